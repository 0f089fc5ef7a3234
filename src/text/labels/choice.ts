import type { Language } from '../../inputs/language.ts'
import type { PublishedFigure } from '../../model/domain.ts'
import type { Choice } from '../../results/sensitivity.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

/** The name of a choice of the open estimate, for the first column of a table. */
export function choiceName(choice: Choice, figures: readonly PublishedFigure[], language: Language): string {
  switch (choice.kind) {
    case 'as-published':
      return say(language, { da: 'Som offentliggjort her', en: 'As published here' })
    case 'without-figure': {
      const area = figures.find((f) => f.id === choice.figure)?.area ?? choice.figure
      return say(language, { da: `Uden ${area}`, en: `Without ${area}` })
    }
    case 'national-contacts': {
      const contacts = format(choice.value, 1, language)
      return say(language, { da: `Landets kontakter sat til ${contacts}`, en: `National contacts set to ${contacts}` })
    }
    case 'age-alone':
      return say(language, { da: 'Alder alene', en: 'Ages alone' })
    case 'outside-council': {
      const { municipality, council } = choice
      return say(language, { da: `${municipality} uden for ${council}`, en: `${municipality} outside ${council}` })
    }
  }
}
