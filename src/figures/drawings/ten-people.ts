import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** A person of the drawing. */
export interface DrawnPerson {
  /** Who it is, in a few words. */
  readonly label: string
  readonly child: boolean
  /** How often people of that age see the doctor in a year. */
  readonly contactsPerCitizen: Decimal
  /** Whether the official model adds weight for something besides the age. */
  readonly more: boolean
}

/** People with different weights. The drawing is an illustration, and its words must say so. */
export interface PeopleDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly people: readonly DrawnPerson[]
  /** A number of contacts as it is written. */
  readonly contacts: (value: Decimal) => string
}

const WIDTH = 300
const ROW = 40
const LEFT = 34
/** Where the longest bar ends, and the room for the mark of what comes on top. */
const RIGHT = 246
const MARK = 18
const BAR = 12

/**
 * People in rows, each with a bar as long as the use of those of the same age, from the published profile. Where the
 * official model adds something that this site holds no figure for, a broken box with a plus stands at the end of the bar:
 * it says that there is more, not how much.
 */
export function tenPeople({ id, people, contacts, ...text }: PeopleDrawing): string {
  const longest = Math.max(...people.map((p) => p.contactsPerCitizen.toNumber()))
  const rows = people.map((p, index) => {
    const top = index * ROW
    const bar = top + ROW - BAR - 4
    const length = ((RIGHT - LEFT) * p.contactsPerCitizen.toNumber()) / longest
    const end = LEFT + length
    return [
      ...(index > 0 ? [element('line', { class: 'grid', x1: 0, x2: WIDTH, y1: top, y2: top })] : []),
      person('one', 14, top + ROW - 4, p.child ? 24 : 33),
      element('rect', { class: 'by-age', x: LEFT, y: bar, width: length, height: BAR }),
      ...(p.more
        ? [
            element('rect', { class: 'more', x: end + 2, y: bar + 0.5, width: MARK - 2, height: BAR - 1 }),
            element('path', { class: 'plus', d: `M${end + MARK / 2 + 1} ${bar + 3}v6m-3-3h6` }),
          ]
        : []),
      element('text', { x: LEFT, y: top + 17 }, escapeXml(p.label)),
      element(
        'text',
        { class: 'amount', x: WIDTH, y: bar + BAR - 1, 'text-anchor': 'end' },
        escapeXml(contacts(p.contactsPerCitizen)),
      ),
    ].join('')
  })
  return figure(id, text, { width: WIDTH, height: people.length * ROW }, { class: 'drawn', role: 'img' }, ...rows)
}

/** The sample of a mark, for a key: the bar, or what the official model adds. */
export function peopleSwatch(kind: 'by-age' | 'more'): string {
  return element(
    'svg',
    { class: 'key-swatch drawn', 'aria-hidden': 'true', width: 22, height: 14 },
    element('rect', { class: kind, x: 1, y: 1.5, width: 20, height: 11 }),
    ...(kind === 'more' ? [element('path', { class: 'plus', d: 'M11 4v6m-3-3h6' })] : []),
  )
}
