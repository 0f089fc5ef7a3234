import type { SiteSettings } from '../../inputs/inputs.ts'
import type { ByLanguage } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { Status } from '../../model/domain.ts'
import type { OfficialBeside } from '../../results/official-beside.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { columnRules } from '../../text/columns/column-rules.ts'
import { type AreaOfRun, councilColumns, municipalityColumns, ofRun, withRun } from '../../text/columns/columns.ts'
import { exactMunicipalityColumns, exactWeight } from '../../text/columns/exact-columns.ts'
import { largeAreaColumns } from '../../text/columns/large-area-columns.ts'
import { type LargeArea, largeAreas } from '../../results/large-areas.ts'
import { DANISH_NAMES, type Table, tableOf } from '../tables/table.ts'
import { eachOnce, tableSources } from '../tables/table-sources.ts'
import { LABELS } from '../../text/labels/labels.ts'

/** What is downloaded together: the tables of one run, or of all. */
export interface Collection {
  /** Last part of its address under /data/: the id of the run, or "all". */
  readonly id: string
  readonly title: ByLanguage<string>
  readonly summary: ByLanguage<string>
  readonly site: SiteSettings
  readonly runs: readonly RunResult[]
  /** What the authorities state as results; nothing in the collection of one run. */
  readonly stated: readonly OfficialBeside[]
  /** What its numbers are, each status once. */
  readonly statuses: readonly Status[]
  readonly municipalities: Table
  readonly councils: Table
  /** The regions and the country. */
  readonly largeAreas: Table
  /** Each source of its runs once. */
  readonly sources: readonly SourceRecord[]
  /** Those of them that the tables rest on. */
  readonly tableSources: readonly SourceRecord[]
  /** Statuses and sources of the tables of areas, which have the numbers of the runs alone. */
  readonly ofAreas: Pick<Collection, 'statuses' | 'tableSources'>
}

/** The tables of every collection. */
const MUNICIPALITIES = {
  name: 'municipalities',
  danishName: DANISH_NAMES.municipalities,
  title: LABELS.theMunicipalities,
} as const
const COUNCILS = {
  name: 'councils',
  danishName: DANISH_NAMES.councils,
  title: LABELS.theHealthCouncils,
} as const

const LARGE_AREAS = {
  name: 'regions',
  danishName: 'regioner',
  title: { da: 'Regionerne og hele landet', en: 'The regions and the country' },
} as const

/** One run: its municipalities by code, its health councils by name in Danish order. */
export function collectionOfRun(site: SiteSettings, result: RunResult): Collection {
  const { run, municipalities, councils } = result
  const ofAreas = { statuses: [run.status], tableSources: tableSources(result) }
  return {
    id: run.id,
    title: run.title,
    summary: run.summary,
    site,
    runs: [result],
    stated: [],
    ...ofAreas,
    ofAreas,
    municipalities: municipalityTable(result, municipalities, {
      da: `Alle ${municipalities.length} kommuner efter kode: borgere, vægt, behov, arealgulv og vejledende patienttal.`,
      en: `All ${municipalities.length} municipalities by code: citizens, weight, need, area floor and guidance list size.`,
    }),
    councils: tableOf(
      {
        ...COUNCILS,
        description: {
          da: `Alle ${councils.length} sundhedsråd efter navn: behov, lægekapaciteter med lavt og højt tal, og om behovet ligger på kanten.`,
          en: `All ${councils.length} health councils by name: need, doctor capacities with a low and a high number, and whether the need lies on the edge.`,
        },
        key: ['name'],
      },
      ofRun(councilColumns(columnRules([result])), run, [exactWeight]),
      councils,
    ),
    largeAreas: tableOf(
      {
        ...LARGE_AREAS,
        description: {
          da: 'Regionerne og hele landet: borgere, behov og lægekapaciteter lagt sammen.',
          en: 'The regions and the country: citizens, need and doctor capacities added up.',
        },
        key: ['name'],
      },
      ofRun(largeAreaColumns(columnRules([result])), run, [exactWeight]),
      largeAreas(result),
    ),
    sources: result.sources,
  }
}

/** A table of some municipalities of a run, with the columns of the table of all. */
export function municipalityTable(
  run: RunResult,
  rows: readonly MunicipalityResult[],
  description: ByLanguage<string>,
  title: ByLanguage<string> = MUNICIPALITIES.title,
): Table {
  const rules = columnRules([run])
  const columns = ofRun(municipalityColumns(rules), run.run, exactMunicipalityColumns(rules))
  return tableOf({ ...MUNICIPALITIES, title, description, key: ['code'] }, columns, rows)
}

/**
 * All runs in one table for each level: the tables of the runs one after another, the run first in every row; and what the
 * authorities state beside them.
 */
export function collectionOfAll(
  site: SiteSettings,
  runs: readonly RunResult[],
  stated: readonly OfficialBeside[],
): Collection {
  const areas = <Row>(of: (result: RunResult) => readonly Row[]): AreaOfRun<Row>[] =>
    runs.flatMap((result) => of(result).map((area) => ({ run: result.run, area })))
  const ids = runs.map(({ run }) => run.id).join(', ')
  const rules = columnRules(runs)
  const ofAreas = {
    statuses: [...new Set(runs.map((result) => result.run.status))],
    tableSources: eachOnce(runs.flatMap(tableSources)),
  }
  const theirs = stated.map(({ source }) => source)
  return {
    id: 'all',
    title: { da: 'Alle kørsler', en: 'All runs' },
    summary: {
      da: `Kørslerne ${ids} i samme tabeller, med kørslen først i hver række.`,
      en: `The runs ${ids} in the same tables, with the run first in every row.`,
    },
    site,
    runs,
    stated,
    statuses: stated.length === 0 ? ofAreas.statuses : ['official', ...ofAreas.statuses],
    municipalities: tableOf<AreaOfRun<MunicipalityResult>>(
      {
        ...MUNICIPALITIES,
        description: {
          da: 'Kommunerne i alle kørsler, en kørsel efter den anden, hver efter kode.',
          en: 'The municipalities in all runs, one run after another, each by code.',
        },
        key: ['run', 'code'],
      },
      withRun(municipalityColumns(rules), exactMunicipalityColumns(rules)),
      areas((result) => result.municipalities),
    ),
    councils: tableOf<AreaOfRun<CouncilResult>>(
      {
        ...COUNCILS,
        description: {
          da: 'Sundhedsrådene i alle kørsler, en kørsel efter den anden, hver efter navn.',
          en: 'The health councils in all runs, one run after another, each by name.',
        },
        key: ['run', 'name'],
      },
      withRun(councilColumns(rules), [exactWeight]),
      areas((result) => result.councils),
    ),
    largeAreas: tableOf<AreaOfRun<LargeArea>>(
      {
        ...LARGE_AREAS,
        description: {
          da: 'Regionerne og hele landet i alle kørsler, en kørsel efter den anden.',
          en: 'The regions and the country in all runs, one run after another.',
        },
        key: ['run', 'name'],
      },
      withRun(largeAreaColumns(rules), [exactWeight]),
      areas(largeAreas),
    ),
    sources: eachOnce([...theirs, ...runs.flatMap((result) => result.sources)]),
    tableSources: eachOnce([...theirs, ...ofAreas.tableSources]),
    ofAreas,
  }
}
