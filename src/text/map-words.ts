import type { RunResult } from '../results/result.ts'
import { formatDateDa } from './date.ts'

/** Whose citizens a run counts, and how they were found. */
export function citizensOfRunDa({ run }: RunResult): string {
  const found = run.citizensKind === 'observed' ? 'optalt' : 'fremskrevet'
  return `borgere den ${formatDateDa(run.citizensDate)}, ${found}`
}
