import { type Decimal, decimal, ONE, sum } from './decimal.ts'
import type { UseBand } from './domain.ts'

/** Age groups of the population table and the first year of age in each. */
export const AGE_GROUPS: readonly {
  readonly group: string
  readonly ageFrom: number
  readonly ageTo: number | null
}[] = [
  { group: '0-5', ageFrom: 0, ageTo: 5 },
  { group: '6-16', ageFrom: 6, ageTo: 16 },
  { group: '17-19', ageFrom: 17, ageTo: 19 },
  { group: '20-34', ageFrom: 20, ageTo: 34 },
  { group: '35-64', ageFrom: 35, ageTo: 64 },
  { group: '65-79', ageFrom: 65, ageTo: 79 },
  { group: '80+', ageFrom: 80, ageTo: null },
]

/** A band of the use profile with the citizens who fall in it. */
export interface BandCitizens {
  readonly band: UseBand
  readonly citizens: Decimal
}

/**
 * Citizens per band of the use profile.
 *
 * One age group straddles two bands: of those aged 17–19, `share17` (one third) count as 17 and fall in the lower one.
 * With 300 citizens aged 17–19, 100 go to 0–17 and 200 to 18–64.
 * @throws RangeError when an age group is missing, or straddles bands in a way that no rule covers
 */
export function citizensPerBand(
  citizensByAgeGroup: ReadonlyMap<string, Decimal>,
  profile: readonly UseBand[],
  share17: Decimal,
): readonly BandCitizens[] {
  const citizens: Decimal[] = []
  const bandOf = (age: number): number => {
    const index = profile.findIndex((band) => age >= band.ageFrom && (band.ageTo === null || age <= band.ageTo))
    if (index < 0) throw new RangeError(`citizensPerBand: no band of the use profile holds age ${age}`)
    return index
  }
  const add = (index: number, count: Decimal): void => {
    citizens[index] = (citizens[index] ?? decimal(0)).plus(count)
  }
  for (const { group, ageFrom, ageTo } of AGE_GROUPS) {
    const count = citizensByAgeGroup.get(group)
    if (count === undefined) throw new RangeError(`citizensPerBand: age group ${group} is missing`)
    const first = bandOf(ageFrom)
    const last = bandOf(ageTo ?? Infinity)
    if (first === last) add(first, count)
    else if (last === first + 1 && profile[first]?.ageTo === 17) {
      add(first, count.times(share17))
      add(last, count.times(ONE.minus(share17)))
    } else throw new RangeError(`citizensPerBand: age group ${group} lies in two bands of the use profile`)
  }
  return profile.map((band, index) => ({ band, citizens: citizens[index] ?? decimal(0) }))
}

/**
 * Expected contacts with general practice per citizen and year (u_k in the open estimate), from ages alone or from
 * ages and sexes. The denominator is the groups' own sum. Half aged 18–64 (6.2) and half 65–79 (10.5) give 8.35.
 */
export function expectedContacts(bands: readonly BandCitizens[]): Decimal {
  const contacts = sum(bands.map(({ band, citizens }) => citizens.times(band.contactsPerCitizen)))
  return contacts.div(sum(bands.map(({ citizens }) => citizens)))
}
