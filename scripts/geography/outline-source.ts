import type { OutlineSource } from '../../src/inputs/geography/drawing.ts'
import { OUTLINE_METHODS, outlineSourceSchema } from '../../src/inputs/geography/drawing.ts'
import type { SourceRecord } from '../../src/inputs/rules/rule-schemas.ts'
import { slugify } from '../../src/inputs/slug.ts'
import { OUTLINES_ARE } from '../../src/text/names/outlines.ts'
import { replaceElement } from '../import/json-append.ts'

/** What the command line says of the outlines of a file. */
export interface StatedSource {
  readonly source?: string | undefined
  readonly 'attribution-da'?: string | undefined
  readonly 'attribution-en'?: string | undefined
  readonly licence?: string | undefined
  readonly 'licence-url'?: string | undefined
  readonly method?: string | undefined
}

/** Whose outlines a file holds, or each thing that the command line does not say of them, one a line. */
export function statedSource(stated: StatedSource): OutlineSource | { readonly lacking: readonly string[] } {
  const [da, en] = [stated['attribution-da'], stated['attribution-en']]
  const read = outlineSourceSchema.safeParse({
    name: stated.source,
    // Words in one language alone are the owner's in both.
    attribution: { da: da ?? en, en: en ?? da },
    licence: stated.licence,
    url: stated['licence-url'],
    method: stated.method,
  })
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  return {
    lacking: [
      ['name', '--source: what the outlines are called, with their edition'],
      [
        'attribution',
        '--attribution-da or --attribution-en, or both: whom a reader must be told, in the owner’s words',
      ],
      ['licence', '--licence: its name'],
      ['url', '--licence-url: where it stands, an https address'],
      ['method', `--method: how they were made, ${OUTLINE_METHODS.join(' or ')}`],
    ].flatMap(([key = '', words = '']) => (wrong.has(key) ? [words] : [])),
  }
}

/** NOTICE.md beside outlines that come from a file: it goes wherever they go. */
export function noticeOf({ name, attribution, licence, url }: OutlineSource): string {
  const words = attribution.en === attribution.da ? attribution.da : `${attribution.da} (${attribution.en})`
  return `# Outlines of the municipalities

\`denmark.topo.json\` and \`denmark-coarse.topo.json\` are made from ${name}.

${words}

Licence: ${licence}, ${url}

They were changed: projected, simplified and joined to one topology, Bornholm moved into a frame, municipalities merged
into health councils and regions.
`
}

/**
 * The text of `sources.json` with the record of the outlines in force: in the place of that of the outlines before them,
 * where no other edition of the geography still has those.
 * @param before what the outlines that these replace are called; null where there were none, or others have them too
 */
export function withOutlineRecord(
  text: string,
  sources: readonly SourceRecord[],
  source: OutlineSource,
  before: string | null,
): string {
  const { name, attribution, licence, method } = source
  const of = (name: string): number =>
    sources.findIndex(({ kind, title }) => kind === 'outline' && title.startsWith(name))
  const [same, old] = [of(name), before === null ? -1 : of(before)]
  const at = same >= 0 ? same : old
  const made = OUTLINES_ARE[method]
  return replaceElement(text, at >= 0 ? at : null, {
    id: sources[same]?.id ?? slugify(name),
    publisher: attribution.da,
    title: name,
    date: null,
    url: null,
    licence,
    en: { publisher: attribution.en, title: name, licence },
    usedFor: {
      da: `Kommunernes omrids på kortene. De er ${made.da}.`,
      en: `The outlines of the municipalities on the maps. They are ${made.en}.`,
    },
    tables: [],
    kind: 'outline',
  })
}
