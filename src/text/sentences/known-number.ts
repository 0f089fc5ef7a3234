import type { Language } from '../../inputs/language.ts'
import { referenceDateOf } from '../../inputs/official/official-table.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { Status } from '../../model/domain.ts'
import { listSizeInProse, officialAboveEstimate } from '../../results/list-size.ts'
import { citizensPerNeed } from '../../results/need-parts.ts'
import type { OfficialBeside, Officials } from '../../results/official-beside.ts'
import type { CouncilResult, MunicipalityResult, Reconciliation, RunResult } from '../../results/result.ts'
import { LIFT_WORDS } from '../labels/lift.ts'
import { statusWord } from '../labels/status.ts'
import { councilInText, listed, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatInYear, formatYearEnd } from '../format/date.ts'
import { format } from '../format/number.ts'
import { sourceIn } from '../names/source.ts'
import { draftHeading, draftOf } from '../names/vintage.ts'
import { say } from '../say.ts'
import { differenceWords } from './comparison.ts'
import { countMore } from './counts.ts'

/** The number that an address tells first of a place, where it is not ours. */
export interface KnownNumber {
  readonly status: Status
  readonly number: string
  /** What it counts: "lægekapaciteter må regionen have". */
  readonly unit: string
  /** When it holds: "ved udgangen af 2026". */
  readonly when: string
  /** All of it, and ours after it, in sentences that stand alone: what a description and the text of a picture say. */
  readonly sentences: string
  /** Ours, in a line: "Vores åbne skøn: 305 (2 flere)". */
  readonly ours: string
  /** Whose it is, as a line: "Kilde: Sundhedsdatastyrelsen."; empty where it is ours. */
  readonly source: string
}

/**
 * What stands before our number of a place: the authorities' own; or else one of theirs that others have quoted; or else, in
 * a municipality that a lift raises, what the rules give there. Null where there is none of them.
 * @param run the run whose number of the place stands after it
 */
export function knownNumber(
  area: CouncilResult | MunicipalityResult,
  official: OfficialBeside | undefined,
  run: RunResult,
  language: Language,
): KnownNumber | null {
  if (official !== undefined) return officialNumber(area, official, language)
  const quoted = quotedOf(area, run)
  if (quoted !== undefined) return quotedNumber(area, quoted, run, language)
  return 'code' in area ? liftedNumber(area, run, language) : null
}

/**
 * What the rules give in a municipality that a lift raises: citizens per capacity, the lift counted in. Its list size is that
 * of the weights alone, and far from it: Tønder has 982 citizens per capacity, and a list size of about 1,450.
 */
export function liftedNumber(municipality: MunicipalityResult, run: RunResult, language: Language): KnownNumber | null {
  const kinds = municipality.lifts.filter(({ addition }) => addition.gt(0)).map(({ kind }) => kind)
  if (kinds.length === 0) return null
  const number = format(citizensPerNeed(municipality), 0, language)
  const need = format(municipality.need, 1, language)
  const name = municipalityName(municipality.name, language)
  const inYear = formatInYear(run.run.referenceDate, language)
  const lifts = listed(
    kinds.map((kind) => say(language, LIFT_WORDS[kind].rule)),
    language,
  )
  const isEstimate = municipality.status === 'estimated'
  const size = format(listSizeInProse(municipality), 0, language)
  const mark = capitalised(statusWord(municipality.status, language))
  const ours = say(language, {
    da: `Efter vægtene alene er patienttallet ${isEstimate ? 'ca. ' : ''}${size}`,
    en: `By the weights alone the list size is ${isEstimate ? 'about ' : ''}${size}`,
  })
  return {
    status: municipality.status,
    number,
    unit: say(language, { da: 'borgere pr. lægekapacitet', en: 'citizens per doctor capacity' }),
    when: say(language, {
      da: `Efter reglerne ${inYear}, med ${lifts}`,
      en: `By the rules ${inYear}, with ${lifts}`,
    }),
    sentences: say(language, {
      da: `${mark}: reglerne giver ${name} plads til ${need} lægekapaciteter ${inYear}, én for hver ${number} borgere, fordi ${lifts} gælder.`,
      en: `${mark}: the rules give ${name} room for ${need} doctor capacities ${inYear}, one per ${number} citizens, by ${lifts}.`,
    }),
    ours,
    source: '',
  }
}

/** The official number of a place that we hold only as others have quoted it: capacities of a council, list size of a municipality. */
export function quotedOf(
  area: CouncilResult | MunicipalityResult,
  { reconciliation }: Pick<RunResult, 'reconciliation'>,
): Reconciliation | undefined {
  const [level, metric] = 'code' in area ? ['municipality', 'patients_per_doctor'] : ['council', 'capacities']
  return reconciliation.find((one) => one.level === level && one.area === area.name && one.metric === metric)
}

/** A number of the draft. Ours is of another day and other rules, so no difference is told. */
function quotedNumber(
  area: CouncilResult | MunicipalityResult,
  { theirs, vintage, status, publisher }: Reconciliation,
  run: RunResult,
  language: Language,
): KnownNumber {
  const number = format(theirs, 0, language)
  const isCouncil = 'capacities' in area
  const draft = draftOf(vintage, language)
  const inYear = formatInYear(run.run.referenceDate, language)
  const isEstimate = run.run.status === 'estimated'
  const size = format(listSizeInProse(area), 0, language)
  const own = isCouncil
    ? format(area.capacities, 0, language)
    : isEstimate
      ? say(language, { da: `ca. ${size}`, en: `about ${size}` })
      : size
  const ours = `${ourNumber(run, language)} ${inYear}: ${own}`
  const mark = capitalised(statusWord(status, language))
  const said = isCouncil
    ? say(language, {
        da: `${mark}: ${number} lægekapaciteter i ${councilInText(area.name, 'da')} i ${draft}.`,
        en: `${mark}: ${number} doctor capacities in ${councilInText(area.name, 'en')} in ${draft}.`,
      })
    : say(language, {
        da: `${mark}: ${number} patienter pr. læge i ${municipalityName(area.name, 'da')} i ${draft}.`,
        en: `${mark}: ${number} patients per doctor in ${municipalityName(area.name, 'en')} in ${draft}.`,
      })
  return {
    status,
    number,
    unit: isCouncil
      ? say(language, { da: 'lægekapaciteter i udkastet', en: 'doctor capacities in the draft' })
      : say(language, { da: 'patienter pr. læge i udkastet', en: 'patients per doctor in the draft' }),
    when: say(language, {
      da: `${draftHeading(vintage, 'da')}, ikke dagens tal`,
      en: `${draftHeading(vintage, 'en')}, not today’s figure`,
    }),
    sentences: `${said} ${ours}.`,
    ours,
    source: say(language, { da: `Gengivet af ${publisher}.`, en: `Quoted by ${publisher}.` }),
  }
}

function officialNumber(
  area: CouncilResult | MunicipalityResult,
  beside: OfficialBeside,
  language: Language,
): KnownNumber {
  const { official, source } = beside
  const number = format(official.value, 0, language)
  const when = formatYearEnd(referenceDateOf(official.year), language)
  const isCouncil = 'capacities' in area
  const ours = oursInShort(beside, language)
  const name = isCouncil ? councilInText(area.name, language) : municipalityName(area.name, language)
  const status = capitalised(statusWord('official', language))
  const said = isCouncil
    ? say(language, {
        da: `${status}: højst ${number} lægekapaciteter i ${name} ved ${when}.`,
        en: `${status}: at most ${number} doctor capacities in ${name} at ${when}.`,
      })
    : say(language, {
        da: `${status}: ${number} patienter pr. lægekapacitet er vejledende i ${name} ved ${when}.`,
        en: `${status}: ${number} patients per doctor capacity as guidance for ${name} at ${when}.`,
      })
  return {
    status: 'official',
    number,
    unit: isCouncil
      ? say(language, { da: 'lægekapaciteter må regionen have', en: 'doctor capacities at most' })
      : say(language, { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' }),
    when: capitalised(say(language, { da: `ved ${when}`, en: `at ${when}` })),
    sentences: `${said} ${ours}.`,
    ours,
    source: sourceLine([source], language),
  }
}

/** Who states numbers, each publisher once: "Kilde: Sundhedsdatastyrelsen." */
function sourceLine(sources: readonly SourceRecord[], language: Language): string {
  const publishers = [...new Set(sources.map((source) => sourceIn(source, language).publisher))].join(', ')
  return say(language, { da: `Kilde: ${publishers}.`, en: `Source: ${publishers}.` })
}

/** Our number beside an official one in a line, and how far it is from it: "Vores åbne skøn: 305 (2 flere)". */
function oursInShort({ official, ours }: OfficialBeside, language: Language): string {
  if (ours === null)
    return say(language, { da: 'Vi har ikke selv regnet på det år', en: 'We have not computed that year ourselves' })
  const { run, value } = ours
  const isEstimate = run.run.status === 'estimated'
  const whose = ourNumber(run, language)
  if (official.measure === 'capacities' || !isEstimate) {
    const away = differenceWords(value, official.value, language)
    return `${whose}: ${format(value, 0, language)} (${away})`
  }
  const about = say(language, { da: 'ca.', en: 'about' })
  const above = officialAboveEstimate(official.value, value).neg()
  const away = above.isZero()
    ? say(language, { da: 'omtrent det samme', en: 'about the same' })
    : `${about} ${countMore(above, language)}`
  const size = format(listSizeInProse({ guidanceListSize: value, status: 'estimated' }), 0, language)
  return `${whose}: ${about} ${size} (${away})`
}

/** What our number of a run is called before it: "Vores åbne skøn". */
function ourNumber({ run }: RunResult, language: Language): string {
  return run.status === 'estimated'
    ? say(language, { da: 'Vores åbne skøn', en: 'Our open estimate' })
    : say(language, { da: 'Vores regnestykke på deres vægte', en: 'Our arithmetic on their weights' })
}

/** What the authorities' numbers of all health councils come to, before our number of the country; null where we lack one. */
export function knownNational({ national, capacities }: Officials, language: Language): KnownNumber | null {
  if (national === null) return null
  const { year, value, run } = national
  const when = formatYearEnd(referenceDateOf(year), language)
  const number = format(value, 0, language)
  const count = capacities.length
  const away = differenceWords(run.national.capacities, value, language)
  const ours = `${ourNumber(run, language)}: ${format(run.national.capacities, 0, language)} (${away})`
  const said = say(language, {
    da: `Myndighedernes tal for de ${count} sundhedsråd ved ${when} giver tilsammen ${number} lægekapaciteter.`,
    en: `The authorities’ numbers of the ${count} health councils at ${when} add up to ${number} doctor capacities.`,
  })
  return {
    status: 'official',
    number,
    unit: say(language, { da: 'lægekapaciteter i hele landet', en: 'doctor capacities in the whole country' }),
    when: say(language, {
      da: `Sum af ${count} sundhedsråd ved ${when}`,
      en: `Sum of ${count} health councils at ${when}`,
    }),
    sentences: `${said} ${ours}.`,
    ours,
    source: sourceLine(
      capacities.map((one) => one.source),
      language,
    ),
  }
}
