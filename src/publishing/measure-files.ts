import type { FileGroup } from '../downloads/packages/file-groups.ts'
import { tableOf } from '../downloads/tables/table.ts'
import { folderDescriptionFile, inBothForms, type TableForms, tableForms } from '../downloads/tables/table-file.ts'
import { eachOnce, tableSources } from '../downloads/tables/table-sources.ts'
import { classesByCode } from '../figures/maps/measure-map.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import type { Measure } from '../results/measures.ts'
import type { Site } from '../results/site.ts'
import { measureColumns } from '../text/columns/measure-columns.ts'
import { measureWords } from '../text/labels/measure.ts'

/** The numbers of a map as a table, with the class that the map shows each in: "/kort/patienttal.csv", and "-dansk" after its name in Danish form. */
export function measureFile(measure: Measure): TableForms {
  const [da, en] = [measureWords(measure, 'da'), measureWords(measure, 'en')]
  const table = tableOf(
    {
      name: measure.id,
      danishName: measure.slug,
      title: { da: da.short, en: en.short },
      description: {
        da: `${da.title}. Kommunerne med kortets klasse.`,
        en: `${en.title}. The municipalities with the class of the map.`,
      },
      key: ['code'],
    },
    measureColumns(measure, classesByCode(measure)),
    measure.rows,
  )
  return tableForms(
    { plain: `/kort/${measure.slug}.csv`, danish: `/kort/${measure.slug}-dansk.csv` },
    table,
    statusesOf(measure),
  )
}

/** The files of the maps and what describes them, which stand beside the maps and not below /data/. */
export function measureFileGroup({ measures, inputs }: Pick<Site, 'measures' | 'inputs'>): FileGroup {
  const title = { da: 'Kortenes tal', en: 'The figures of the maps' }
  const description = {
    da: 'Tallene bag hvert kort, med den klasse som kortet viser.',
    en: 'The figures behind each map, with the class that the map shows.',
  }
  const statuses = [...new Set(measures.flatMap(statusesOf))]
  const files = inBothForms(measures.map(measureFile))
  const tableSources = eachOnce(measures.flatMap(sourcesOf))
  return {
    id: 'kort',
    title,
    description,
    run: null,
    statuses,
    files: [
      ...files,
      folderDescriptionFile(
        { title, summary: description, site: inputs.site, statuses, tableSources },
        '/kort',
        { da: 'Beskrivelse af kortenes tabeller', en: 'Description of the tables of the maps' },
        files,
      ),
    ],
  }
}

/** What the numbers of a map are: that of most first, then those of the rows that differ. */
function statusesOf({ status, rows }: Measure): readonly Measure['status'][] {
  return [...new Set([status, ...rows.map((row) => row.status)])]
}

function sourcesOf({ runs, source, stated = [] }: Measure): readonly SourceRecord[] {
  return [...stated, ...runs.flatMap(tableSources), ...(source === null ? [] : [source])]
}
