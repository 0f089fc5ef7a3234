import type { Schemes } from '../../inputs/explanations/schemes.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import { schemeStatements } from '../../results/scheme-statements.ts'
import { SCHEME_COLUMNS } from '../../text/columns/scheme-columns.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { jsonText, textFile, type TextFile } from '../packages/download-file.ts'
import { tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** A table of what the sources say of the neighbouring schemes, a row for each statement. */
export function schemeTable(schemes: Schemes, sources: readonly SourceRecord[]): TableForms {
  return tableForms(
    { plain: '/data/schemes.csv', danish: '/data/ordninger.csv' },
    tableOf(
      {
        name: 'schemes',
        danishName: 'ordninger',
        title: LABELS.schemes,
        description: {
          da: 'Hvad kilderne siger om fire ordninger for medicin og om fordelingsmodellen, udsagn for udsagn.',
          en: 'What the sources say of four schemes for medicines and of the allocation model, statement by statement.',
        },
        key: ['scheme', 'fact', 'number'],
      },
      SCHEME_COLUMNS,
      schemeStatements(schemes, sources),
    ),
    ['reported'],
  )
}

/** The sources that the schemes are read in. */
export function schemeSources(schemes: Schemes, sources: readonly SourceRecord[]): readonly SourceRecord[] {
  const used = new Set(schemeStatements(schemes, sources).map(({ source }) => source.id))
  return sources.filter(({ id }) => used.has(id))
}

/** All that is held of the schemes: facts, rules in words, times, parties, what is left open, and the sources. */
export function schemeJson(schemes: Schemes, sources: readonly SourceRecord[]): TextFile {
  return textFile(
    {
      path: '/data/schemes.json',
      title: { da: 'Ordninger for medicin (JSON)', en: 'Schemes for medicines (JSON)' },
      description: {
        da: 'Alt om ordningerne på begge sprog: fakta, reglens trin, tider, parter, hvad der står åbent, og kilderne. null er det, kilden ikke siger.',
        en: 'All of the schemes in both languages: facts, the steps of the rule, times, parties, what is left open, and the sources. null is what the source does not say.',
      },
      mediaType: 'application/json',
    },
    () => jsonText({ ...schemes, sources: schemeSources(schemes, sources) }),
  )
}
