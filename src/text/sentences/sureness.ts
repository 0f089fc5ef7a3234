import { type ByLanguage, inEach, type Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { sureFrom, tenthsOf } from '../../results/recomputations-of.ts'
import type { NormGroup } from '../../results/norm-group.ts'
import { normGroups, standsToNorm } from '../../results/list-size.ts'
import { type ReadingResult, whatDecides } from '../../results/floor-readings.ts'
import type { CouncilResult, MunicipalityResult, RunEstimate, RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { LIFT_WORDS } from '../labels/lift.ts'
import { LIFT_WAY_TITLES } from '../labels/lift-way.ts'
import { countWord, format, formatPercent } from '../format/number.ts'
import { say } from '../say.ts'

// What is said of how sure the open estimate is: on the pages of places, in embeds and beside files.

/** A share of the recomputations: "8 af 10", "8 of 10"; in per cent of all where it is no tenth. */
export function shareOfDraws(share: Decimal, language: Language): string {
  const tenths = tenthsOf(share)
  if (tenths !== null) return say(language, { da: `${tenths} af 10`, en: `${tenths} of 10` })
  const percent = formatPercent(share, 0, language)
  return say(language, { da: `${percent} af alle`, en: `${percent} of all` })
}

/** In how many of the recomputations a difference must hold at the least to be told: "9 af 10" for ranges of 8 of 10. */
export function sureShare(
  { recomputations: { middle } }: Pick<RunEstimate, 'recomputations'>,
  language: Language,
): string {
  return shareOfDraws(sureFrom(middle), language)
}

/** How many of the recomputations a range holds: "8 af 10 gennemregninger". */
export function inMostDraws(
  { recomputations: { middle } }: Pick<RunEstimate, 'recomputations'>,
  language: Language,
): string {
  const share = shareOfDraws(middle, language)
  return say(language, { da: `${share} gennemregninger`, en: `${share} recomputations` })
}

/**
 * The range of a number in a sentence, with the places of its ends: "I 8 af 10 gennemregninger ligger tallet fra {low} til
 * {high}."
 * @param linked how the share of the recomputations leads to where they are told of
 */
export function rangeSentence(
  estimate: Pick<RunEstimate, 'recomputations'>,
  linked: (share: string) => string = (share) => `[${share}](/metode/sikkerhed/)`,
): ByLanguage<string> {
  const share = inEach((language) => linked(inMostDraws(estimate, language)))
  return {
    da: `I ${share.da} ligger tallet fra {low} til {high}.`,
    en: `In ${share.en} the number lies from {low} to {high}.`,
  }
}

/** The same without a link, for pages that stand inside others. */
export function plainRangeSentence(estimate: Pick<RunEstimate, 'recomputations'>): ByLanguage<string> {
  return rangeSentence(estimate, (share) => share)
}

/** The three groups by the norm, each in a few words. */
export const NORM_GROUPS: Readonly<Record<NormGroup, ByLanguage<string>>> = {
  below: { da: 'ligger under', en: 'lies below' },
  unsure: { da: 'kan ikke skelnes', en: 'cannot be told' },
  above: { da: 'ligger over', en: 'lies above' },
}

/** A group by the norm as a legend says it. */
const CERTAIN_WORDS: Readonly<Record<NormGroup, ByLanguage<string>>> = {
  below: { da: 'ligger under normen', en: 'lies below the norm' },
  unsure: { da: 'kan ikke skelnes fra den', en: 'cannot be told from it' },
  above: { da: 'ligger over', en: 'lies above' },
}

/** A group by the norm in the legend of a map: "ligger under normen". */
export function certainWords(group: NormGroup, language: Language): string {
  return say(language, CERTAIN_WORDS[group])
}

/** How many municipalities of a run lie below the norm, cannot be told from it, and lie above it. */
export function groupsSentence(run: RunResult, language: Language): string {
  const counted = normGroups(run)
  const norm = format(run.rules.citizensPerCapacity, 0, language)
  const [below, above] = [countWord(counted.below, language), countWord(counted.above, language)]
  return say(language, {
    da: `I ${below} af de ${run.municipalities.length} kommuner ligger hele spændet under normen på ${norm}, og i ${above} ligger det over. ${counted.unsure} kan ikke skelnes fra den.`,
    en: `In ${below} of the ${run.municipalities.length} municipalities the whole range lies below the norm of ${norm}, and in ${above} above it. ${counted.unsure} cannot be told from it.`,
  })
}

/** To which of the three groups a municipality belongs, as a sentence. */
export function groupSentence(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const norm = format(run.rules.citizensPerCapacity, 0, language)
  switch (standsToNorm(municipality, run.rules)) {
    case 'below':
      return say(language, {
        da: `Selv den høje ende af spændet ligger under normen på ${norm}.`,
        en: `Even the upper end of the range lies below the norm of ${norm}.`,
      })
    case 'above':
      return say(language, {
        da: `Selv den lave ende af spændet ligger over normen på ${norm}.`,
        en: `Even the lower end of the range lies above the norm of ${norm}.`,
      })
    case 'unsure':
      return say(language, {
        da: `Skønnet er for usikkert til at skelne kommunen fra normen på ${norm}.`,
        en: `The estimate is too uncertain to tell the municipality from the norm of ${norm}.`,
      })
  }
}

/** A reading of a lift by name: "Arealgulv kommune for kommune". */
export function readingName({ lift, reading }: ReadingResult, language: Language): string {
  const noun = say(language, LIFT_WORDS[lift].noun)
  return capitalised(`${noun} ${say(language, LIFT_WAY_TITLES[reading])}`)
}

/** Which of the two moves the number of a council more: the weights of the estimate, or the reading of the rules. */
export function decidesSentence(council: CouncilResult, run: RunResult, language: Language): string {
  const { byReading, byWeights, decides } = whatDecides(council, run)
  if (byReading.isZero())
    return say(language, {
      da: 'Her er det vægtene, der gør tallet usikkert. Hvordan reglerne læses, betyder ikke noget.',
      en: 'Here it is the weights that make the number uncertain. How the rules are read makes no difference.',
    })
  const [reading, weights] = [format(byReading, 0, language), format(byWeights, 0, language)]
  return say(
    language,
    decides === 'reading'
      ? {
          da: `Her betyder det mest, hvordan reglerne læses: Det kan flytte tallet ${reading}. Vægtene flytter det højst ${weights} inden for spændet.`,
          en: `Here it matters most how the rules are read: that can move the number by ${reading}. The weights move it by ${weights} at most within the range.`,
        }
      : {
          da: `Her betyder vægtene mest: De flytter tallet op til ${weights} inden for spændet. Hvordan reglerne læses, kan flytte det ${reading}.`,
          en: `Here the weights matter most: they move the number by up to ${weights} within the range. How the rules are read can move it by ${reading}.`,
        },
  )
}
