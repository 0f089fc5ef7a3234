import type { Language } from '../../inputs/language.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { format } from '../format/number.ts'
import { statusWord } from '../labels/status.ts'
import { councilName, municipalityName } from '../names/area.ts'
import { say } from '../say.ts'
import type { KnownNumber } from './known-number.ts'
import { listSizeWords } from './municipality.ts'

// What the index of the search says of a place; what the search itself says is in search-use.ts.

/**
 * What a municipality’s find answers: its health council, and its number with its status, the official one first:
 * "Sundhedsråd Fyn. Omkring 1.250 patienter pr. lægekapacitet (åbent skøn)."
 */
export function municipalityFound(
  { council, guidanceListSize, status }: MunicipalityResult,
  known: KnownNumber | null,
  language: Language,
): string {
  const size = capitalised(listSizeWords(guidanceListSize, status, language))
  const unit = say(language, { da: 'patienter pr. lægekapacitet', en: 'patients per doctor capacity' })
  const own = `${size} ${unit} (${statusWord(status, language)}).`
  return `${councilName(council, language)}. ${known === null ? own : knownFound(known, language)}`
}

/** What a health council’s find answers: "305 lægekapaciteter (åbent skøn). 9 kommuner." */
export function councilFound(
  { name, capacities, status }: CouncilResult,
  { municipalities }: RunResult,
  known: KnownNumber | null,
  language: Language,
): string {
  const unit = say(language, { da: 'lægekapaciteter', en: 'doctor capacities' })
  const own = `${format(capacities, 0, language)} ${unit} (${statusWord(status, language)}).`
  const count = municipalities.filter(({ council }) => council === name).length
  const members = say(language, {
    da: `${count} ${count === 1 ? 'kommune' : 'kommuner'}.`,
    en: `${count} ${count === 1 ? 'municipality' : 'municipalities'}.`,
  })
  return `${known === null ? own : knownFound(known, language)} ${members}`
}

/** A number that stands before ours, and ours after it. */
function knownFound({ number, unit, status, ours }: KnownNumber, language: Language): string {
  return `${number} ${unit} (${statusWord(status, language)}). ${ours}.`
}

/** What is found of a municipality that is no more: "Nu en del af Aarhus Kommune." */
export function nowPartOf(successor: string, language: Language): string {
  const name = municipalityName(successor, language)
  return say(language, { da: `Nu en del af ${name}.`, en: `Now part of ${name}.` })
}
