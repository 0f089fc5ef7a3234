import { type Decimal, ZERO } from './decimal.ts'
import type { AgeSexCount, Sex, UseBand, UseProfileKind } from './domain.ts'
import type { BandCitizens } from './use-profile.ts'

/** Contacts with general practice in a municipality, and its citizens, by age and sex. */
export interface AreaContacts {
  readonly contacts: readonly AgeSexCount[]
  readonly citizens: readonly AgeSexCount[]
}

/**
 * How a use profile tells citizens apart.
 * @throws RangeError when some bands have a sex and others none: citizens would count twice
 */
export function useProfileKind(profile: readonly UseBand[]): UseProfileKind {
  const withSex = profile.filter(({ sex }) => sex !== null).length
  if (withSex > 0 && withSex < profile.length)
    throw new RangeError('useProfileKind: some bands of the use profile have a sex and others have none')
  return withSex > 0 ? 'age-and-sex' : 'age'
}

/**
 * The country's contacts per citizen and year in each cell of age and sex: the use profile by age and sex.
 *
 * A cell that a municipality does not publish is left out with its citizens, so that it lowers no rate: women of 80 and
 * more with 300 contacts in a municipality of 20 and none published in one of 5 give 300 ÷ 20 = 15.
 * @throws RangeError when municipalities have other cells, a number of citizens is missing, or nobody is in a cell
 */
export function profileByAgeAndSex(areas: readonly AreaContacts[]): readonly UseBand[] {
  const cells = new Map<
    string,
    { readonly cell: AgeSexCount; readonly contacts: Decimal; readonly citizens: Decimal }
  >()
  for (const { contacts, citizens } of areas) {
    const citizensOf = byCell(citizens)
    if (contacts.length !== (areas[0]?.contacts.length ?? 0))
      throw new RangeError('profileByAgeAndSex: the municipalities have different cells')
    for (const cell of contacts) {
      const key = keyOf(cell)
      const persons = citizensOf.get(key)?.count
      if (persons === undefined || persons === null)
        throw new RangeError(`profileByAgeAndSex: citizens ${key} are missing`)
      const sums = cells.get(key) ?? { cell, contacts: ZERO, citizens: ZERO }
      cells.set(
        key,
        cell.count === null
          ? sums
          : { ...sums, contacts: sums.contacts.plus(cell.count), citizens: sums.citizens.plus(persons) },
      )
    }
  }
  if (cells.size !== (areas[0]?.contacts.length ?? 0))
    throw new RangeError('profileByAgeAndSex: the municipalities have different cells')
  return [...cells].map(([key, { cell, contacts, citizens }]) => {
    if (citizens.isZero()) throw new RangeError(`profileByAgeAndSex: no citizens ${key} have a figure`)
    return { ageFrom: cell.ageFrom, ageTo: cell.ageTo, sex: cell.sex, contactsPerCitizen: contacts.div(citizens) }
  })
}

/**
 * Citizens per band of a use profile by age and sex. The cells of both must be the same; no age is divided.
 * @throws RangeError when a band has no number of citizens, or citizens belong to no band
 */
export function citizensPerCell(
  citizens: readonly AgeSexCount[],
  profile: readonly UseBand[],
): readonly BandCitizens[] {
  const citizensOf = byCell(citizens)
  if (citizensOf.size !== profile.length)
    throw new RangeError('citizensPerCell: the citizens are divided otherwise than the use profile')
  return profile.map((band) => {
    const count = band.sex === null ? undefined : citizensOf.get(keyOf({ ...band, sex: band.sex }))?.count
    if (count === undefined || count === null)
      throw new RangeError(`citizensPerCell: citizens ${agesOf(band)} ${band.sex ?? 'of both sexes'} are missing`)
    return { band, citizens: count }
  })
}

/** The ages of a group or band: "0–4", "90+". */
export function agesOf({ ageFrom, ageTo }: Pick<AgeSexCount, 'ageFrom' | 'ageTo'>): string {
  return ageTo === null ? `${ageFrom}+` : `${ageFrom}–${ageTo}`
}

function keyOf(cell: { readonly ageFrom: number; readonly ageTo: number | null; readonly sex: Sex }): string {
  return `${agesOf(cell)} ${cell.sex}`
}

function byCell(counts: readonly AgeSexCount[]): ReadonlyMap<string, AgeSexCount> {
  const cells = new Map(counts.map((cell) => [keyOf(cell), cell]))
  if (cells.size !== counts.length) throw new RangeError('a cell of age and sex stands twice')
  return cells
}
