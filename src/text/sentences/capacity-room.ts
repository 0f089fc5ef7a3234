import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { CapacityRoom } from '../../model/capacity-room.ts'
import type { Decimal } from '../../model/decimal.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatDate, formatYearEnd } from '../format/date.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { capacities } from './counts.ts'

/** The heading of what is allocated and occupied. */
export function capacityHeading(language: Language): string {
  return say(language, { da: 'Tildelte og besatte lægekapaciteter', en: 'Capacities allocated and occupied' })
}

/** What a page says where no numbers of the capacities in use are held. `name` is the council's as running text has it. */
export function noCapacityNumbers(name: string, language: Language): readonly string[] {
  return [
    say(language, {
      da: `Vi har ikke tal for, hvor mange lægekapaciteter der er tildelt og besat i ${name}. Derfor siger siden ikke, om der er ledige, eller om der er plads til flere.`,
      en: `We do not hold figures for how many doctor capacities are allocated and occupied in ${name}. So this site does not say whether any are vacant, or whether there is room for more.`,
    }),
    say(language, {
      da: 'Regionerne indberetter tallene til Sundhedsstyrelsen. Hvor de kan ses, ved vi ikke. Modellens rapport ligger hos Sundhedsdatastyrelsen, så her kan man begynde:',
      en: 'The regions report the figures to the Danish Health Authority. Where they can be seen, we do not know. The report on the model is with the Danish Health Data Authority, so these are places to begin:',
    }),
  ]
}

/** Why nothing is computed from numbers of the capacities in use where no authority's own number of the council is held. */
export function noRoomWithoutCeiling(language: Language): string {
  return say(language, {
    da: 'Der er tal for de tildelte lægekapaciteter. Men vi ved ikke, hvor mange der efter myndighedernes eget tal højst må være i sundhedsrådet. Plads til flere giver regionen en ret. Den regner vi kun ud fra myndighedernes egne tal.',
    en: 'There are figures for the capacities allocated. But we do not hold the authorities’ own ceiling for the health council. Room for more gives the region a right. We work that out from the authorities’ own figures alone.',
  })
}

/**
 * Why nothing is computed from numbers of the capacities in use that are of other years than the ceiling: `date` is their
 * last day, `referenceDate` the day that the ceiling's run speaks of.
 */
export function noRoomFromOtherYear(date: string, referenceDate: string, language: Language): string {
  const [day, when] = [formatDate(date, language), formatYearEnd(referenceDate, language)]
  return say(language, {
    da: `Der er tal for de tildelte lægekapaciteter, senest fra den ${day}. Men det højeste tal her gælder ved ${when}. Plads til flere giver regionen en ret. Den regner vi kun ud, når begge tal er fra samme år.`,
    en: `There are figures for the capacities allocated, the latest of ${day}. But the ceiling here is that at ${when}. Room for more gives the region a right. We work that out only where figures and ceiling are of the same year.`,
  })
}

/** The rows of the table of a council's capacities: what is counted, and how many. */
export function capacityRows(room: CapacityRoom, language: Language): readonly { label: string; value: Decimal }[] {
  const row = (words: ByLanguage<string>, value: Decimal) => ({ label: say(language, words), value })
  return [
    row({ da: 'Myndighedernes loft', en: 'The authorities’ ceiling' }, room.capacities),
    row({ da: 'Tildelt', en: 'Allocated' }, room.allocated),
    row({ da: 'Besat', en: 'Occupied' }, room.occupied),
    row({ da: 'Ledige', en: 'Vacant' }, room.vacant),
    row({ da: 'Plads til flere', en: 'Room for more' }, room.room),
  ]
}

/** What the room means, a sentence each: room, vacancies, supplement, island doctors. */
export function capacitySentences(room: CapacityRoom, language: Language): readonly string[] {
  return [roomSentence(room, language), supplementSentence(room, language), ...islandSentence(room, language)]
}

function roomSentence({ room, above, vacant }: CapacityRoom, language: Language): string {
  const empty = vacant.isZero()
    ? say(language, { da: 'Ingen af de tildelte er ledige.', en: 'None of those allocated are vacant.' })
    : say(language, {
        da: `${format(vacant, 0, 'da')} af de tildelte er ikke besat.`,
        en: `${format(vacant, 0, 'en')} of those allocated ${vacant.eq(1) ? 'is' : 'are'} not occupied.`,
      })
  if (above.gt(0)) {
    const words = {
      da: `Regionen har tildelt ${capacities(above, 'da')} mere, end den højst må have i dag, og kan ikke tildele flere.`,
      en: `The region has allocated ${capacities(above, 'en')} more than the ceiling allows today, and cannot allocate more.`,
    }
    return `${say(language, words)} ${empty}`
  }
  const words = room.isZero()
    ? {
        da: 'Der er tildelt så mange lægekapaciteter, som der højst må være, så der er ikke plads til flere.',
        en: 'All capacities under the ceiling are allocated, so there is no room for more.',
      }
    : {
        da: `Regionen kan tildele ${capacities(room, 'da')} mere, før det højeste tal er nået.`,
        en: `The region can allocate ${capacities(room, 'en')} more before the ceiling is reached.`,
      }
  return `${say(language, words)} ${empty}`
}

function supplementSentence({ supplement, date }: CapacityRoom, language: Language): string {
  const day = formatDate(date, language)
  switch (supplement) {
    case 'may-be-agreed':
      return say(language, {
        da: `Den ${day} kunne regionen aftale det midlertidige tillæg her, hvis lægedækningen er svag. Det gælder klinikker, der får et lavere mindste patienttal.`,
        en: `On ${day} the region could agree on the temporary supplement here, if coverage is weak. It is for clinics that get a lower minimum number of patients.`,
      })
    case 'no-room':
      return say(language, {
        da: `Den ${day} kunne regionen ikke aftale det midlertidige tillæg her. Det kræver, at der er plads til nye lægekapaciteter.`,
        en: `On ${day} the region could not agree on the temporary supplement here. It takes room for new capacities.`,
      })
    case 'outside-the-period':
      return say(language, {
        da: `Den ${day} ligger uden for den tid, hvor det midlertidige tillæg kan aftales.`,
        en: `${day} lies outside the time in which the temporary supplement can be agreed.`,
      })
  }
}

function islandSentence({ islandDoctorsLeftOut: count }: CapacityRoom, language: Language): readonly string[] {
  if (count.isZero()) return []
  const words = {
    da: `${capacities(count, 'da')} hos ø-læger med under 500 patienter tæller ikke med.`,
    en: `${capacities(count, 'en')} of island doctors with under 500 patients ${count.eq(1) ? 'is' : 'are'} not counted.`,
  }
  return [capitalised(say(language, words))]
}
