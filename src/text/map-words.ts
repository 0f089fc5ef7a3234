import type { Language } from '../inputs/language.ts'
import type { RunResult } from '../results/result.ts'
import { formatDate } from './date.ts'
import { say } from './say.ts'

/** Whose citizens a run counts, and how they were found: "borgere den 1. januar 2027, fremskrevet". */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const day = formatDate(run.citizensDate, language)
  const observed = run.citizensKind === 'observed'
  return say(
    {
      da: `borgere den ${day}, ${observed ? 'optalt' : 'fremskrevet'}`,
      en: `citizens on ${day}, ${observed ? 'counted' : 'projected'}`,
    },
    language,
  )
}

/** The same in Danish, for what is written in Danish only. */
export function citizensOfRunDa(run: RunResult): string {
  return citizensOfRun(run, 'da')
}
