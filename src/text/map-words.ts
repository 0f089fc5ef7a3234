import type { RunResult } from '../results/result.ts'
import { formatDate } from './date.ts'

/** Whose citizens a run counts, and how they were found. */
export function citizensOfRunDa({ run }: RunResult): string {
  const found = run.citizensKind === 'observed' ? 'optalt' : 'fremskrevet'
  return `borgere den ${formatDate(run.citizensDate, 'da')}, ${found}`
}
