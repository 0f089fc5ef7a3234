import { prepareLayouts, showLayout } from './layouts.ts'
import { makeSwitch } from './switch.ts'

/** Progressive enhancement: links between the layouts of a map become buttons. */
for (const links of document.querySelectorAll<HTMLElement>('[data-tiles]')) {
  const svg = links.closest('figure')?.querySelector<SVGSVGElement>(':scope > svg')
  if (!svg) continue
  makeSwitch(links, 0, (index) => {
    showLayout(svg, index === 0 ? 'geography' : 'tiles')
  })
  // Safari has no requestIdleCallback; there the tiles are made when a button is pressed.
  if ('requestIdleCallback' in window) {
    requestIdleCallback(() => {
      prepareLayouts(svg)
    })
  }
}
