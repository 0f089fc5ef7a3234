import type { Status } from '../model/domain.ts'

/** The status of a figure in Danish: the one vocabulary of the site. */
export const STATUS_DA: Readonly<Record<Status, string>> = {
  official: 'officielt tal',
  reported: 'gengivet tal',
  estimated: 'åbent skøn',
  imputed: 'udfyldt',
  statistics: 'statistik',
  assumption: 'antagelse',
}

/** What each status means, in a sentence. */
export const STATUS_MEANING_DA: Readonly<Record<Status, string>> = {
  official: 'Tallet kommer fra en myndigheds egen fil.',
  reported: 'Et officielt tal, som vi kun har, fordi andre har gengivet det.',
  estimated: 'Vores eget regnestykke på offentlige tal. Det er ikke myndighedernes tal.',
  imputed: 'Et tal mangler i statistikken og er udfyldt efter en fast regel.',
  statistics: 'Et tal fra den offentlige statistik.',
  assumption: 'Et valg, som vi har truffet, fordi kilderne ikke siger det.',
}
