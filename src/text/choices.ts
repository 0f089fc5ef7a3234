import type { PublishedFigure } from '../model/domain.ts'
import type { Choice } from '../results/sensitivity.ts'
import { format } from './number.ts'

/** The name of a choice of the open estimate, for the first column of a table. */
export function choiceDa(choice: Choice, figures: readonly PublishedFigure[]): string {
  switch (choice.kind) {
    case 'as-published':
      return 'Som offentliggjort her'
    case 'without-figure':
      return `Uden ${figures.find((f) => f.id === choice.figure)?.area ?? choice.figure}`
    case 'national-contacts':
      return `Landets kontakter sat til ${format(choice.value, 1, 'da')}`
    case 'age-alone':
      return 'Alder alene'
    case 'outside-council':
      return `${choice.municipality} uden for ${choice.council}`
  }
}
