import type { Decimal } from '../../model/decimal.ts'
import { person } from './person.ts'
import { inStates } from './follow-state.ts'
import { drawnPeople } from './seesaw.ts'
import { element, figure, type FigureText } from '../svg.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'

/** Citizens whom one capacity covers, and how much each counts. */
export interface CoveredCitizens {
  readonly citizens: Decimal
  readonly weight: Decimal
  /** How many, and who. */
  readonly words: string
}

/** One capacity with the citizens whom it covers, in some states. */
export interface CoveredDrawing extends FigureText {
  /** Prefix that keeps element ids unique on a page. */
  readonly id: string
  readonly covered: readonly CoveredCitizens[]
  readonly citizensPerPerson: number
}

const [WIDTH, HEIGHT] = [320, 248]
const FRAME = { left: 2, top: 2, width: 316, height: 212 }
/** A person of weight 1, in pixels, and the room for it. */
const PERSON = 40
const PITCH = { x: 32, y: 44 }

/** A frame that is one capacity, filled with people whose area follows their weight: few heavy ones fill it as many light ones do. */
export function coveredCitizens({ id, covered, citizensPerPerson, ...text }: CoveredDrawing): string {
  // As many rows of average people as fill the frame; where more are drawn, all are drawn smaller alike.
  const most = Math.max(...covered.map((one) => one.citizens.times(one.weight).div(citizensPerPerson).toNumber()))
  const fit = Math.min(1, Math.sqrt(36 / most))
  return figure(
    id,
    text,
    { width: WIDTH, height: HEIGHT },
    { class: 'drawn', role: 'img' },
    element('rect', { class: 'counts', x: FRAME.left, y: FRAME.top, width: FRAME.width, height: FRAME.height }),
    ...covered.map((one, index) =>
      inStates(
        [index + 1],
        ...crowd(one, citizensPerPerson, fit, { id: `${id}-${index}`, kind: index === 0 ? 'one' : 'heavy' }),
        element(
          'text',
          { class: 'amount', x: WIDTH / 2, y: FRAME.top + FRAME.height + 24, 'text-anchor': 'middle' },
          escapeXml(one.words),
        ),
      ),
    ),
  )
}

/** Rows of people from the bottom of the frame up. */
function crowd(
  { citizens, weight }: CoveredCitizens,
  citizensPerPerson: number,
  fit: number,
  { id, kind }: { readonly id: string; readonly kind: string },
): readonly string[] {
  const scale = fit * Math.sqrt(weight.toNumber())
  const across = Math.floor((FRAME.width - 16) / (PITCH.x * scale))
  const left = FRAME.left + (FRAME.width - (across - 1) * PITCH.x * scale) / 2
  const bottom = FRAME.top + FRAME.height - 10
  return [
    element('defs', {}, element('g', { id }, person(kind, 0, 0, PERSON * scale))),
    element(
      'g',
      { class: kind },
      ...Array.from({ length: drawnPeople(citizens, citizensPerPerson) }, (_, index) =>
        element('use', {
          href: `#${id}`,
          x: left + (index % across) * PITCH.x * scale,
          y: bottom - Math.floor(index / across) * PITCH.y * scale,
        }),
      ),
    ),
  ]
}
