import { readFileSync } from 'node:fs'
import { hashOf } from '../../src/inputs/tables/check-package.ts'
import { type DataPackage, dataPackageSchema, type TableResource } from '../../src/inputs/tables/datapackage.ts'
import { citizensDateOf, referenceDateOf } from '../../src/inputs/official/official-table.ts'
import type { RunSpec, SourceRecord } from '../../src/inputs/rules/rule-schemas.ts'
import { fileNamed, tableFile } from '../../src/inputs/tables/tables.ts'
import type { Decimal } from '../../src/model/decimal.ts'
import type { IsoDate } from '../../src/model/domain.ts'
import { fileFault, ImportFaults } from './import-fault.ts'
import { appendToList, replaceText } from './json-append.ts'
import type { OfficialNumbers } from './official-rows.ts'

/** Where official numbers were published, as the maintainer states it; in English as it is where nobody has translated it. */
export type OfficialSource = Pick<SourceRecord, 'publisher' | 'title' | 'date' | 'url' | 'licence' | 'en'>

/** What an import changes in `data/`: the path of each file, and its whole new text. */
export type DataChanges = ReadonlyMap<string, string>

/**
 * The files of `data/` with the numbers as a table, a run on it that the pages lead with, and its source.
 * @param like the run whose rules hold: norm, rounding, floor
 * @param runs the runs that are there, of which one on the same citizens lends its assumptions about them
 * @param checkedOn the day on which someone held the numbers against their source
 * @throws ImportFaults when there is a table of that year already: a run keeps its numbers
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
  const { name, path } = tableFile('official', figures.year)
  const described = dataPackageSchema.parse(JSON.parse(read('datapackage.json')))
  if (described.resources.some((resource) => resource.name === name) || runs.some(({ id }) => id === name)) {
    throw new ImportFaults([
      fileFault(
        'runs.json',
        'run is there',
        {
          da: `Kørslen ${name} er der allerede, og en kørsel beholder sine tal.`,
          en: `The run ${name} is there already, and a run keeps its figures.`,
        },
        { da: 'Se docs/maintaining.md.', en: 'See docs/maintaining.md.' },
      ),
    ])
  }
  const table = tableText(figures)
  const resource = resourceOf(name, figures, table, source, described, checkedOn)
  const record: SourceRecord = {
    id: name,
    ...source,
    usedFor: {
      da: `Vægtene i kørslen ${name}${hasCitizens(figures) ? ', og hvor mange borgere der tæller' : ''}.`,
      en: `The weights of the run ${name}${hasCitizens(figures) ? ', and how many citizens count' : ''}.`,
    },
    tables: [name],
    accessed: null,
    kind: 'official',
  }
  const run = runOf(name, figures, like, runs)
  return new Map([
    [path, table],
    ['sources.json', appendToList(read('sources.json'), null, record)],
    ['runs.json', leading(read('runs.json'), run)],
    [
      'datapackage.json',
      `${JSON.stringify({ ...described, resources: [...described.resources, resource] }, null, 2)}\n`,
    ],
  ])
}

/** The runs with one more, which leads. */
function leading(runs: string, run: RunSpec): string {
  return replaceText(appendToList(appendToList(runs, 'runs', run), 'ledRuns', run.id), 'headline', run.id)
}

function hasCitizens({ rows }: OfficialNumbers): boolean {
  return rows.every(({ citizensGroup1 }) => citizensGroup1 !== null)
}

function tableText({ year, rows }: OfficialNumbers): string {
  const cell = (value: Decimal | null): string => value?.toFixed() ?? ''
  const lines = rows.map(({ code, citizensGroup1, weightedCitizens, needWeight }) =>
    [code, year, cell(citizensGroup1), cell(weightedCitizens), cell(needWeight)].join(','),
  )
  return `${['code,year,citizens_group_1,weighted_citizens,need_weight', ...lines].join('\n')}\n`
}

function resourceOf(
  name: string,
  { year }: OfficialNumbers,
  table: string,
  { title, url, licence }: OfficialSource,
  described: DataPackage,
  checkedOn: IsoDate,
): TableResource {
  const like = described.resources.find((resource) => fileNamed(resource.name)?.table === 'area')
  if (like === undefined) throw new Error('datapackage.json describes no table “area”')
  const bytes = new TextEncoder().encode(table)
  return {
    ...like,
    name,
    path: tableFile('official', year).path,
    title: `Myndighedernes vægte, ${year}`,
    titleEn: `The authorities’ weights, ${year}`,
    description: `The authorities' own figures of each municipality for the end of ${year}: the need weight or the weighted citizens, and the citizens in group 1 where they are given. As imported; nothing is computed.`,
    bytes: bytes.length,
    hash: hashOf(bytes),
    vintage: year,
    checked: checkedOn,
    licenses: [{ name: 'other-at', title: licence }],
    sources: [url === null ? { title } : { title, path: url }],
    schema: {
      ...like.schema,
      fields: [
        {
          name: 'code',
          type: 'string',
          title: 'Kommunekode',
          description: 'Four-digit code of the municipality.',
          constraints: { required: true, unique: true, pattern: '[0-9]{4}' },
        },
        {
          name: 'year',
          type: 'year',
          title: 'År',
          description: 'The year that the figures speak of the end of.',
          constraints: { required: true },
        },
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
          description: 'Disease-weighted citizens; blank where the weight is given instead.',
          unit: 'weighted citizens',
          constraints: { required: false, minimum: 1 },
        },
        {
          name: 'need_weight',
          type: 'number',
          title: 'Sygdomsvægt',
          description: 'Mean weight of a citizen; blank where the weighted citizens are given instead.',
          unit: 'weight per citizen',
          constraints: { required: false, minimum: 0 },
        },
      ],
      primaryKey: ['code'],
      foreignKeys: [{ fields: ['code'], reference: { resource: 'municipalities', fields: ['code'] } }],
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
    summary: {
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
