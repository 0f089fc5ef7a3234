import { element } from '../figures/svg.ts'
import { escapeXml } from '../text/format/escape-xml.ts'
import type { ShownValue } from '../text/columns/shown.ts'

/** Which number of a run one is, so that it can be held against the file that has it. */
export interface NumberPlace {
  readonly run: string
  readonly level: 'municipality' | 'council' | 'national'
  /** Code of the municipality, slug of the council, or "dk". */
  readonly key: string
  /** Step to which it is rounded where it is shown; left out where its decimals tell. */
  readonly roundedTo?: number | undefined
}

/** A number of a run as it stands on a page: what is seen, and what the file has. */
export function numberMarkup({ column, plain, text }: ShownValue, { run, level, key, roundedTo }: NumberPlace): string {
  return element(
    'data',
    {
      class: 'fig',
      value: plain,
      'data-run': run,
      'data-level': level,
      'data-key': key,
      'data-column': column,
      'data-rounded': roundedTo ?? null,
    },
    escapeXml(text),
  )
}
