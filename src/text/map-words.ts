import type { Language } from '../inputs/language.ts'
import type { RunResult } from '../results/result.ts'
import { formatDate } from './date.ts'
import { say } from './say.ts'

/** Whose citizens a run counts, and how they were found. */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const day = formatDate(run.citizensDate, language)
  switch (run.citizensKind) {
    case 'observed':
      return say({ da: `borgere den ${day}, optalt`, en: `citizens on ${day}, counted` }, language)
    case 'projected':
      return say({ da: `borgere den ${day}, fremskrevet`, en: `citizens on ${day}, projected` }, language)
    case 'official':
      return say(
        {
          da: `borgere i gruppe 1 den ${day}, ifølge myndighederne`,
          en: `citizens in group 1 on ${day}, according to the authorities`,
        },
        language,
      )
  }
}
