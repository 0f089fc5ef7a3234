import type { Language } from '../../inputs/language.ts'
import type { CountedCitizens } from '../../results/counted-citizens.ts'
import type { RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatDate } from '../format/date.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { statusWord } from '../labels/status.ts'
import { citizens, countMore } from './counts.ts'

/** The status of a run's numbers as a sentence of its own: "Åbent skøn.", "Computed on official weights." */
export function runStatusSentence({ run }: RunResult, language: Language): string {
  return `${capitalised(statusWord(run.status, language))}.`
}

/** Where the numbers of a run come from: the authorities too, where it has their weights. */
export function sourceSentence({ run }: RunResult, language: Language): string {
  return run.status === 'computed'
    ? say(language, {
        da: 'Kilde: myndighedernes vægte, Danmarks Statistik og egne beregninger.',
        en: 'Source: the authorities’ weights, Statistics Denmark and own calculations.',
      })
    : say(language, {
        da: 'Kilde: Danmarks Statistik og egne beregninger.',
        en: 'Source: Statistics Denmark and own calculations.',
      })
}

/** Which citizens a number for a year rests on: the model takes those expected at its end (hearing note 4.2.2). */
export function onCitizensAtEnd({ run }: RunResult, language: Language): string {
  if (!run.referenceDate.endsWith('-12-31')) {
    const day = formatDate(run.referenceDate, language)
    return say(language, { da: `regnet på borgerne den ${day}`, en: `worked out for the citizens of ${day}` })
  }
  return say(language, {
    da: 'regnet på borgerne ved årets udgang',
    en: 'worked out for the citizens at the end of the year',
  })
}

/** Expected citizens of an area beside those that were counted when the day had come. */
export function countedSentence(
  { run: { run }, expected, counted, difference }: CountedCitizens,
  language: Language,
): string {
  const date = formatDate(run.citizensDate, language)
  const [before, after] = [citizens(expected, language), format(counted, 0, language)]
  const by = difference.isZero()
    ? say(language, { da: 'som ventet', en: 'as expected' })
    : say(language, { da: `altså ${countMore(difference, 'da')}`, en: countMore(difference, 'en') })
  return say(language, {
    da: `Kørslen ${run.id} regner med ${before}, som ventedes den ${date}. Der blev talt ${after}, ${by}. Kørslens tal ændres ikke af det.`,
    en: `The run ${run.id} rests on ${before} expected on ${date}. The count was ${after}: ${by}. The figures of the run do not change by it.`,
  })
}

/** Whose citizens a run counts, and how they were found: "borgere den 1. januar 2026, optalt". */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const date = formatDate(run.citizensDate, language)
  switch (run.citizensKind) {
    case 'observed':
      return say(language, { da: `borgere den ${date}, optalt`, en: `citizens on ${date}, counted` })
    case 'projected':
      return say(language, { da: `borgere den ${date}, fremskrevet`, en: `citizens on ${date}, projected` })
    case 'official':
      return say(language, {
        da: `borgere i gruppe 1 den ${date}, ifølge myndighederne`,
        en: `citizens in group 1 on ${date}, according to the authorities`,
      })
  }
}
