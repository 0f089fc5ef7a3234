import type { Language } from '../../inputs/language.ts'
import { councilsMovedMost, type Shifts } from '../../results/scenarios.ts'
import { capitalised } from '../format/capitalised.ts'
import { countWord, format } from '../format/number.ts'
import { councilInText } from '../names/area.ts'
import { say } from '../say.ts'
import { countMore } from './counts.ts'

/**
 * What becomes of the country and its councils: "Landet får 3.795 lægekapaciteter i stedet for 3.823. Det er 28 færre.
 * Fem af 17 sundhedsråd får et andet tal, mest Sundhedsråd Sønderjylland med 12 færre."
 */
export function scenarioSummary(result: Shifts, language: Language): string {
  return `${scenarioNational(result, language)} ${councilsSentence(result, language)}`
}

/** What becomes of the country: "Landet får 3.795 lægekapaciteter i stedet for 3.823. Det er 28 færre." */
export function scenarioNational({ national }: Pick<Shifts, 'national'>, language: Language): string {
  const [before, after] = [national.before, national.after].map((value) => format(value, 0, language))
  if (national.difference.isZero()) {
    return say(language, {
      da: `Landet får ${after ?? ''} lægekapaciteter, lige så mange som før.`,
      en: `The country gets ${after ?? ''} doctor capacities, as many as before.`,
    })
  }
  const difference = countMore(national.difference, language)
  return say(language, {
    da: `Landet får ${after ?? ''} lægekapaciteter i stedet for ${before ?? ''}. Det er ${difference}.`,
    en: `The country gets ${after ?? ''} doctor capacities instead of ${before ?? ''}. That is ${difference}.`,
  })
}

function councilsSentence(result: Shifts, language: Language): string {
  const { councils, movedCouncils } = result
  const [most] = movedCouncils
  if (most === undefined) {
    return say(language, {
      da: 'Intet sundhedsråd får et andet tal.',
      en: 'No health council gets a different number.',
    })
  }
  const [count, all] = [movedCouncils.length, councils.length]
  const which = capitalised(
    count === all
      ? say(language, { da: `alle ${all} sundhedsråd får`, en: `all ${all} health councils get` })
      : say(language, {
          da: `${countWord(count, 'da')} af ${all} sundhedsråd får`,
          en: `${countWord(count, 'en')} of ${all} health councils ${count === 1 ? 'gets' : 'get'}`,
        }),
  )
  if (councilsMovedMost(result).length > 1) {
    const size = countWord(most.capacities.difference.abs().toNumber(), language)
    return say(language, {
      da: `${which} et andet tal. Ingen af dem ændrer sig med mere end ${size}.`,
      en: `${which} a different number. None of them moves by more than ${size}.`,
    })
  }
  const name = councilInText(most.name, language)
  const difference = countMore(most.capacities.difference, language)
  return say(language, {
    da: `${which} et andet tal, mest ${name} med ${difference}.`,
    en: `${which} a different number, most of all ${name} with ${difference}.`,
  })
}
