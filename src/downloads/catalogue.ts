import type { CouncilResult, RunResult } from '../results/result.ts'
import { councilName } from '../text/area-name.ts'
import { COUNCIL_COLUMNS, MUNICIPALITY_COLUMNS } from '../text/columns.ts'
import { statusWord } from '../text/status.ts'
import { csvText } from './csv.ts'
import { resultJson } from './result-json.ts'
import { resultSchema } from './result-schema.ts'

/** A file that a reader can download. */
export interface DownloadFile {
  /** Address on the site, before the path that the site is deployed under. */
  readonly path: `/${string}`
  readonly titleDa: string
  readonly descriptionDa: string
  readonly mediaType: 'text/csv' | 'application/json' | 'application/schema+json'
  /** The whole text, made when it is asked for. */
  readonly text: () => string
}

/** The files of a run: both tables, the whole result, and a table for each health council by name. */
export function runFiles(result: RunResult): readonly DownloadFile[] {
  return [
    municipalitiesFile(result),
    councilsFile(result),
    resultFile(result),
    ...result.councils.map((council) => councilFile(result, council)),
  ]
}

/** All municipalities of a run, by code. */
export function municipalitiesFile(result: RunResult): DownloadFile {
  return {
    path: `/data/${result.run.id}/municipalities.csv`,
    titleDa: 'Kommunerne',
    descriptionDa: `Alle ${result.municipalities.length} kommuner efter kode: borgere, vægt, behov, arealgulv og vejledende patienttal. ${statusDa(result)}`,
    mediaType: 'text/csv',
    text: () => csvText(MUNICIPALITY_COLUMNS, result.municipalities),
  }
}

/** All health councils of a run, by name in Danish order. */
export function councilsFile(result: RunResult): DownloadFile {
  return {
    path: `/data/${result.run.id}/councils.csv`,
    titleDa: 'Sundhedsrådene',
    descriptionDa: `Alle ${result.councils.length} sundhedsråd efter navn: behov, lægekapaciteter med lavt og højt tal, og om behovet ligger på kanten. ${statusDa(result)}`,
    mediaType: 'text/csv',
    text: () => csvText(COUNCIL_COLUMNS, result.councils),
  }
}

/** All that a run holds. */
export function resultFile(result: RunResult): DownloadFile {
  return {
    path: `/data/${result.run.id}/result.json`,
    titleDa: 'Hele resultatet',
    descriptionDa: `Alle tal uden afrunding, med kørslens regler og kilder og hver udregning trin for trin. ${statusDa(result)}`,
    mediaType: 'application/json',
    text: () => resultJson(result),
  }
}

/** The municipalities of one health council, with the columns of the table of all. */
export function councilFile(result: RunResult, council: CouncilResult): DownloadFile {
  const name = councilName(council.name, 'da')
  const members = council.municipalityCodes.length === 1 ? 'Kommunen' : 'Kommunerne'
  return {
    path: `/data/${result.run.id}/councils/${council.slug}.csv`,
    titleDa: name,
    descriptionDa: `${members} i ${name}, med de samme kolonner som tabellen over alle kommuner. ${statusDa(result)}`,
    mediaType: 'text/csv',
    text: () => {
      const codes = new Set(council.municipalityCodes)
      return csvText(
        MUNICIPALITY_COLUMNS,
        result.municipalities.filter((m) => codes.has(m.code)),
      )
    },
  }
}

/** The description of result.json, which is the same for all runs. */
export function schemaFile(): DownloadFile {
  return {
    path: '/data/result.schema.json',
    titleDa: 'Skema for resultatet',
    descriptionDa: 'JSON Schema for result.json: hvert felt med type, enhed og forklaring på engelsk.',
    mediaType: 'application/schema+json',
    text: () => `${JSON.stringify(resultSchema, null, 2)}\n`,
  }
}

function statusDa({ run }: RunResult): string {
  return `Status: ${statusWord(run.status, 'da')}.`
}
