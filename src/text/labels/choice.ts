import type { Language } from '../../inputs/language.ts'
import { decimal } from '../../model/decimal.ts'
import type { PublishedNumber } from '../../model/domain.ts'
import type { Override } from '../../model/override.ts'
import type { RunResult } from '../../results/result.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

/** The name of a choice of the open estimate by what is other in it, for the first column of a table. */
export function choiceName(
  [override]: readonly Override[],
  { municipalities }: RunResult,
  figures: readonly PublishedNumber[],
  language: Language,
): string {
  switch (override?.kind) {
    case undefined:
      return say(language, { da: 'Som offentliggjort her', en: 'As published here' })
    case 'without-figure': {
      const area = figures.find((f) => f.id === override.figure)?.area ?? override.figure
      return say(language, { da: `Uden ${area}`, en: `Without ${area}` })
    }
    case 'national-contacts': {
      const contacts = format(decimal(override.contacts), 1, language)
      return say(language, { da: `Landets kontakter sat til ${contacts}`, en: `National contacts set to ${contacts}` })
    }
    case 'age-alone':
      return say(language, { da: 'Alder alene', en: 'Ages alone' })
    case 'move-in-estimate': {
      const place = municipalities.find(({ code }) => code === override.municipality)
      const [name, council] = [place?.name ?? override.municipality, place?.council ?? override.council]
      return say(language, { da: `${name} uden for ${council}`, en: `${name} outside ${council}` })
    }
    default:
      throw new RangeError('choiceName: a choice that is none of the estimate’s')
  }
}
