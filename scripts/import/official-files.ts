import { readFileSync } from 'node:fs'
import { hashOf } from '../../src/inputs/tables/check-package.ts'
import {
  type DataPackage,
  dataPackageSchema,
  type FieldDescription,
  type TableResource,
} from '../../src/inputs/tables/datapackage.ts'
import { citizensDateOf, referenceDateOf } from '../../src/inputs/official/official-table.ts'
import type { RunSpec, SourceRecord } from '../../src/inputs/rules/rule-schemas.ts'
import { fileNamed, type TableFile, tableFile } from '../../src/inputs/tables/tables.ts'
import type { Decimal } from '../../src/model/decimal.ts'
import { type IsoDate, RESULT_LEVELS, RESULT_MEASURES } from '../../src/model/domain.ts'
import { fileFault, type ImportFault, ImportFaults, type Words } from '../../src/inputs/import/import-fault.ts'
import { appendToList, replaceText } from './json-append.ts'
import type { OfficialNumbers } from '../../src/inputs/import/official-rows.ts'

/** Where official numbers were published, as the maintainer states it; in English as it is where nobody has translated it. */
export type OfficialSource = Pick<SourceRecord, 'publisher' | 'title' | 'date' | 'url' | 'licence' | 'en'>

/** What an import changes in `data/`: the path of each file, and its whole new text. */
export type DataChanges = ReadonlyMap<string, string>

/**
 * The files of `data/` with weights as a table and a run on it that the pages lead with, with results as a table that no
 * run rests on, and with a source for each.
 * @param like the run whose rules hold: norm, rounding, floor
 * @param runs the runs that are there, of which one on the same citizens lends its assumptions about them
 * @param checkedOn the day on which someone held the numbers against their source
 * @throws ImportFaults when there is such a table of that year already: what is there keeps its numbers
 */
export function officialChanges(
  dataDir: URL,
  figures: OfficialNumbers,
  source: OfficialSource,
  like: RunSpec,
  runs: readonly RunSpec[],
  checkedOn: IsoDate,
): DataChanges {
  const read = (file: string): string => readFileSync(new URL(file, dataDir), 'utf8')
  const described = dataPackageSchema.parse(JSON.parse(read('datapackage.json')))
  const added: AddedTable[] = []
  if (figures.rows.length > 0) added.push(weightTable(figures))
  if (figures.results.length > 0) added.push(resultTable(figures))
  for (const { file } of added)
    if (described.resources.some(({ name }) => name === file.name) || runs.some(({ id }) => id === file.name))
      throw new ImportFaults([isThere(file.name)])
  let [sources, tables] = [read('sources.json'), read('datapackage.json')]
  for (const table of added) {
    const { name } = table.file
    const record: SourceRecord = {
      id: name,
      ...source,
      usedFor: table.usedFor,
      tables: [name],
      accessed: null,
      kind: 'official',
    }
    sources = appendToList(sources, null, record)
    tables = appendToList(tables, 'resources', resourceOf(table, figures.year, source, described, checkedOn))
  }
  const weights = added.find(({ file }) => file.table === 'official')
  return new Map([
    ...added.map(({ file, text }): [string, string] => [file.path, text]),
    ['sources.json', sources],
    ...(weights === undefined
      ? []
      : [['runs.json', leading(read('runs.json'), runOf(weights.file.name, figures, like, runs))] as const]),
    ['datapackage.json', tables],
  ])
}

function isThere(name: string): ImportFault {
  return fileFault(
    'data',
    'is there',
    {
      da: `${name} er der allerede, og hvad der er der, beholder sine tal.`,
      en: `${name} is there already, and what is there keeps its figures.`,
    },
    {
      da: `Skal de erstattes, før de er offentliggjort: npm run import:undo -- ${name}, og importér alle filer for året sammen.`,
      en: `To replace it before it is published: npm run import:undo -- ${name}, then import all files of the year together.`,
    },
  )
}

/** A table that an import adds. */
interface AddedTable {
  readonly file: TableFile
  readonly text: string
  readonly title: Words
  readonly description: string
  readonly usedFor: Words
  readonly schema: Pick<TableResource['schema'], 'fields' | 'foreignKeys'>
}

/** The runs with one more, which leads. */
function leading(runs: string, run: RunSpec): string {
  return replaceText(appendToList(appendToList(runs, 'runs', run), 'ledRuns', run.id), 'headline', run.id)
}

function hasCitizens({ rows }: OfficialNumbers): boolean {
  return rows.every(({ citizensGroup1 }) => citizensGroup1 !== null)
}

function weightTable(figures: OfficialNumbers): AddedTable {
  const { year, rows, weightsAreOfListSizes } = figures
  const file = tableFile('official', year)
  const cell = (value: Decimal | null): string => value?.toFixed() ?? ''
  const lines = rows.map(({ code, citizensGroup1, weightedCitizens, needWeight }) =>
    [code, year, cell(citizensGroup1), cell(weightedCitizens), cell(needWeight)].join(','),
  )
  const citizens = hasCitizens(figures)
  return {
    file,
    text: `${['code,year,citizens_group_1,weighted_citizens,need_weight', ...lines].join('\n')}\n`,
    title: { da: `Myndighedernes vægte, ${year}`, en: `The authorities’ weights, ${year}` },
    description: weightsAreOfListSizes
      ? `The weight of each municipality for the end of ${year} that the authorities' own guidance list size stands for: the norm divided by the list size, to the rounding of its print.`
      : `The authorities' own figures of each municipality for the end of ${year}: the need weight, the weighted citizens or both, and the citizens in group 1 where they are given. As imported; nothing is computed.`,
    usedFor: {
      da: `Vægtene i kørslen ${file.name}${weightsAreOfListSizes ? ', regnet ud af de vejledende patienttal' : ''}${citizens ? ', og hvor mange borgere der tæller' : ''}.`,
      en: `The weights of the run ${file.name}${weightsAreOfListSizes ? ', from the guidance list sizes' : ''}${citizens ? ', and how many citizens count' : ''}.`,
    },
    schema: {
      fields: [
        {
          name: 'code',
          type: 'string',
          title: 'Kommunekode',
          description: 'Four-digit code of the municipality.',
          constraints: { required: true, unique: true, pattern: '[0-9]{4}' },
        },
        YEAR_FIELD,
        {
          name: 'citizens_group_1',
          type: 'integer',
          title: 'Borgere i gruppe 1',
          description: 'Citizens in group 1; blank where the authority does not give them.',
          unit: 'persons',
          constraints: { required: false, minimum: 1 },
        },
        {
          name: 'weighted_citizens',
          type: 'number',
          title: 'Sygdomsvægtede borgere',
          description: 'Disease-weighted citizens; blank where the weight alone is given.',
          unit: 'weighted citizens',
          constraints: { required: false, minimum: 1 },
        },
        {
          name: 'need_weight',
          type: 'number',
          title: 'Sygdomsvægt',
          description: 'Mean weight of a citizen; blank where the weighted citizens alone are given.',
          unit: 'weight per citizen',
          constraints: { required: false, minimum: 0 },
        },
      ],
      foreignKeys: [{ fields: ['code'], reference: { resource: 'municipalities', fields: ['code'] } }],
    },
  }
}

function resultTable({ year, results }: OfficialNumbers): AddedTable {
  const lines = results.map(({ level, area, measure, value }) =>
    [level, area, year, measure, value.toFixed()].join(','),
  )
  return {
    file: tableFile('official-results', year),
    text: `${['level,area,year,measure,value', ...lines].join('\n')}\n`,
    title: { da: `Myndighedernes resultater, ${year}`, en: `The authorities’ results, ${year}` },
    description: `What the authorities state as the outcome of the model for the end of ${year}: capacities and guidance list sizes. As imported; nothing is computed, and no run rests on it.`,
    usedFor: {
      da: `Myndighedernes egne resultater for udgangen af ${year}, som beregningerne holdes op imod.`,
      en: `The authorities’ own results for the end of ${year}, which the calculations are held against.`,
    },
    schema: {
      fields: [
        {
          name: 'level',
          type: 'string',
          title: 'Niveau',
          description: 'Whether the row is of a health council or of a municipality.',
          constraints: { required: true, enum: [...RESULT_LEVELS] },
        },
        {
          name: 'area',
          type: 'string',
          title: 'Område',
          description: 'Name of the health council, or four-digit code of the municipality.',
          constraints: { required: true },
        },
        YEAR_FIELD,
        {
          name: 'measure',
          type: 'string',
          title: 'Mål',
          description: 'Capacities, or patients per capacity as guidance.',
          constraints: { required: true, enum: [...RESULT_MEASURES] },
        },
        {
          name: 'value',
          type: 'number',
          title: 'Tal',
          description: 'The number as the authority states it.',
          constraints: { required: true, minimum: 0 },
        },
      ],
    },
  }
}

const YEAR_FIELD: FieldDescription = {
  name: 'year',
  type: 'year',
  title: 'År',
  description: 'The year that the figures speak of the end of.',
  constraints: { required: true },
}

function resourceOf(
  { file, text, title, description, schema }: AddedTable,
  year: string,
  source: OfficialSource,
  described: DataPackage,
  checkedOn: IsoDate,
): TableResource {
  const like = described.resources.find((resource) => fileNamed(resource.name)?.table === 'area')
  if (like === undefined) throw new Error('datapackage.json describes no table “area”')
  const bytes = new TextEncoder().encode(text)
  return {
    ...like,
    name: file.name,
    path: file.path,
    title: title.da,
    titleEn: title.en,
    description,
    bytes: bytes.length,
    hash: hashOf(bytes),
    vintage: year,
    checked: checkedOn,
    licenses: [{ name: 'other-at', title: source.licence }],
    sources: [source.url === null ? { title: source.title } : { title: source.title, path: source.url }],
    schema: {
      missingValues: [''],
      primaryKey: [...file.contract.key],
      ...schema,
    },
  }
}

function runOf(name: string, figures: OfficialNumbers, like: RunSpec, runs: readonly RunSpec[]): RunSpec {
  const { year } = figures
  const [citizensDate, referenceDate] = [citizensDateOf(year), referenceDateOf(year)]
  const sameCitizens = runs.find((run) => run.citizens.date === citizensDate && run.referenceDate === referenceDate)
  const whose = hasCitizens(figures)
    ? {
        da: `de borgere i sikringsgruppe 1, som myndighederne venter ved udgangen af ${year}`,
        en: `the citizens in group 1 whom the authorities expect at the end of ${year}`,
      }
    : {
        da: `Danmarks Statistiks tal for borgerne ved udgangen af ${year}`,
        en: `Statistics Denmark's figures for the citizens at the end of ${year}`,
      }
  return {
    id: name,
    title: { da: `Myndighedernes vægte, ${year}`, en: `The authorities’ weights, ${year}` },
    summary: figures.weightsAreOfListSizes
      ? {
          da: `Modellens regler på de vægte, som myndighedernes vejledende patienttal svarer til, og på ${whose.da}. Regnestykket er vores, patienttallene er myndighedernes.`,
          en: `The model's rules on the weights that the authorities’ guidance list sizes stand for and on ${whose.en}. The arithmetic is ours, the list sizes are the authorities’.`,
        }
      : {
          da: `Modellens regler på myndighedernes egne vægte og på ${whose.da}. Regnestykket er vores, vægtene er myndighedernes.`,
          en: `The model's rules on the authorities’ own weights and on ${whose.en}. The arithmetic is ours, the weights are the authorities’.`,
        },
    weightSource: { kind: 'official-table', table: name },
    referenceDate,
    geography: like.geography,
    citizens: { edition: like.citizens.edition, date: citizensDate },
    editions: like.editions,
    lifts: like.lifts,
    parameters: {
      ...like.parameters,
      citizens: hasCitizens(figures) ? [] : (sameCitizens?.parameters.citizens ?? ['citizens-stand-for-group-1']),
    },
  }
}
