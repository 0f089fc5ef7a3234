import { textFile, type TextFile } from '../downloads/download-file.ts'
import type { FileGroup } from '../downloads/file-groups.ts'
import { measureCsv } from '../downloads/measure-csv.ts'
import { classesByCode } from '../figures/measure-map.ts'
import type { Measure } from '../results/measures.ts'
import { statusSentence } from '../text/file-words.ts'
import { measureWords } from '../text/measure-words.ts'

/** The figures of a map as a file, with the class that the map shows each in: "/kort/patienttal.csv". */
export function measureFile(measure: Measure): TextFile {
  const [da, en] = [measureWords(measure, 'da'), measureWords(measure, 'en')]
  return textFile(
    {
      path: `/kort/${measure.slug}.csv`,
      title: { da: da.short, en: en.short },
      description: {
        da: `${da.title}. Kommunerne med kortets klasse. ${statusSentence([measure.status], 'da')}`,
        en: `${en.title}. The municipalities with the class of the map. ${statusSentence([measure.status], 'en')}`,
      },
      mediaType: 'text/csv',
    },
    () => measureCsv(measure, classesByCode(measure)),
  )
}

/** The files of the maps, which stand beside the maps and not below /data/. */
export function measureGroup(measures: readonly Measure[]): FileGroup {
  return {
    id: 'kort',
    title: { da: 'Kortenes tal', en: 'The figures of the maps' },
    description: {
      da: 'Tallene bag hvert kort, med den klasse som kortet viser.',
      en: 'The figures behind each map, with the class that the map shows.',
    },
    run: null,
    statuses: [...new Set(measures.map(({ status }) => status))],
    files: measures.map(measureFile),
  }
}
