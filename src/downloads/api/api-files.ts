import type { ByLanguage } from '../../inputs/language.ts'
import { Decimal } from '../../model/decimal.ts'
import { type Status, STATUSES } from '../../model/domain.ts'
import type { RunResult } from '../../results/result.ts'
import type { Scenarios } from '../../results/scenarios.ts'
import type { Site } from '../../results/site.ts'
import { isExact } from '../../text/columns/exact-columns.ts'
import type { CellValue, ColumnMeaning } from '../../text/columns/column.ts'
import { statusMeaning, statusWord } from '../../text/labels/status.ts'
import { citation, FIGURES_LICENCE, withStatus } from '../../text/sentences/files.ts'
import { scenarioTexts } from '../../text/sentences/scenario.ts'
import type { Collection } from '../packages/collection.ts'
import { jsonText, textFile, type TextFile } from '../packages/download-file.ts'
import { scenarioTables } from '../tables/scenario-csv.ts'
import { plainCell, type Table } from '../tables/table.ts'
import { type Answer, apiSchemas, type Area } from './api-shape.ts'
import { openApi } from './openapi.ts'

const ROOT = '/api/v1'

/** What an estimate is not. */
const NOTICE: ByLanguage<string> = {
  da: 'Et åbent skøn er ikke ministeriets tal. Myndighederne har offentliggjort deres egne, og er der forskel, er det dem, der gælder.',
  en: 'An open estimate is not the ministry’s number. The authorities have published their own, and where they differ, theirs count.',
}

/** The files of the interface for programs: those that lead to all others, and one for each run, place and scenario. */
export interface ApiFiles {
  readonly main: readonly TextFile[]
  readonly each: readonly TextFile[]
}

/** The interface for programs, version 1, as files. A place is there once, with every run that has it. */
export function apiFiles({ inputs, scenarios }: Pick<Site, 'inputs' | 'scenarios'>, all: Collection): ApiFiles {
  const { site } = inputs
  const [ofCouncils, ofMunicipalities] = scenarioTables(scenarios.results)
  const schemas = apiSchemas({
    municipalities: all.municipalities.columns,
    councils: all.councils.columns,
    regions: all.largeAreas.columns,
    scenarioCouncils: ofCouncils.columns,
    scenarioMunicipalities: ofMunicipalities.columns,
  })
  const [municipalities, councils, regions] = [all.municipalities, all.councils, all.largeAreas].map(areasOf)
  const [scenarioCouncils, scenarioMunicipalities] = [ofCouncils, ofMunicipalities].map(areasOf)
  const rows = (areas: readonly Area[] | undefined, key: string, value: string): Area[] =>
    (areas ?? []).filter((area) => area[key] === value)

  /** What an answer with areas of some tables says of itself. */
  const envelope = (tables: readonly Table[], runs: readonly RunResult[] = all.runs) => ({
    version: 'v1' as const,
    notice: { ...NOTICE },
    licence: { ...FIGURES_LICENCE.title },
    citation: { da: citation(site, runs, 'da'), en: citation(site, runs, 'en') },
    published: site.publicationDate,
    publisher: { ...site.publisher },
    statuses: Object.fromEntries(statusesOf(tables, runs).map((id) => [id, meaningOf(id)])),
    units: Object.fromEntries(
      tables.flatMap(({ columns }) => columns.filter(isNumber).map(({ id, unit }) => [id, { ...unit }])),
    ),
    sources: all.sources.map(({ publisher, title, licence, url }) => ({ publisher, title, licence, url })),
  })
  const file = (
    path: string,
    title: ByLanguage<string>,
    description: ByLanguage<string>,
    answer: () => object,
  ): TextFile =>
    textFile(
      {
        path: `${ROOT}/${path}`,
        title,
        description: withStatus(description, all.statuses),
        mediaType: 'application/json',
      },
      () => jsonText(answer()),
    )
  const runOf = (result: RunResult, from: string): Answer<'Run'>['run'] => ({
    id: result.run.id,
    title: { ...result.run.title },
    summary: { ...result.run.summary },
    status: result.run.status,
    citizensDate: result.run.citizensDate,
    capacities: result.national.capacities.toNumber(),
    rules: {
      citizensPerCapacity: result.rules.citizensPerCapacity.toFixed(),
      rounding: result.rules.rounding,
      lifts: result.rules.lifts.map(({ kind, value, reading }) => ({ kind, value: value.toFixed(), reading })),
    },
    href: `${from}${result.run.id}.json`,
  })
  const places = [
    ...new Map(all.runs.flatMap((run) => run.municipalities).map(({ code, name }) => [code, name])),
  ].sort()
  const bodies = [...new Map(all.runs.flatMap((run) => run.councils).map(({ name, slug }) => [slug, name]))]
  const areaTables = [all.municipalities, all.councils]

  const words = (da: string, en: string): ByLanguage<string> => ({ da, en })

  const main = [
    file(
      'index.json',
      words('Til programmer: indhold', 'For programs: contents'),
      words('Hvad der er i grænsefladen, og hvor.', 'What there is in the interface, and where.'),
      (): Answer<'Index'> => ({
        ...envelope([]),
        openapi: 'openapi.json',
        runs: all.runs.map(({ run: { id, title } }) => ({ id, title: { ...title }, href: `runs/${id}.json` })),
        municipalities: places.map(([code, name]) => ({ code, name, href: `municipalities/${code}.json` })),
        healthCouncils: bodies.map(([id, name]) => ({ id, name, href: `health-councils/${id}.json` })),
        scenarios: scenarios.results.map((result) => ({
          id: result.scenario.id,
          title: textsOf(result, scenarios).title,
          href: `scenarios/${result.scenario.id}.json`,
        })),
      }),
    ),
    file(
      'runs.json',
      words('Til programmer: kørsler', 'For programs: runs'),
      words('Alle kørsler med deres regler.', 'All runs with their rules.'),
      (): Answer<'Runs'> => ({ ...envelope([]), runs: all.runs.map((result) => runOf(result, 'runs/')) }),
    ),
    textFile(
      {
        path: `${ROOT}/openapi.json`,
        title: words('Til programmer: OpenAPI', 'For programs: OpenAPI'),
        description: words(
          'Hvert svar med felter, typer og enheder (OpenAPI 3.1).',
          'Every answer with fields, types and units (OpenAPI 3.1). In English.',
        ),
        mediaType: 'application/json',
      },
      () => jsonText(openApi(site, schemas)),
    ),
  ]

  const ofRuns = all.runs.map((result) =>
    file(`runs/${result.run.id}.json`, result.run.title, result.run.summary, (): Answer<'Run'> => ({
      ...envelope([all.largeAreas, ...areaTables], [result]),
      run: runOf(result, ''),
      regions: rows(regions, 'run', result.run.id),
      healthCouncils: rows(councils, 'run', result.run.id),
      municipalities: rows(municipalities, 'run', result.run.id),
    })),
  )
  const ofPlaces = places.map(([code, name]) =>
    file(
      `municipalities/${code}.json`,
      words(name, name),
      words('En kommune i hver kørsel.', 'A municipality in every run.'),
      (): Answer<'Municipality'> => ({
        ...envelope([all.municipalities]),
        code,
        name,
        runs: rows(municipalities, 'code', code),
      }),
    ),
  )
  const ofBodies = bodies.map(([id, name]) =>
    file(
      `health-councils/${id}.json`,
      words(name, name),
      words('Et sundhedsråd i hver kørsel.', 'A health council in every run.'),
      (): Answer<'HealthCouncil'> => ({
        ...envelope([all.councils]),
        id,
        name,
        runs: rows(councils, 'name', name),
        municipalities: all.runs.flatMap((result) =>
          result.municipalities
            .filter(({ council }) => council === name)
            .map((area) => ({
              run: result.run.id,
              code: area.code,
              name: area.name,
              href: `../municipalities/${area.code}.json`,
            })),
        ),
      }),
    ),
  )
  const ofScenarios = scenarios.results.map((result) => {
    const { title, question } = textsOf(result, scenarios)
    const { id } = result.scenario
    return file(`scenarios/${id}.json`, title, question, (): Answer<'Scenario'> => ({
      ...envelope([ofCouncils, ofMunicipalities], [scenarios.run]),
      id,
      run: result.run,
      title,
      question,
      healthCouncils: rows(scenarioCouncils, 'scenario', id),
      municipalities: rows(scenarioMunicipalities, 'scenario', id),
    }))
  })
  return { main, each: [...ofRuns, ...ofPlaces, ...ofBodies, ...ofScenarios] }
}

function textsOf(
  result: Scenarios['results'][number],
  { run }: Scenarios,
): Readonly<Record<'title' | 'question', ByLanguage<string>>> {
  const [da, en] = [scenarioTexts(result, run, 'da'), scenarioTexts(result, run, 'en')]
  return { title: { da: da.title, en: en.title }, question: { da: da.question, en: en.question } }
}

const isNumber = ({ decimals }: ColumnMeaning): boolean => decimals !== null

/** Every status that an answer of some tables and runs may name. */
function statusesOf(tables: readonly Table[], runs: readonly RunResult[]): readonly Status[] {
  const ofColumns = tables.flatMap(({ columns }) =>
    columns.flatMap(({ numberStatus, codes }): readonly string[] => [
      ...(numberStatus === null ? [] : [numberStatus]),
      ...Object.keys(codes ?? {}),
    ]),
  )
  const named = new Set([...runs.map(({ run }) => run.status), ...ofColumns])
  return STATUSES.filter((status) => named.has(status))
}

function meaningOf(status: Status): { readonly word: ByLanguage<string>; readonly meaning: ByLanguage<string> } {
  return {
    word: { da: statusWord(status, 'da'), en: statusWord(status, 'en') },
    meaning: { da: statusMeaning(status, 'da'), en: statusMeaning(status, 'en') },
  }
}

/** The rows of a table as areas, by the names of their columns. */
function areasOf({ columns, rows }: Table): readonly Area[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.id, valueOf(column, row[index] ?? null)])),
  )
}

function valueOf(column: ColumnMeaning, value: CellValue): Area[string] {
  if (value === null || typeof value === 'boolean') return value
  const text = plainCell(column, value)
  return Decimal.isDecimal(value) && !isExact(column) ? Number(text) : text
}
