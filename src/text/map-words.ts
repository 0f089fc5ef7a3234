import type { Language } from '../inputs/language.ts'
import type { RunResult } from '../results/result.ts'
import { formatDate } from './date.ts'
import { say } from './say.ts'

/** Whose citizens a run counts, and how they were found: "borgere den 1. januar 2026, optalt". */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const observed = run.citizensKind === 'observed'
  const date = formatDate(run.citizensDate, language)
  return say(
    {
      da: `borgere den ${date}, ${observed ? 'optalt' : 'fremskrevet'}`,
      en: `citizens on ${date}, ${observed ? 'counted' : 'projected'}`,
    },
    language,
  )
}

/** So many municipalities: "1 kommune", "12 kommuner"; "1 municipality", "12 municipalities". */
export function countedMunicipalities(count: number, language: Language): string {
  return say(
    {
      da: `${count} ${count === 1 ? 'kommune' : 'kommuner'}`,
      en: `${count} ${count === 1 ? 'municipality' : 'municipalities'}`,
    },
    language,
  )
}
