import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { levelOf } from '../../model/lift.ts'
import { liftOf } from '../../model/lifts.ts'
import { listSizeAboveNorm, listSizeInProse, listSizeRangeInProse, standsToNorm } from '../../results/list-size.ts'
import { isBeyondFitted } from '../../results/estimate-proof.ts'
import { areaOfFigure } from '../../results/fit-errors.ts'
import { citizensPerNeed, liftSpans } from '../../results/need-parts.ts'
import type { MunicipalityResult, RunLift, RunResult } from '../../results/result.ts'
import { listed, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { LIFT_WORDS, liftGives, liftValue } from '../labels/lift.ts'
import { countWord, format } from '../format/number.ts'
import { say } from '../say.ts'
import { PROBABLY_UNDERSTATED, understated } from './limits.ts'
import { groupSentence, inMostDraws } from './sureness.ts'

/** An estimated list size as prose says it: "omkring 1.750", "about 1,750". An official one is said as it is. */
export function listSizeWords(value: Decimal, status: MunicipalityResult['status'], language: Language): string {
  const rounded = format(listSizeInProse({ guidanceListSize: value, status }), 0, language)
  if (status !== 'estimated') return rounded
  return say(language, { da: `omkring ${rounded}`, en: `about ${rounded}` })
}

/**
 * How the list size stands to the norm, in words that hold for rounded numbers; of a place that the estimate probably sets
 * too low, that too.
 */
export function againstNorm(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const { name, status } = municipality
  const words = besideNorm(municipality, run, language)
  return status === 'estimated' && PROBABLY_UNDERSTATED.has(name) ? `${words} ${understated([name], language)}` : words
}

function besideNorm(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const estimated = municipality.status === 'estimated'
  const difference = listSizeAboveNorm(municipality, run.rules)
  const norm = format(run.rules.citizensPerCapacity, 0, language)
  const name = municipalityName(municipality.name, language)
  if (difference.isZero()) {
    return say(language, {
      da: `Det er omtrent modellens norm på ${norm}. ${estimated ? 'Efter skønnet har borgerne' : 'Borgerne'} i ${name}${estimated ? '' : ' har'} omtrent samme behov som landets gennemsnit.`,
      en: `That is about the model’s norm of ${norm}. ${estimated ? 'We estimate that citizens' : 'Citizens'} of ${name} have about the same need as the national average.`,
    })
  }
  const fewer = difference.lt(0)
  const by = format(difference.abs(), 0, language)
  const about = { da: estimated ? 'omkring ' : '', en: estimated ? 'about ' : '' }
  const against = {
    da: `Det er ${about.da}${by} ${fewer ? 'færre' : 'flere'} end modellens norm på ${norm}.`,
    en: `That is ${about.en}${by} ${fewer ? 'fewer' : 'more'} than the model’s norm of ${norm}.`,
  }
  const how = { da: estimated ? ' efter skønnet' : '', en: estimated ? 'We estimate that citizens' : 'Citizens' }
  return say(
    language,
    estimated && standsToNorm(municipality, run.rules) === 'unsure'
      ? {
          da: `${against.da} Forskellen er mindre end skønnets usikkerhed.`,
          en: `${against.en} The difference is smaller than the uncertainty of the estimate.`,
        }
      : {
          da: `${against.da} Borgerne i ${name} har${how.da} ${fewer ? 'større' : 'mindre'} behov end landets gennemsnit.`,
          en: `${against.en} ${how.en} of ${name} have ${fewer ? 'more' : 'less'} need than the national average.`,
        },
  )
}

/** A difference of so many patients is called little. */
const LITTLE = 100

/**
 * How many of the citizens here one capacity covers, and why it is not the norm: what joins the norm to the list size.
 * An estimate is rounded as it is everywhere in prose.
 */
export function capacityCovers(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const estimated = municipality.status === 'estimated'
  const norm = run.rules.citizensPerCapacity
  const size = listSizeInProse(municipality)
  const difference = listSizeAboveNorm(municipality, run.rules)
  const little = difference.abs().lte(LITTLE)
  const more = difference.lt(0)
  const as = difference.isZero()
    ? { da: 'omtrent som gennemsnittet', en: 'about as much as the average' }
    : {
        da: `${little ? 'lidt ' : ''}${more ? 'mere' : 'mindre'} end gennemsnittet`,
        en: `${little ? 'a little ' : ''}${more ? 'more' : 'less'} than the average`,
      }
  return say(language, {
    da: `Én lægekapacitet dækker ${format(norm, 0, 'da')} borgere, når hver tæller efter sit behov. ${estimated ? 'Efter skønnet tæller borgerne her' : 'Borgerne her tæller'} ${as.da}, så den dækker ${estimated ? 'ca. ' : ''}${format(size, 0, 'da')} af dem.`,
    en: `One doctor capacity covers ${format(norm, 0, 'en')} citizens when each counts by need. ${estimated ? 'We estimate that citizens' : 'Citizens'} here count for ${as.en}, so it covers ${estimated ? 'about ' : ''}${format(size, 0, 'en')} of them.`,
  })
}

/**
 * How the two parts of the weight move it and which moves it most, and how little is known of the part of the life
 * expectancy; empty where the weight is not estimated.
 */
export function weightSentence(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const { name, weightParts, lifeExpectancyStatus } = municipality
  if (weightParts === null) return ''
  const { agePart, lifePart } = weightParts
  const older = agePart.gte(0)
  const shorter = lifePart.gte(0)
  const also = older === shorter
  const age = {
    da: `Efter deres alder ventes borgerne i ${municipalityName(name, 'da')} at bruge lægen ${older ? 'mere' : 'mindre'} end gennemsnittet.`,
    en: `By their ages, citizens of ${municipalityName(name, 'en')} are expected to use the doctor ${older ? 'more' : 'less'} than average.`,
  }
  const imputed = lifeExpectancyStatus === 'imputed'
  const life = {
    da: `${imputed ? 'Den middellevetid, vi har udfyldt for kommunen,' : 'Middellevetiden'} er ${shorter ? 'lavere' : 'højere'} end landets, og derfor ${shorter ? 'lægger' : 'trækker'} skønnet ${also ? 'også ' : ''}noget ${shorter ? 'til' : 'fra'}.`,
    en: `${imputed ? 'The life expectancy that we have filled in for the municipality' : 'Life expectancy'} is ${shorter ? 'lower' : 'higher'} than the country’s, and so the estimate ${also ? 'also ' : ''}${shorter ? 'adds something' : 'takes something off'}.`,
  }
  const most = agePart.abs().gte(lifePart.abs())
    ? { da: 'Alderen betyder mest her.', en: 'Age matters most here.' }
    : { da: 'Middellevetiden betyder mest her.', en: 'Life expectancy matters most here.' }
  const beyond = {
    da: `Middellevetiden er her ${shorter ? 'lavere' : 'højere'} end alle dem, som skønnet er tilpasset, så den del er et gæt.`,
    en: `Life expectancy here is ${shorter ? 'lower' : 'higher'} than in any place that the estimate is fitted to, so that part is a guess.`,
  }
  return [
    say(language, age),
    say(language, life),
    say(language, most),
    lifeDoubt(run, language),
    isBeyondFitted(municipality, run) ? say(language, beyond) : '',
  ]
    .filter((words) => words !== '')
    .join(' ')
}

/** That the part of the life expectancy would turn round without one of the figures; empty where it would not. */
function lifeDoubt(run: RunResult, language: Language): string {
  const turning = run.fitErrors?.turning ?? []
  if (turning.length === 0) return ''
  const names = listed(
    turning.map(({ figure }) => areaOfFigure(run, figure)),
    language,
  )
  return say(language, {
    da: `Hvor meget middellevetiden skal betyde, er usikkert: Skønnet er tilpasset nogle få kendte tal, og uden tallet for ${names} ville den trække den anden vej.`,
    en: `How much life expectancy should matter is uncertain: the estimate is fitted to a few known figures, and without the one for ${names} it would pull the other way.`,
  })
}

/** The range of the list size, rounded as prose rounds; null where there is no estimate. */
export function listSizeRange(
  municipality: MunicipalityResult,
  run: RunResult,
  language: Language,
): { readonly low: string; readonly high: string } | null {
  if (run.estimate === null) return null
  const [low, high] = listSizeRangeInProse(municipality)
  return { low: format(low, 0, language), high: format(high, 0, language) }
}

/** How sure the list size is, and whether it can be told from the norm; empty where there is no estimate. */
export function surenessSentence(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const range = listSizeRange(municipality, run, language)
  if (run.estimate === null || range === null) return ''
  const draws = inMostDraws(run.estimate, language)
  const { low, high } = range
  return `${say(language, {
    da: `Skønnet er groft. I ${draws} ligger patienttallet mellem omkring ${low} og ${high}.`,
    en: `The estimate is rough. In ${draws} the list size lies between about ${low} and ${high}.`,
  })} ${groupSentence(municipality, run, language)}`
}

/** What the lifts of the run do to the municipality; empty in a run without any that lifts municipalities. */
export function municipalityLifts(municipality: MunicipalityResult, run: RunResult, language: Language): string {
  return run.rules.lifts
    .filter(({ reading }) => levelOf(reading) === 'municipality')
    .map((lift) => municipalityLift(lift, municipality, run, language))
    .join(' ')
}

function municipalityLift(lift: RunLift, municipality: MunicipalityResult, run: RunResult, language: Language): string {
  const words = LIFT_WORDS[lift.kind]
  const span = liftSpans(municipality).find(({ kind, from, to }) => kind === lift.kind && to.gt(from))
  const [short, gives, working] = [
    say(language, words.short),
    liftGives(lift, language),
    say(language, words.working(liftValue(lift, language))),
  ]
  const rule = say(language, { da: `${capitalised(short)} på ${gives}`, en: `${capitalised(short)} of ${gives}` })
  if (span === undefined) {
    return say(language, { da: `${rule} ændrer ikke noget her.`, en: `${rule} changes nothing here.` })
  }
  const [before, after] = [format(span.from, 1, language), format(span.to, 1, language)]
  const each = format(citizensPerNeed(municipality), 0, language)
  // The lift decides at both ends of the range.
  const fixed = run.estimate !== null && municipality.needLow.eq(municipality.needHigh)
  const unmoved = {
    da: fixed ? ` Tallet er her ${working}, så skønnets usikkerhed flytter det ikke.` : '',
    en: fixed ? ` The number here is ${working}, so the uncertainty of the estimate does not move it.` : '',
  }
  return say(language, {
    da: `${say('da', words.kind)} ${rule} løfter dens tal fra ${before} til ${after}.${unmoved.da} Patienttallet er regnet af vægten alene, før ${short}. Med ${short} er der ${each} borgere pr. lægekapacitet.`,
    en: `${say('en', words.kind)} ${rule} lifts its number from ${before} to ${after}.${unmoved.en} The list size is worked out from the weight alone, before ${short}. With ${short} there are ${each} citizens per doctor capacity.`,
  })
}

/** Whether what a lift asks for decides the need of a municipality, or what stands before it. */
export function liftDecides({ kind }: RunLift, municipality: MunicipalityResult, language: Language): string {
  const { level, addition } = liftOf(municipality, kind)
  const short = say(language, LIFT_WORDS[kind].short)
  if (level === 'council')
    return say(language, {
      da: 'Det regnes for sundhedsrådet som helhed.',
      en: 'It is taken for the health council as a whole.',
    })
  return say(
    language,
    addition.gt(0)
      ? {
          da: `${capitalised(short)} er højest og løfter kommunen.`,
          en: `${capitalised(short)} is the larger and lifts the municipality.`,
        }
      : {
          da: `Vægtene giver mere, så ${short} ændrer intet.`,
          en: `The weights give more, so ${short} changes nothing.`,
        },
  )
}

/** How the need of a municipality follows from the steps before it. */
export function largestOf({ rules }: RunResult, language: Language): string {
  const count = 1 + rules.lifts.filter(({ reading }) => levelOf(reading) === 'municipality').length
  if (rules.lifts.length === 0)
    return say(language, { da: 'Der er intet arealgulv i denne kørsel.', en: 'This run has no area floor.' })
  if (count === 1) return say(language, { da: 'Behovet efter vægtene.', en: 'The need by the weights.' })
  return say(language, {
    da: `Det største af de ${countWord(count, 'da')} tal.`,
    en: `The ${count === 2 ? 'larger' : 'largest'} of the ${countWord(count, 'en')} numbers.`,
  })
}
