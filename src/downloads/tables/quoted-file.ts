import type { PublishedNumber } from '../../model/domain.ts'
import { QUOTED_COLUMNS } from '../../text/columns/quoted-columns.ts'
import { tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** The official numbers among those published: the ones that we hold only as others have quoted them. */
export function quotedNumbers(figures: readonly PublishedNumber[]): readonly PublishedNumber[] {
  return figures.filter(({ status }) => status === 'reported')
}

/** A table of the quoted official numbers alone, which the estimate stands beside and is never scaled to. */
export function quotedFile(figures: readonly PublishedNumber[]): TableForms {
  return tableForms(
    { plain: '/data/quoted-official-figures.csv', danish: '/data/gengivne-officielle-tal.csv' },
    tableOf(
      {
        name: 'quoted',
        danishName: 'gengivne',
        title: { da: 'Gengivne officielle tal', en: 'Quoted official figures' },
        description: {
          da: 'De officielle tal, som vi kun har, fordi andre har gengivet dem.',
          en: 'The official figures that we have only because others have quoted them.',
        },
        key: ['id'],
      },
      QUOTED_COLUMNS,
      quotedNumbers(figures),
    ),
    ['reported'],
  )
}
