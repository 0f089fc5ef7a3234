import { type Layout, prepareLayouts, showLayout } from './layouts.ts'

/** Progressive enhancement: links between the layouts of a map become buttons. */
for (const links of document.querySelectorAll<HTMLElement>('[data-tiles]')) {
  const svg = links.closest('figure')?.querySelector<SVGSVGElement>(':scope > svg')
  if (!svg) continue
  const layouts: readonly Layout[] = ['geography', 'tiles']
  const buttons = layouts.map((layout, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = links.children[index]?.textContent ?? ''
    button.setAttribute('aria-pressed', String(index === 0))
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button))
      showLayout(svg, layout)
    })
    return button
  })
  links.replaceChildren(...buttons)
  // Safari has no requestIdleCallback; there the tiles are made when a button is pressed.
  if ('requestIdleCallback' in window) {
    requestIdleCallback(() => {
      prepareLayouts(svg)
    })
  }
}
