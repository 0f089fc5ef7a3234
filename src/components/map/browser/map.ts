import { askForName, comparisonSaid, linkCopied, mapAnswer } from '../../../text/sentences/map-use.ts'
import { namesOn } from './chosen-names.ts'
import { fillPanel } from './chosen-panel.ts'
import { readAddress, writeAddress } from './map-address.ts'
import { findPlaces } from '../../shared/browser/match-places.ts'
import { type MapPlace, middlesOf, neighboursOf, placeAt, placesOf } from './map-places.ts'
import { ringsOf, setNeedle } from './map-rings.ts'
import { isDirection, nextArea } from './next-area.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'
import { setChildren, setText } from '../../shared/browser/set-children.ts'

/** Interaction with the map: choosing a municipality by mouse, touch, keyboard, list or name; comparing; sharing. */

const language = pageLanguage()

/** From this width on the map stands beside the field; below it one follows the other. */
const BESIDE = matchMedia('(width >= 60rem)')

const map = document.querySelector<HTMLElement>('#kort')
const form = document.querySelector<HTMLFormElement>('#find')
const panel = document.querySelector<HTMLElement>('#valgt')
const svg = map?.querySelector<SVGSVGElement>('svg[data-measure]')
if (map && form && panel && svg) start(map, svg, form, panel)

function start(map: HTMLElement, svg: SVGSVGElement, form: HTMLFormElement, panel: HTMLElement): void {
  const places = placesOf(svg)
  const neighbours = neighboursOf(map)
  const said = map.querySelector('[data-said]')
  const input = form.querySelector('input')
  const select = form.querySelector('select')
  const output = form.querySelector('output')
  const home = panel.previousElementSibling
  if (!said || !input || !select || !output || !home) return
  // In the order of the list, which the build has sorted: to load the rules of Danish order takes a phone 50 ms.
  const [prompt, ...options] = select.options
  const byCode = new Map(places.map((place) => [place.code, place]))
  const byName = options.flatMap(({ value }) => byCode.get(value) ?? [])

  let chosen: MapPlace | undefined
  let pinned: MapPlace | undefined
  /** The area below the pointer or the focus. */
  let near: MapPlace | undefined
  /** Roving tabindex: the one area in the tab order. */
  let stop = places[0]
  const drawNames = namesOn(svg)
  const drawRings = ringsOf(svg)
  const rings = (): void => {
    drawRings({ pinned: pinned === chosen ? undefined : pinned, chosen, near: near === chosen ? undefined : near })
  }

  const show = (): HTMLElement | undefined => {
    for (const place of places) {
      const row = place.record.matches('tr') ? [place.record] : []
      for (const element of [...place.areas, ...row]) {
        toggle(element, 'aria-current', place === chosen ? 'true' : null)
        toggle(element, 'data-pinned', place === pinned && place !== chosen ? '' : null)
      }
      toggle(place.area, 'tabindex', place === stop ? '0' : '-1')
    }
    rings()
    setNeedle(map, chosen)
    select.value = chosen?.code ?? ''
    const address = writeAddress({ chosen: chosen?.slug ?? null, pinned: pinned?.slug ?? null })
    for (const link of map.querySelectorAll<HTMLAnchorElement>('[data-measures] a')) link.hash = address
    return fillPanel(panel, chosen, pinned, language)
  }

  const choose = (
    place: MapPlace | undefined,
    how: 'push' | 'replace' | 'none',
    { aloud = false, from = 'field' }: { aloud?: boolean; from?: 'field' | 'map' } = {},
  ): HTMLElement | undefined => {
    if (place === undefined) pinned = undefined
    chosen = place
    stop = place ?? stop
    // First of all, since it measures.
    drawNames(place, (place && neighbours[places.indexOf(place)])?.flatMap((index) => places[index] ?? []) ?? [])
    dim(places, [])
    // In one column the answer follows what was pressed.
    const after = from === 'map' && !BESIDE.matches ? svg : home
    if (panel.previousElementSibling !== after) after.after(panel)
    const answer = show()
    const hash = writeAddress({ chosen: chosen?.slug ?? null, pinned: pinned?.slug ?? null })
    const address = location.pathname + location.search + hash
    if (how === 'push' && hash !== location.hash) history.pushState(null, '', address)
    else if (how !== 'none') history.replaceState(null, '', address)
    if (aloud && place) setText(said, `${place.label}.`)
    if (how !== 'none' && place) panel.scrollIntoView({ block: 'nearest' })
    return answer
  }

  const bySlug = (slug: string | null): MapPlace | undefined => places.find((place) => place.slug === slug)
  const readHash = (): HTMLElement | undefined => {
    const address = readAddress(location.hash)
    if (address === null) return show()
    pinned = bySlug(address.pinned)
    return choose(bySlug(address.chosen), 'none')
  }

  // The map. A key that opens a link makes a click without a pointer, and that one goes through.
  svg.addEventListener('click', (event) => {
    const place = placeAt(places, event.target)
    if (place === undefined || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    choose(place, 'push', { aloud: true, from: 'map' })
  })
  svg.addEventListener('keydown', (event) => {
    const place = placeAt(places, event.target)
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (isDirection(event.key)) {
      event.preventDefault()
      const next = places[nextArea(places.indexOf(place), event.key, middlesOf(places), neighbours) ?? -1]
      if (next === undefined) return
      choose(next, 'replace', { from: 'map' })
      next.area.focus()
    } else if (event.key === 'Escape') {
      choose(undefined, 'push')
      map.querySelector<HTMLElement>('#efter-kortet .take a')?.focus()
    }
  })
  // Not on the picture: Chromium puts one that listens to the focus in the tab order.
  for (const type of ['pointerover', 'focusin', 'focusout'] as const) {
    map.addEventListener(type, ({ target }) => {
      const place = type === 'focusout' ? undefined : placeAt(places, target)
      if (place === near) return
      near = place
      rings()
    })
  }
  svg.setAttribute('aria-describedby', `${svg.getAttribute('aria-describedby') ?? ''} kort-hjaelp`.trim())

  // The table.
  document.querySelector('[data-map-table]')?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button')) return
    const row = event.target.closest('tbody tr')
    const place = places.find((p) => p.record === row)
    if (place) choose(place, 'push', { aloud: true })
  })

  // The list and the name.
  const optionOf = new Map(options.map((option) => [option.value, option]))
  const offer = (offered: readonly MapPlace[]): void => {
    setChildren(select, [...(prompt ? [prompt] : []), ...offered.flatMap(({ code }) => optionOf.get(code) ?? [])])
    select.value = chosen && offered.includes(chosen) ? chosen.code : ''
  }
  select.addEventListener('change', () => {
    const place = byCode.get(select.value)
    // The focus stays: with arrow keys one goes on from here.
    choose(place, 'push', { aloud: true })
    setText(output, '')
  })
  input.addEventListener('input', () => {
    const { meant, found } = findPlaces(byName, input.value)
    offer(found.length > 0 ? found : byName)
    dim(places, found)
    setText(output, input.value.trim() === '' ? '' : mapAnswer(found, meant !== null, input.value, language))
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { meant, found } = findPlaces(byName, input.value)
    const isShared = found.length > 1
    const isEmpty = input.value.trim() === ''
    const words = isEmpty ? askForName(language) : mapAnswer(found, meant !== null, input.value, language)
    // The rest of a health council of the same name stays on offer.
    setText(output, meant && !isShared ? '' : words)
    if (meant) {
      const answer = choose(meant, 'push')
      input.value = meant.name
      offer(isShared ? found : byName)
      answer?.focus({ preventScroll: true })
      // In a window too low for the buttons as well, the answer itself is whole.
      answer?.scrollIntoView({ block: 'nearest' })
    } else if (isShared) select.focus()
    else input.focus()
  })

  // The panel.
  const share = panel.querySelector<HTMLButtonElement>('[data-act="share"]')
  if (share) share.hidden = !('share' in navigator) && !('clipboard' in navigator)
  panel.addEventListener('click', (event) => {
    const act =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]')?.dataset.act : undefined
    if (act === 'pin') {
      pinned = pinned ? undefined : chosen
      choose(chosen, 'push')
      setText(said, comparisonSaid(pinned?.name ?? null, language))
    } else if (act === 'share') void shareAddress()
    else if (act === 'close') leave()
  })
  const shareAddress = async (): Promise<void> => {
    // On a phone by what the system offers; elsewhere the address is copied.
    if ('share' in navigator && !BESIDE.matches) {
      await navigator.share({ title: chosen?.name ?? '', url: location.href }).catch(() => undefined)
      return
    }
    output.value = await navigator.clipboard.writeText(location.href).then(
      () => linkCopied(language),
      () => location.href,
    )
  }
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave()
  })
  const leave = (): void => {
    const isByMap = panel.previousElementSibling !== home
    choose(undefined, 'push')
    input.value = ''
    offer(byName)
    if (isByMap) stop?.area.focus({ preventScroll: true })
    else input.focus()
  }

  window.addEventListener('popstate', readHash)
  readHash()?.focus({ preventScroll: true })
  form.dataset.ready = ''
}

/** Dims all areas but some; none when there are none. */
function dim(places: readonly MapPlace[], found: readonly MapPlace[]): void {
  for (const place of places) {
    for (const area of place.areas) area.classList.toggle('dim', found.length > 0 && !found.includes(place))
  }
}

function toggle(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
