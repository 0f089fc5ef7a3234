import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { ContactTables, UseBand } from '../../model/domain.ts'
import { required } from '../../model/required.ts'
import { publisherAndTable } from '../names/source.ts'
import { say } from '../say.ts'

/** The ages of a band, and its sex where it has one: "65–79 år", "kvinder, 80 år og derover". */
export function bandName({ ageFrom, ageTo, sex }: UseBand, language: Language): string {
  const ages =
    ageTo === null
      ? say(language, { da: `${ageFrom} år og derover`, en: `${ageFrom} and over` })
      : say(language, { da: `${ageFrom}–${ageTo} år`, en: `${ageFrom}–${ageTo}` })
  switch (sex) {
    case null:
      return ages
    case 'women':
      return say(language, { da: `Kvinder, ${ages}`, en: `Women, ${ages}` })
    case 'men':
      return say(language, { da: `Mænd, ${ages}`, en: `Men, ${ages}` })
  }
}

/** What the expected contacts of an estimate rest on: age alone, or the contacts by age and sex where they are held. */
export function useProfileCaption(
  contacts: Pick<ContactTables, 'year'> | null,
  sources: readonly SourceRecord[],
  language: Language,
): string {
  if (contacts === null)
    return say(language, {
      da: 'Forventede kontakter med almen praksis om året, alene efter alder (KL, tal fra 2014). Af dem på 17–19 år tæller en tredjedel som 17-årige.',
      en: 'Expected contacts with general practice a year, by age alone (KL, figures of 2014). Of those aged 17–19 a third count as 17.',
    })
  const source = sources.find(({ tables }) => tables.some((table) => table.startsWith('gp-contacts-')))
  const from = publisherAndTable(required(source, 'the source of the contacts'), language)
  return say(language, {
    da: `Forventede kontakter med almen praksis om året efter alder og køn (${from}, tal fra ${contacts.year}).`,
    en: `Expected contacts with general practice a year, by age and sex (${from}, figures of ${contacts.year}).`,
  })
}
