import type { Language } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import { formatDate } from '../format/date.ts'
import { say } from '../say.ts'

/** Whose citizens a run counts, and how they were found: "borgere den 1. januar 2026, optalt". */
export function citizensOfRun({ run }: RunResult, language: Language): string {
  const date = formatDate(run.citizensDate, language)
  switch (run.citizensKind) {
    case 'observed':
      return say(language, { da: `borgere den ${date}, optalt`, en: `citizens on ${date}, counted` })
    case 'projected':
      return say(language, { da: `borgere den ${date}, fremskrevet`, en: `citizens on ${date}, projected` })
    case 'official':
      return say(language, {
        da: `borgere i gruppe 1 den ${date}, ifølge myndighederne`,
        en: `citizens in group 1 on ${date}, according to the authorities`,
      })
  }
}

/** So many municipalities: "1 kommune", "12 kommuner"; "1 municipality", "12 municipalities". */
export function countedMunicipalities(count: number, language: Language): string {
  return say(language, {
    da: `${count} ${count === 1 ? 'kommune' : 'kommuner'}`,
    en: `${count} ${count === 1 ? 'municipality' : 'municipalities'}`,
  })
}
