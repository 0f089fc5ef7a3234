import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Status } from '../../model/domain.ts'

/** The one vocabulary of the site. */
const WORDS: ByLanguage<Readonly<Record<Status, string>>> = {
  da: {
    official: 'officielt tal',
    computed: 'beregnet på officielle vægte',
    reported: 'gengivet tal',
    estimated: 'åbent skøn',
    imputed: 'udfyldt',
    statistics: 'statistik',
    organisation: 'tal fra en organisation',
    assumption: 'antagelse',
  },
  en: {
    official: 'official figure',
    computed: 'computed on official weights',
    reported: 'quoted figure',
    estimated: 'open estimate',
    imputed: 'filled in',
    statistics: 'statistics',
    organisation: 'figure of an organisation',
    assumption: 'assumption',
  },
}

const MEANINGS: ByLanguage<Readonly<Record<Status, string>>> = {
  da: {
    official: 'Tallet kommer fra en myndigheds egen fil.',
    computed: 'Vores eget regnestykke på myndighedernes vægte. Vægtene er deres, resultatet er vores.',
    reported: 'Et officielt tal, som vi kun har, fordi andre har gengivet det.',
    estimated: 'Vores eget regnestykke på offentlige tal. Det er ikke myndighedernes tal.',
    imputed: 'Et tal mangler i statistikken og er udfyldt efter en fast regel.',
    statistics: 'Et tal fra den offentlige statistik.',
    organisation: 'Et tal fra en organisation eller en avis. Det er ikke offentlig statistik.',
    assumption: 'Et valg, som vi har truffet, fordi kilderne ikke siger det.',
  },
  en: {
    official: 'The figure comes from an authority’s own file.',
    computed: 'Our own calculation on the authorities’ weights. The weights are theirs, the result is ours.',
    reported: 'An official figure that we have only because others have quoted it.',
    estimated: 'Our own calculation from public figures. It is not the authorities’ figure.',
    imputed: 'A figure is missing from the statistics and has been filled in by a fixed rule.',
    statistics: 'A figure from public statistics.',
    organisation: 'A figure of an organisation or a newspaper. It is not public statistics.',
    assumption: 'A choice that we have made because the sources do not say.',
  },
}

/** The status of a number: "åbent skøn", "open estimate". */
export function statusWord(status: Status, language: Language): string {
  return WORDS[language][status]
}

/** What a status means, in a sentence. */
export function statusMeaning(status: Status, language: Language): string {
  return MEANINGS[language][status]
}
