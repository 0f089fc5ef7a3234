import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { UseBand } from '../../model/domain.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

/** A person of the illustration: made up, of an age that the use profile has a number for. */
export interface IllustratedPerson {
  readonly age: number
  readonly who: ByLanguage<string>
  /**
   * Whether the official model adds weight for something besides the age, by the ministry or by the parties that
   * describe its draft (hearing note, 4.4.2.1–4.4.2.3). The person's words then name it.
   */
  readonly more: boolean
}

/**
 * Ten people who do not exist, with the ages of the country: two under 18, six of 18–64, one of 65–79, one of 80 or more.
 * Of those without a mark nothing is known that the model adds: children by their sex, men who work and are well.
 */
export const TEN_PEOPLE: readonly IllustratedPerson[] = [
  { age: 4, who: { da: 'Barn, 4 år', en: 'Child, 4' }, more: false },
  { age: 11, who: { da: 'Barn, 11 år', en: 'Child, 11' }, more: false },
  { age: 29, who: { da: 'Kvinde, 29 år', en: 'Woman, 29' }, more: true },
  { age: 34, who: { da: 'Mand, 34 år', en: 'Man, 34' }, more: false },
  { age: 41, who: { da: 'Kvinde, 41 år, indvandret fra Irak', en: 'Woman, 41, immigrant from Iraq' }, more: true },
  { age: 45, who: { da: 'Mand, 45 år, på førtidspension', en: 'Man, 45, on disability pension' }, more: true },
  { age: 52, who: { da: 'Kvinde, 52 år, skilt', en: 'Woman, 52, divorced' }, more: true },
  { age: 58, who: { da: 'Mand, 58 år, kræft sidste år', en: 'Man, 58, cancer last year' }, more: true },
  { age: 71, who: { da: 'Mand, 71 år', en: 'Man, 71' }, more: false },
  { age: 84, who: { da: 'Kvinde, 84 år, enke med demens', en: 'Woman, 84, widow with dementia' }, more: true },
]

/**
 * The band of the use profile that an age falls in.
 * @throws RangeError when none holds it
 */
export function bandOfAge(age: number, profile: readonly UseBand[]): UseBand {
  const band = profile.find(({ ageFrom, ageTo }) => age >= ageFrom && (ageTo === null || age <= ageTo))
  if (band === undefined) throw new RangeError(`bandOfAge: no band holds the age ${age}`)
  return band
}

/** What the drawing of the ten people shows, for those who do not see it. */
export function tenPeopleDescription(profile: readonly UseBand[], language: Language): string {
  const rows = TEN_PEOPLE.map(({ age, who, more }) => {
    const contacts = format(bandOfAge(age, profile).contactsPerCitizen, 1, language)
    const plus = more ? say(language, { da: ', og modellen lægger mere til', en: ', and the model adds more' }) : ''
    return `${say(language, who)}: ${contacts}${plus}.`
  })
  const intro = say(language, {
    da: 'Ti tænkte mennesker med en søjle hver. Søjlen er, hvor mange kontakter med lægen folk i den alder har om året.',
    en: 'Ten imagined people, each with a bar. The bar is how many contacts with a doctor people of that age have in a year.',
  })
  return [intro, ...rows].join(' ')
}
