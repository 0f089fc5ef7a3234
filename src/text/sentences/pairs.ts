import type { Language } from '../../inputs/language.ts'
import type { PairStanding } from '../../results/pair-code.ts'
import { municipalityName } from '../names/area.ts'
import { say } from '../say.ts'

// What may be said of two municipalities: on their pages, and by the script that looks two of them up.

/**
 * How two municipalities stand to one another, as a sentence.
 * @param sure in how many of ten draws at the least a difference must hold to be told
 */
export function pairSentence(
  first: string,
  second: string,
  standing: PairStanding,
  sure: string,
  language: Language,
): string {
  const [one, other] = [municipalityName(first, language), municipalityName(second, language)]
  if (standing === 'unsure')
    return say(language, {
      da: `Skønnet kan ikke skelne ${one} fra ${other}.`,
      en: `The estimate cannot tell ${one} from ${other}.`,
    })
  const lower = standing === 'lower'
  return say(language, {
    da: `${one} har et ${lower ? 'lavere' : 'højere'} vejledende patienttal end ${other} i mindst ${sure} gennemregninger.`,
    en: `${one} has a ${lower ? 'lower' : 'higher'} guidance list size than ${other} in at least ${sure} recomputations.`,
  })
}
