import { csvFormatRows } from 'd3'
import type { PublishedFigure } from '../model/domain.ts'
import { statusSentence } from '../text/file-words.ts'
import { QUOTED_COLUMNS } from '../text/quoted-columns.ts'
import { textFile, type TextFile } from './download-file.ts'
import { guardFormula } from './guard-formula.ts'

/** The official figures among those published: the ones that we hold only as others have quoted them. */
export function quotedFigures(figures: readonly PublishedFigure[]): readonly PublishedFigure[] {
  return figures.filter(({ status }) => status === 'reported')
}

/** A table of the quoted official figures alone, which the estimate stands beside and is never scaled to. */
export function quotedFile(figures: readonly PublishedFigure[]): TextFile {
  return textFile(
    {
      path: '/data/quoted-official-figures.csv',
      title: { da: 'Gengivne officielle tal', en: 'Quoted official figures' },
      description: {
        da: `De officielle tal, som vi kun har, fordi andre har gengivet dem. ${statusSentence(['reported'], 'da')}`,
        en: `The official figures that we have only because others have quoted them. ${statusSentence(['reported'], 'en')}`,
      },
      mediaType: 'text/csv',
    },
    () => {
      const rows = quotedFigures(figures).map((figure) =>
        QUOTED_COLUMNS.map((column) => guardFormula(column.value(figure))),
      )
      return `${csvFormatRows([QUOTED_COLUMNS.map(({ id }) => id), ...rows])}\n`
    },
  )
}
