import { askForName, comparisonSaid, mapAnswer } from '../../../text/sentences/map-use.ts'
import { fillPanel } from './chosen-panel.ts'
import { readAddress, writeAddress } from './map-address.ts'
import { findPlaces } from '../../shared/browser/match-places.ts'
import { type MapPlace, middlesOf, neighboursOf, placeAt, placesOf } from './map-places.ts'
import { isDirection, nextArea } from './next-area.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/** Interaction with the map: choosing a municipality by mouse, touch, keyboard, list or name; comparing; sharing. */

const language = pageLanguage()

const SVG = 'http://www.w3.org/2000/svg'

const map = document.querySelector<HTMLElement>('#kort')
const table = document.querySelector<HTMLTableElement>('[data-map-table]')
const form = document.querySelector<HTMLFormElement>('#find')
const panel = document.querySelector<HTMLElement>('#valgt')
const svg = map?.querySelector<SVGSVGElement>('svg[data-measure]')
if (map && table && form && panel && svg) start(map, svg, table, form, panel)

function start(
  map: HTMLElement,
  svg: SVGSVGElement,
  table: HTMLTableElement,
  form: HTMLFormElement,
  panel: HTMLElement,
): void {
  const places = placesOf(svg, table)
  const byName = [...places].sort((a, b) => a.row.rowIndex - b.row.rowIndex)
  const neighbours = neighboursOf(map)
  const said = map.querySelector('[data-said]')
  const input = form.querySelector('input')
  const select = form.querySelector('select')
  const output = form.querySelector('output')
  if (!said || !input || !select || !output) return

  let chosen: MapPlace | undefined
  let pinned: MapPlace | undefined
  /** Roving tabindex: the one area in the tab order. */
  let stop = places[0]
  const rings = ringsOf(svg)

  const show = (): void => {
    for (const place of places) {
      for (const element of [...place.areas, place.row]) {
        toggle(element, 'aria-current', place === chosen ? 'true' : null)
        toggle(element, 'data-pinned', place === pinned && place !== chosen ? '' : null)
      }
      place.area.setAttribute('tabindex', place === stop ? '0' : '-1')
    }
    rings(pinned === chosen ? undefined : pinned, chosen)
    select.value = chosen?.code ?? ''
    const address = writeAddress({ chosen: chosen?.slug ?? null, pinned: pinned?.slug ?? null })
    for (const link of map.querySelectorAll<HTMLAnchorElement>('[data-measures] a')) link.hash = address
    fillPanel(panel, table, chosen, pinned, language)
  }

  const choose = (place: MapPlace | undefined, how: 'push' | 'replace' | 'none', aloud = false): void => {
    if (place === undefined) pinned = undefined
    chosen = place
    stop = place ?? stop
    dim(places, [])
    show()
    const hash = writeAddress({ chosen: chosen?.slug ?? null, pinned: pinned?.slug ?? null })
    const address = location.pathname + location.search + hash
    if (how === 'push' && hash !== location.hash) history.pushState(null, '', address)
    else if (how !== 'none') history.replaceState(null, '', address)
    if (aloud && place) said.textContent = `${place.label}.`
  }

  const bySlug = (slug: string | null): MapPlace | undefined => places.find((place) => place.slug === slug)
  const readHash = (): void => {
    const address = readAddress(location.hash)
    if (address === null) return
    pinned = bySlug(address.pinned)
    choose(bySlug(address.chosen), 'none')
  }

  // The map. A key that opens a link makes a click without a pointer, and that one goes through.
  svg.addEventListener('click', (event) => {
    const place = placeAt(places, event.target)
    if (place === undefined || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(place, 'push', true)
  })
  svg.addEventListener('keydown', (event) => {
    const place = placeAt(places, event.target)
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (isDirection(event.key)) {
      event.preventDefault()
      const next = places[nextArea(places.indexOf(place), event.key, middlesOf(places), neighbours) ?? -1]
      if (next === undefined) return
      choose(next, 'replace')
      next.area.focus()
    } else if (event.key === 'Escape') {
      choose(undefined, 'push')
      map.querySelector<HTMLElement>('#efter-kortet .take a')?.focus()
    }
  })
  svg.setAttribute('aria-describedby', `${svg.getAttribute('aria-describedby') ?? ''} kort-hjaelp`.trim())

  // The table.
  table.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button')) return
    const row = event.target.closest('tbody tr')
    const place = places.find((p) => p.row === row)
    if (place) choose(place, 'push', true)
  })

  // The list and the name.
  const [prompt] = select.options
  const offer = (offered: readonly MapPlace[]): void => {
    select.replaceChildren(...(prompt ? [prompt] : []), ...offered.map((p) => new Option(p.name, p.code)))
    select.value = chosen && offered.includes(chosen) ? chosen.code : ''
  }
  offer(byName)
  select.addEventListener('change', () => {
    const place = places.find((p) => p.code === select.value)
    choose(place, 'push', true)
    output.value = ''
  })
  input.addEventListener('input', () => {
    const { meant, found } = findPlaces(byName, input.value)
    offer(found.length > 0 ? found : byName)
    dim(places, found)
    output.value = input.value.trim() === '' ? '' : mapAnswer(found, meant !== null, input.value, language)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { meant, found } = findPlaces(byName, input.value)
    const isShared = found.length > 1
    output.value =
      input.value.trim() === '' ? askForName(language) : mapAnswer(found, meant !== null, input.value, language)
    if (meant) {
      input.value = meant.name
      // The rest of a health council of the same name stays on offer.
      if (!isShared) output.value = ''
      offer(isShared ? found : byName)
      choose(meant, 'push', true)
    } else if (isShared) select.focus()
    else input.focus()
  })

  // The panel.
  panel.addEventListener('click', (event) => {
    const act =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
    if (act === 'pin') {
      pinned = pinned ? undefined : chosen
      choose(chosen, 'push')
      said.textContent = comparisonSaid(pinned?.name ?? null, language)
    } else if (act === 'close') leave()
  })
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave()
  })
  const leave = (): void => {
    choose(undefined, 'push')
    input.value = ''
    offer(byName)
    stop?.area.focus({ preventScroll: true })
  }

  window.addEventListener('popstate', readHash)
  readHash()
  show()
  form.dataset.ready = ''
}

/** Dims all areas but some; none when there are none. */
function dim(places: readonly MapPlace[], found: readonly MapPlace[]): void {
  for (const place of places) {
    for (const area of place.areas) area.classList.toggle('dim', found.length > 0 && !found.includes(place))
  }
}

/** Outlines above all areas, on the map and in the inset: the chosen one drawn full, the one compared with dashed. */
function ringsOf(svg: SVGSVGElement): (pinned: MapPlace | undefined, chosen: MapPlace | undefined) => void {
  const layers = [...svg.querySelectorAll('.areas')].map((areas) => {
    const layer = document.createElementNS(SVG, 'g')
    layer.setAttribute('class', 'rings')
    if (areas.classList.contains('enlarged')) areas.append(layer)
    else (svg.querySelector(':scope > .borders') ?? areas).after(layer)
    return layer
  })
  return (pinned, chosen) => {
    for (const layer of layers) {
      layer.replaceChildren(
        ...[
          { place: pinned, kind: 'pinned' },
          { place: chosen, kind: 'chosen' },
        ].flatMap(({ place, kind }) => (place ? ['under', 'over'].map((at) => ring(place, `${kind} ${at}`)) : [])),
      )
    }
  }
}

function ring(place: MapPlace, name: string): SVGUseElement {
  const use = document.createElementNS(SVG, 'use')
  use.setAttribute('href', `#m${place.code}`)
  use.setAttribute('class', name)
  return use
}

function toggle(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
