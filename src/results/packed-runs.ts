import { slugify } from '../inputs/slug.ts'
import type { Decimal } from '../model/decimal.ts'
import type { EstimateArea, EstimateInput } from '../model/fit-number.ts'
import { PART, TAB } from './page-runs.ts'
import type { RunResult } from './result.ts'

/** What a line holds before it is text. */
type Cell = Decimal | string | number | null | undefined

/**
 * Some runs as text that a page carries: a line for each list, its name first. What two runs have in common stands once.
 * `unpackRuns` of page-runs.ts gives them back, number by number.
 */
export function packRuns(runs: readonly RunResult[]): string {
  const blocks = new Map<string, number>()
  const lines: string[] = []
  /** The number of a block of lines, which is written where no equal one has been. */
  const pooled = (rows: readonly (readonly [name: string, ...cells: readonly Cell[]])[]): number => {
    const text = rows.map((row) => row.map(cellText).join(TAB)).join('\n')
    const known = blocks.get(text)
    if (known !== undefined) return known
    const at = blocks.size
    blocks.set(text, at)
    lines.push(...text.split('\n').map((line) => `${at}${TAB}${line}`))
    return at
  }
  for (const run of runs) {
    const { areas, citizens, weights, rules } = run.input
    const councils = run.councils.map(({ name }) => name)
    const regions = [...new Set(run.councils.map(({ region }) => region))]
    const place = pooled([
      ['code', ...areas.map(({ code }) => code)],
      ['name', ...run.municipalities.map(({ name }) => name)],
      ['slug', ...run.municipalities.map(slugCell)],
      ['of', ...areas.map(({ council }) => councils.indexOf(council))],
      ['councils', ...councils],
      ['council-slugs', ...run.councils.map(slugCell)],
      ['regions', ...regions],
      ['region-of', ...run.councils.map(({ region }) => regions.indexOf(region))],
    ])
    const measures = pooled([
      ['areaKm2', ...areas.map((area) => area.measures.areaKm2)],
      ['gpDistanceKm', ...areas.map((area) => area.measures.gpDistanceKm)],
    ])
    const days = [...citizens.byDate].map(([date, counts], index, all) => {
      const before = all[index - 1]?.[1]
      // A day by what it has more than the day before it: shorter numbers.
      const more = areas.map(({ code }) => counts.get(code)?.minus(before?.get(code) ?? 0))
      return pooled([['day', date, ...more]])
    })
    const weighed =
      weights.kind === 'given'
        ? pooled([['given', ...areas.map(({ code }) => weights.weights.get(code))]])
        : pooled(estimateRows(weights.estimate))
    const lifts = rules.lifts.map(({ kind, value, reading }) => [kind, value, reading].map(cellText).join(PART))
    lines.push(
      [
        ...['run', run.run.id, place, measures, days.join(PART), weighed],
        ...[citizens.edition, citizens.date, rules.citizensPerCapacity, rules.rounding, rules.edgeTolerance],
        lifts.join(' '),
        run.councils.map(({ capacitiesLow }) => capacitiesLow.toFixed()).join(PART),
        run.councils.map(({ capacitiesHigh }) => capacitiesHigh.toFixed()).join(PART),
      ]
        .map(cellText)
        .join(TAB),
    )
  }
  return lines.join('\n')
}

/** Most names in addresses follow from the name. */
function slugCell({ name, slug }: { readonly name: string; readonly slug: string }): string {
  return slug === slugify(name) ? '' : slug
}

function estimateRows({ areas, figures, nationalContacts, citizensPerCapacity, rules }: EstimateInput) {
  const groups = [...(areas[0]?.citizensByAgeGroup.keys() ?? [])]
  const cells = areas[0]?.citizensByAgeAndSex ?? []
  const row = (name: string, of: (area: EstimateArea) => Cell): readonly [string, ...Cell[]] => [name, ...areas.map(of)]
  return [
    row('code', ({ code }) => code),
    row('name', ({ name }) => name),
    row('council', ({ council }) => council),
    row('citizens', ({ citizens }) => citizens),
    row('lives', ({ lifeExpectancyYears }) => lifeExpectancyYears),
    ['groups', ...groups] as const,
    ...groups.map((group) => row(`group-${group}`, ({ citizensByAgeGroup }) => citizensByAgeGroup.get(group))),
    ['cells', ...cells.map(({ ageFrom, ageTo, sex }) => [ageFrom, ageTo, sex].map(cellText).join(PART))] as const,
    ...cells.map((_, at) => row(`cell-${at}`, ({ citizensByAgeAndSex }) => citizensByAgeAndSex[at]?.count)),
    [
      'figures',
      ...figures.map(({ id, level, area, metric, value }) => [id, level, area, metric, value].map(cellText).join(PART)),
    ] as const,
    [
      'profile',
      ...rules.useProfile.map(({ ageFrom, ageTo, sex, contactsPerCitizen }) =>
        [ageFrom, ageTo, sex, contactsPerCitizen].map(cellText).join(PART),
      ),
    ] as const,
    ['rules', nationalContacts, citizensPerCapacity, rules.share17, rules.form] as const,
  ]
}

/** A cell as text: a decimal with all its digits, nothing where there is nothing. */
function cellText(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell)
}
