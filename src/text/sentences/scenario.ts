import type { Language } from '../../inputs/language.ts'
import type { Scenario, ScenarioNumber } from '../../inputs/rules/scenarios.ts'
import { type Decimal, decimal } from '../../model/decimal.ts'
import type { RunResult } from '../../results/result.ts'
import { councilsMovedMost, relativelyMovedMost, type ScenarioResult } from '../../results/scenarios.ts'
import { listed, nameAlone } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { countWord, format, formatSigned, formatSignedPercent } from '../format/number.ts'
import { say } from '../say.ts'
import { inMostDraws } from './sureness.ts'

/** What a scenario is and is not, for every page that shows one. */
export function scenarioCaution(language: Language): string {
  return say(language, {
    da: 'Et scenarie viser vores skøn med én ting ændret. Det er ikke en forudsigelse, og det er ikke myndighedernes tal.',
    en: 'A scenario shows our estimate with one thing changed. It is not a forecast, and it is not the authorities’ figure.',
  })
}

/** The texts of a scenario with the numbers of its rules in them. */
export function scenarioTexts(
  { scenario, rules }: ScenarioResult,
  run: RunResult,
  language: Language,
): Record<'title' | 'question' | 'explanation', string> {
  const target = scenario.changes.find((change) => change.kind === 'norm-for-capacities')
  const known: Readonly<Record<ScenarioNumber, Decimal | null>> = {
    norm: run.rules.citizensPerCapacity,
    km2: run.rules.lifts.find(({ kind }) => kind === 'area-floor')?.value ?? null,
    newNorm: rules.citizensPerCapacity,
    target: target === undefined ? null : decimal(target.capacities),
  }
  const fill = (words: Scenario['title']): string =>
    say(language, words).replace(/\{(norm|km2|newNorm|target)\}/g, (_, name: ScenarioNumber) => {
      const value = known[name]
      if (value === null) throw new RangeError(`scenarioTexts: ${scenario.id} has no ${name}`)
      return format(value, 0, language)
    })
  return { title: fill(scenario.title), question: fill(scenario.question), explanation: fill(scenario.explanation) }
}

/**
 * Which council's number moves most, in a cell of a table: "Sønderjylland −12"; "3 råd +1" where several move by the most,
 * and "3 råd ±1" where not all of them go the same way.
 */
export function mostMovedCouncil(result: ScenarioResult, language: Language): string {
  const [most, ...others] = councilsMovedMost(result)
  if (most === undefined) return '–'
  const { difference } = most.capacities
  const signed = formatSigned(difference, 0, language)
  if (others.length === 0) return `${most.name} ${signed}`
  const sameWay = others.every((c) => c.capacities.difference.eq(difference))
  const councils = say(language, { da: `${others.length + 1} råd`, en: `${others.length + 1} councils` })
  return `${councils} ${sameWay ? signed : `±${format(difference.abs(), 0, language)}`}`
}

/** Whether the numbers of councils and the weights of municipalities stay within the ranges that the run has anyway; nothing for a run without an estimate. */
export function scenarioRange(result: ScenarioResult, run: RunResult, language: Language): string {
  return [councilsInRange(result, run, language), municipalitiesOutside(result, run, language)]
    .filter((words) => words !== '')
    .join(' ')
}

/** So many names are said; more are counted. */
const NAMES_SAID = 6

/** Which municipalities get a weight outside their own range, those that it moves most first; nothing where none does. */
function municipalitiesOutside({ municipalities }: ScenarioResult, run: RunResult, language: Language): string {
  if (run.estimate === null) return ''
  const outside = municipalities.filter((m) => m.outside)
  if (outside.length === 0) return ''
  const most = outside.toSorted((a, b) => b.needWeight.difference.abs().cmp(a.needWeight.difference.abs()))
  const names = listed(
    most.slice(0, NAMES_SAID).map(({ name }) => name),
    language,
  )
  const all = outside.length <= NAMES_SAID
  const [one, count] = [outside.length === 1, capitalised(countWord(outside.length, language))]
  return say(language, {
    da: `${one ? 'Én kommune' : `${count} kommuner`} får en vægt uden for ${one ? 'sit' : 'deres'} eget spænd${all ? ': ' : ', blandt dem '}${names}.`,
    en: `${one ? 'One municipality gets' : `${count} municipalities get`} a weight outside ${one ? 'its' : 'their'} own range${all ? ': ' : ', among them '}${names}.`,
  })
}

function councilsInRange({ councils }: ScenarioResult, run: RunResult, language: Language): string {
  if (run.estimate === null) return ''
  const draws = inMostDraws(run.estimate, language)
  const outside = councils.filter((c) => c.outside).length
  const range = say(language, {
    da: `Skønnet har i forvejen et spænd, som rummer ${draws}.`,
    en: `The estimate has a range as it is, which holds ${draws}.`,
  })
  if (outside === 0) {
    return `${range} ${say(language, { da: 'Alle rådenes nye tal ligger inden for det.', en: 'The new numbers of all councils lie within it.' })}`
  }
  const many = outside === councils.length
  return `${range} ${say(language, {
    da: `${many ? 'Alle råd får' : outside === 1 ? 'Ét råd får' : `${capitalised(countWord(outside, 'da'))} råd får`} et tal uden for det.`,
    en: `${many ? 'All councils get' : outside === 1 ? 'One council gets' : `${capitalised(countWord(outside, 'en'))} councils get`} a number outside it.`,
  })}`
}

/** Which municipality's need moves most, in capacities and as a share. */
export function municipalitiesSentence(result: ScenarioResult, language: Language): string {
  const [most] = result.movedMunicipalities
  if (most === undefined) {
    return say(language, {
      da: 'Ingen kommune får et andet behov. Det er kun de hele tal for rådene, der kan ændre sig.',
      en: 'The need of no municipality changes. Only the whole numbers of the councils can change.',
    })
  }
  const size = format(most.need.difference.abs(), 1, language)
  const larger = most.need.difference.gt(0)
  const first = say(language, {
    da: `Behovet ændrer sig mest i ${nameAlone(most.name, 'da')}: ${size} ${larger ? 'flere' : 'færre'} lægekapaciteter.`,
    en: `The need moves most in ${nameAlone(most.name, 'en')}: ${size} doctor capacities ${larger ? 'more' : 'fewer'}.`,
  })
  const relative = relativelyMovedMost(result)
  if (relative === null || relative.municipality.code === most.code) return first
  const name = nameAlone(relative.municipality.name, language)
  const percent = formatSignedPercent(relative.share, 0, language)
  return `${first} ${say(language, {
    da: `Regnet i procent ændrer det sig mest i ${name}: ${percent}.`,
    en: `As a percentage ${name} moves most: ${percent}.`,
  })}`
}

/** The slopes of the scenario's weights beside those of the run; nothing where the scenario changes none. */
export function fitSentence({ fit }: ScenarioResult, run: RunResult, language: Language): string {
  if (fit === null || run.estimate === null) return ''
  const { gamma, beta } = run.estimate
  // Three decimals, or four where three would say that a slope becomes what it was.
  const alike = (one: Decimal, other: Decimal): boolean =>
    !one.eq(other) && format(one, 3, language) === format(other, 3, language)
  const decimals = alike(fit.gamma, gamma) || alike(fit.beta, beta) ? 4 : 3
  const slope = (value: Decimal): string => format(value, decimals, language)
  const sentence = fit.gamma.eq(gamma)
    ? say(language, { da: `γ er stadig ${slope(gamma)}.`, en: `γ is still ${slope(gamma)}.` })
    : say(language, {
        da: `γ bliver ${slope(fit.gamma)} i stedet for ${slope(gamma)}.`,
        en: `γ becomes ${slope(fit.gamma)} instead of ${slope(gamma)}.`,
      })
  const second = fit.beta.isZero()
    ? say(language, { da: `β er 0 i stedet for ${slope(beta)}.`, en: `β is 0 instead of ${slope(beta)}.` })
    : say(language, {
        da: `β bliver ${slope(fit.beta)} i stedet for ${slope(beta)} pr. år.`,
        en: `β becomes ${slope(fit.beta)} instead of ${slope(beta)} a year.`,
      })
  const negative = fit.beta.isNegative() && !fit.beta.isZero()
  const note = say(language, {
    da: ' En lav middellevetid trækker så vægten ned i stedet for op.',
    en: ' A low life expectancy then lowers the weight instead of raising it.',
  })
  return `${sentence} ${second}${negative ? note : ''}`
}
