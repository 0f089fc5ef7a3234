import { slugify } from '../inputs/slug.ts'
import { decimal, type Decimal } from '../model/decimal.ts'
import { type AgeSexCount, ROUNDING_RULES, type Sex } from '../model/domain.ts'
import type { EstimateInput, FitNumber } from '../model/fit-number.ts'
import { LIFT_READINGS } from '../model/lift.ts'
import { LIFT_KINDS } from '../model/lifts.ts'
import type { ModelInput } from '../model/model-input.ts'
import { required } from '../model/required.ts'

/** A run as a page computes with it: what the model takes, what its areas are called, and the ranges that it has. */
export interface PageRun {
  readonly id: string
  readonly input: ModelInput
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly slug: string
    readonly region: string
  }[]
  readonly councils: readonly {
    readonly name: string
    readonly slug: string
    readonly region: string
    readonly capacitiesLow: Decimal
    readonly capacitiesHigh: Decimal
  }[]
}

/** Between cells, and between parts of one, in the text that a page carries. No name holds either. */
export const [TAB, PART] = ['\t', '|']

/** The runs in a text of `packRuns`, by their ids. */
export function unpackRuns(text: string): ReadonlyMap<string, PageRun> {
  const rows = new Map<string, readonly string[]>()
  const runs: (readonly string[])[] = []
  for (const line of text.split('\n')) {
    const [block = '', name = '', ...cells] = line.split(TAB)
    if (block === 'run') runs.push([name, ...cells])
    else rows.set(`${block} ${name}`, cells)
  }
  const list = (block: string, name: string): readonly string[] => required(rows.get(`${block} ${name}`), name)
  return new Map(
    runs.map((cells): [string, PageRun] => {
      const run = pageRun(cells, list, (block, name) => rows.has(`${block} ${name}`))
      return [run.id, run]
    }),
  )
}

type List = (block: string, name: string) => readonly string[]

function pageRun(cells: readonly string[], list: List, has: (block: string, name: string) => boolean): PageRun {
  const [id, place, measures, days, weighed, edition, date, norm, rounding, edge, lifts, low, high] = [
    ...Array.from({ length: 13 }, (_, at) => cells[at] ?? ''),
  ] as const
  const at = (block: string | undefined, name: string) => list(block ?? '', name)
  const councils = at(place, 'councils')
  const regions = at(place, 'regions')
  const regionOf = at(place, 'region-of').map((index) => regions[Number(index)] ?? '')
  const codes = at(place, 'code')
  const of = at(place, 'of').map(Number)
  const [areaKm2, gpDistanceKm] = [decimals(at(measures, 'areaKm2')), decimals(at(measures, 'gpDistanceKm'))]
  const byCode = (values: readonly Decimal[]): ReadonlyMap<string, Decimal> =>
    new Map(codes.map((code, index) => [code, required(values[index], code)]))
  const [lows, highs] = [low, high].map((ends) => decimals((ends ?? '').split(PART)))
  const [names, slugs, councilSlugs] = [at(place, 'name'), at(place, 'slug'), at(place, 'council-slugs')]
  return {
    id: id ?? '',
    input: {
      areas: codes.map((code, index) => ({
        code,
        council: required(councils[of[index] ?? -1], code),
        measures: { areaKm2: required(areaKm2[index], code), gpDistanceKm: required(gpDistanceKm[index], code) },
      })),
      citizens: {
        edition: edition === '' ? null : (edition ?? null),
        date: date ?? '',
        byDate: new Map(
          summedDays(
            (days ?? '').split(PART).map((block) => at(block, 'day')),
            byCode,
          ),
        ),
      },
      weights: has(weighed ?? '', 'given')
        ? { kind: 'given', weights: byCode(decimals(at(weighed, 'given'))) }
        : { kind: 'open-estimate', estimate: estimateFrom((name) => at(weighed, name)) },
      ownWeights: new Map(),
      rules: {
        citizensPerCapacity: decimal(norm ?? ''),
        rounding: oneOf(ROUNDING_RULES, rounding),
        edgeTolerance: decimal(edge ?? ''),
        lifts: (lifts ?? '')
          .split(' ')
          .filter((lift) => lift !== '')
          .map((lift) => {
            const [kind, value = '', reading] = lift.split(PART)
            return { kind: oneOf(LIFT_KINDS, kind), value: decimal(value), reading: oneOf(LIFT_READINGS, reading) }
          }),
      },
    },
    municipalities: codes.map((code, index) => ({
      code,
      name: names[index] ?? '',
      slug: slugFrom(slugs[index], names[index] ?? ''),
      region: regionOf[of[index] ?? -1] ?? '',
    })),
    councils: councils.map((name, index) => ({
      name,
      slug: slugFrom(councilSlugs[index], name),
      region: regionOf[index] ?? '',
      capacitiesLow: required(lows?.[index], name),
      capacitiesHigh: required(highs?.[index], name),
    })),
  }
}

/** The citizens of each day, which stands as what it has more than the day before it. */
function summedDays(
  rows: readonly (readonly string[])[],
  byCode: (values: readonly Decimal[]) => ReadonlyMap<string, Decimal>,
): readonly [string, ReadonlyMap<string, Decimal>][] {
  let reached: readonly Decimal[] = []
  return rows.map(([day = '', ...more]) => {
    reached = decimals(more).map((count, index) => count.plus(reached[index] ?? 0))
    return [day, byCode(reached)]
  })
}

function estimateFrom(list: (name: string) => readonly string[]): EstimateInput {
  const numbers = (name: string): readonly Decimal[] => decimals(list(name))
  const groups = list('groups').map((group) => [group, numbers(`group-${group}`)] as const)
  const cells = list('cells').map((cell, at) => {
    const [from, to, sex] = cell.split(PART)
    return { ageFrom: Number(from), ageTo: wholeOrNull(to), sex: oneOf(SEXES, sex), counts: list(`cell-${at}`) }
  })
  const [names, councils, citizens, lives] = [list('name'), list('council'), numbers('citizens'), list('lives')]
  const [contacts = '', norm = '', share17 = '', form] = list('rules')
  return {
    areas: list('code').map((code, index) => ({
      code,
      name: names[index] ?? '',
      council: councils[index] ?? '',
      citizens: required(citizens[index], code),
      citizensByAgeGroup: new Map(groups.map(([group, counts]) => [group, required(counts[index], code)])),
      citizensByAgeAndSex: cells.map(({ counts, ...cell }): AgeSexCount => ({
        ...cell,
        count: decimalOrNull(counts[index]),
      })),
      lifeExpectancyYears: decimalOrNull(lives[index]),
    })),
    figures: list('figures').map((figure): FitNumber => {
      const [id = '', level, area = '', metric, value = ''] = figure.split(PART)
      return { id, level: oneOf(LEVELS, level), area, metric: oneOf(METRICS, metric), value: decimal(value) }
    }),
    nationalContacts: decimal(contacts),
    citizensPerCapacity: decimal(norm),
    rules: {
      useProfile: list('profile').map((band) => {
        const [from, to, sex, rate = ''] = band.split(PART)
        return {
          ageFrom: Number(from),
          ageTo: wholeOrNull(to),
          sex: sex === '' ? null : oneOf(SEXES, sex),
          contactsPerCitizen: decimal(rate),
        }
      }),
      share17: decimal(share17),
      form: oneOf(FORMS, form),
      ownSlopes: {},
    },
  }
}

const SEXES = ['women', 'men'] as const satisfies readonly Sex[]
const LEVELS = ['council', 'municipality', 'country'] as const satisfies readonly FitNumber['level'][]
const METRICS = [
  'need',
  'capacities',
  'patients_per_doctor',
  'gp_contacts_per_citizen',
] as const satisfies readonly FitNumber['metric'][]
const FORMS = ['ages-and-lives', 'ages'] as const satisfies readonly EstimateInput['rules']['form'][]

function oneOf<Word extends string>(words: readonly Word[], text: string | undefined): Word {
  return required(
    words.find((word) => word === text),
    `word ${text ?? ''}`,
  )
}

const decimals = (cells: readonly string[]): readonly Decimal[] => cells.map((cell) => decimal(cell))
const decimalOrNull = (cell: string | undefined): Decimal | null =>
  cell === undefined || cell === '' ? null : decimal(cell)
const wholeOrNull = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell)

function slugFrom(cell: string | undefined, name: string): string {
  return cell === undefined || cell === '' ? slugify(name) : cell
}
