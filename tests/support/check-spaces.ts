import type { Page } from './site.ts'

/** Elements that run along in a line of text. */
const INLINE = /<\/?(?:a|abbr|b|data|em|i|small|span|strong|time)\b[^>]*>/g
/** What is no prose: pictures, code and scripts. */
const NO_PROSE = /<(script|style|svg|code|datalist|pre)\b.*?<\/\1>/gs

/** Words that stand together without a space: "Kørselopen", "1.600vægtede", "reglerÅbent", "færre.Det". */
const GLUED = /[\p{L}]{3}\d{3}|\d(?=\p{L}{3})|\p{Ll}(?=\p{Lu}\p{Ll})|\p{L}{2}[.;!?](?=\p{Lu}\p{Ll})|\)(?=\p{L})/u
/** A space where none belongs: before a mark, or after a bracket. */
const LOOSE = /\s[.,;:)](?=\s|$)|\(\s/u
/** A word or a colon that a number of the result stands right behind: "tæller her1,0327", "pr. 35 km²:90,1". */
const BEFORE_FIGURE = /[\p{L}²:;,.!?]<data\b[^>]*>([^<]{0,12})/u
/** Names of tables and files, and words that are written together, or with a capital inside. */
const KNOWN =
  /\b[A-Z]{3,}\d+[A-Z]?\b|JavaScript|eSundhed|[\w-]+\.(?:csv|json|txt|org|dk)|\b[a-z]+_[a-z0-9_]+\b|GitHub|GeoJSON|DuckDB|LibreOffice|MathML/gu

/** Places on a page where a space is missing or too many, as a reader sees them. */
export function strayOrMissingSpaces(page: Page): string[] {
  const text = page.html
    .replace(NO_PROSE, 'x')
    .replace(INLINE, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&nbsp;|&#160;/g, '\u00a0')
    .replace(/&(?:quot|#34|amp|#38|lt|gt|shy|#173);/g, '')
  const atNumber = BEFORE_FIGURE.exec(page.html)
  const before = atNumber && page.html.slice(Math.max(0, atNumber.index - 20), atNumber.index + 1)
  const glued = atNumber === null ? [] : [`/${page.address}: “${before ?? ''}${atNumber[1] ?? ''}”`]
  const loose = text.split('\n').flatMap((line) => {
    const prose = line.replace(KNOWN, 'x').trim()
    const found = GLUED.exec(prose) ?? LOOSE.exec(prose)
    if (found === null || prose === '') return []
    const around = prose.slice(Math.max(0, found.index - 20), found.index + 25)
    return [`/${page.address}: “${around}”`]
  })
  return [...glued, ...loose]
}
