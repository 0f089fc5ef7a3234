import { type MappedResult, scenarioLegend } from '../../../figures/maps/scenario-legend.ts'
import { PICTURE_COLOURS as COLOURS } from '../../../figures/pictures/picture-colours.ts'
import { pictureStyle } from '../../../figures/pictures/picture-style.ts'
import type { Decimal } from '../../../model/decimal.ts'
import { scenarioMapValue } from '../../../results/scenario-map-value.ts'
import { countedMunicipalities } from '../../../text/sentences/counts.ts'
import { ownMapNote, ownMapTitle } from '../../../text/sentences/own-map.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

// The map of an answer as a picture that leaves the page: title, what it is, classes, drawing and citation, in the colours
// of the site's own pictures. The fonts of whoever opens it set its words, so lines are short.

const language = pageLanguage()

const [WIDTH, EDGE] = [1200, 48]
const INNER = WIDTH - 2 * EDGE
/** So many signs on a line of a note, which is broken at blanks and within addresses. */
const SIGNS = 95

/** What is said in the picture besides the numbers. */
export interface OwnPictureWords {
  /** What the numbers are: "egen beregning". */
  readonly status: string
  /** What was changed, where the numbers are from, and how to cite them. */
  readonly notes: readonly string[]
}

/** The picture as the text of an SVG file. */
export function ownPicture(
  drawing: SVGElement,
  result: MappedResult,
  norm: Decimal,
  { status, notes }: OwnPictureWords,
): string {
  const picture = shape('svg', { role: 'img' })
  const write = (text: string, size: number, y: number, fill: string, weight = 400, x = EDGE): void => {
    const line = shape('text', { x, y, 'font-size': size, 'font-weight': weight, fill })
    line.textContent = text
    picture.append(line)
  }
  const measure = scenarioMapValue(result)
  const title = ownMapTitle(measure, language)
  const name = shape('title', {})
  name.textContent = `${title}. ${status}`
  const style = shape('style', {})
  style.textContent = pictureStyle('sans-serif')
  const paper = shape('rect', { width: WIDTH, fill: COLOURS.paper })
  picture.append(name, style, paper)

  write(title, 30, 78, COLOURS.ink, 600)
  write(status, 20, 112, COLOURS.mark, 600)
  let y = 112
  for (const line of linesOf(ownMapNote(measure, language))) write(line, 18, (y += 26), COLOURS.ink)
  y += 24
  const { classes } = scenarioLegend(result, norm, language)
  classes.forEach(({ shade, range, count }, index) => {
    const x = EDGE + (index * INNER) / classes.length
    picture.append(
      shape('rect', { x, y, width: INNER / classes.length, height: 28, class: shade, stroke: COLOURS.muted }),
    )
    write(range, 16, y + 50, COLOURS.ink, 400, x)
    write(countedMunicipalities(count, language), 14, y + 70, COLOURS.muted, 400, x)
  })
  y += 90
  const [, , width = 1, height = 1] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const map = shape('svg', {
    x: EDGE,
    y,
    width: INNER,
    height: (INNER * height) / width,
    viewBox: `0 0 ${width} ${height}`,
  })
  for (const child of drawing.childNodes) map.append(child.cloneNode(true))
  picture.append(map)
  y += (INNER * height) / width + 12
  for (const note of notes) for (const line of linesOf(note)) write(line, 16, (y += 23), COLOURS.muted)
  const whole = Math.ceil(y + EDGE * 0.7)
  paper.setAttribute('height', String(whole))
  picture.setAttribute('viewBox', `0 0 ${WIDTH} ${whole}`)
  picture.setAttribute('width', String(WIDTH))
  picture.setAttribute('height', String(whole))
  return new XMLSerializer().serializeToString(picture)
}

const SVG = 'http://www.w3.org/2000/svg'

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (!(made instanceof SVGElement)) throw new TypeError(`${name} is no shape`)
  return made
}

/** A text in lines, broken at blanks; a word that is longer than a line is cut. */
function linesOf(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${SIGNS}}(?:\\s|$)|\\S{${SIGNS}}`, 'g')) ?? []
}
