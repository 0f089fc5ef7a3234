import type { Language } from '../inputs/language.ts'
import type { RunResult } from '../results/result.ts'
import { formatDate } from './date.ts'
import { say } from './say.ts'

/** Whose citizens a run counts, and how they were found. */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const observed = run.citizensKind === 'observed'
  const day = formatDate(run.citizensDate, language)
  return say(
    {
      da: `borgere den ${day}, ${observed ? 'optalt' : 'fremskrevet'}`,
      en: `citizens on ${day}, ${observed ? 'counted' : 'projected'}`,
    },
    language,
  )
}
