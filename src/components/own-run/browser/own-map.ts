import { type MappedResult, scenarioLegend, scenarioScale, shownOnMap } from '../../../figures/maps/scenario-legend.ts'
import type { Decimal } from '../../../model/decimal.ts'
import { scenarioMapValue, scenarioMapValues } from '../../../results/scenario-map-value.ts'
import { countedMunicipalities } from '../../../text/sentences/counts.ts'
import { ownAreaLabel, ownMapNote, ownMapTitle } from '../../../text/sentences/own-map.ts'
import { scenarioMapDescription } from '../../../text/sentences/scenario-map.ts'
import { say } from '../../../text/say.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

// The map of an answer: the drawing that the build has made, fetched once, with the shades of the reader's numbers. It is
// fetched after the numbers stand.

const language = pageLanguage()

/** The drawing at an address, fetched once. */
async function drawingAt(place: HTMLElement, address: string): Promise<SVGElement> {
  const drawn = place.querySelector<SVGElement>('figure > svg')
  if (drawn !== null) return drawn
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  const { documentElement } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml')
  const drawing = document.importNode(documentElement, true)
  if (!(drawing instanceof SVGElement)) throw new Error(`${address} is no drawing`)
  // Another answer may have fetched it in the meantime.
  return (
    place.querySelector<SVGElement>('figure > svg') ?? place.querySelector('figure')?.appendChild(drawing) ?? drawing
  )
}

/** Shows the map of an answer, or says that it cannot be had. */
export async function showMap(root: ParentNode, address: string, result: MappedResult, norm: Decimal): Promise<void> {
  const place = root.querySelector<HTMLElement>('[data-map]')
  const missing = root.querySelector('[data-map-missing]')
  if (place === null || missing === null) return
  try {
    const drawing = await drawingAt(place, address)
    colour(drawing, result, norm)
    explain(place, result, norm)
    place.hidden = false
    missing.textContent = ''
  } catch {
    place.hidden = true
    missing.textContent = say(language, {
      da: 'Kortet kunne ikke hentes. Tallene står i tabellerne.',
      en: 'The map could not be fetched. The numbers stand in the tables.',
    })
  }
}

/** Gives every area the shade of its class, and its number to those who point at it. */
function colour(drawing: SVGElement, result: MappedResult, norm: Decimal): void {
  const { classOf, shadeOf } = scenarioScale(result, norm)
  const measure = scenarioMapValue(result)
  const values = scenarioMapValues(result)
  for (const { area, after } of values) {
    const shade = shadeOf(classOf(shownOnMap(after)).number)
    for (const shape of drawing.querySelectorAll(`#m${area.code}, use[href="#m${area.code}"]`)) {
      const land = shape.parentElement
      land?.setAttribute('class', shade)
      const title = land?.querySelector('title')
      if (title) title.textContent = ownAreaLabel(measure, area, after, language)
    }
  }
  const [title, description] = [drawing.querySelector('#map-title'), drawing.querySelector('#map-desc')]
  if (title) title.textContent = ownMapTitle(measure, language)
  if (description) description.textContent = scenarioMapDescription(measure, values, language)
}

/** Writes the legend: the bar of the classes, and how many municipalities each holds. */
function explain(place: HTMLElement, result: MappedResult, norm: Decimal): void {
  const measure = scenarioMapValue(result)
  const write = (name: string, words: string): void => {
    const part = place.querySelector(`[data-map-${name}]`)
    if (part !== null) part.textContent = words
  }
  write('title', ownMapTitle(measure, language))
  write('note', ownMapNote(measure, language))
  const bar = place.querySelector('[data-map-bar]')
  const legend = scenarioLegend(result, norm, language)
  if (bar !== null) bar.innerHTML = legend.bar
  place.querySelector('[data-map-classes]')?.replaceChildren(
    ...legend.classes.map(({ shade, range, count }) => {
      const item = document.createElement('li')
      item.dataset.shade = shade
      const words = item.appendChild(document.createElement('span'))
      words.classList.toggle('unseen', measure === 'list-size')
      words.textContent = `${range}:`
      item.append(' ')
      item.appendChild(document.createElement('small')).textContent = countedMunicipalities(count, language)
      return item
    }),
  )
}
