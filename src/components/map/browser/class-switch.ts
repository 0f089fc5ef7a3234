import { makeSwitch } from './switch.ts'

/** Progressive enhancement: the links between the classes of a map become buttons. */
for (const links of document.querySelectorAll<HTMLElement>('[data-classes]')) {
  const figure = links.closest('figure')
  if (!figure) continue
  const isSix = figure.matches(':target')
  figure.classList.remove('linked')
  figure.classList.toggle('six', isSix)
  makeSwitch(links, isSix ? 1 : 0, (index) => {
    figure.classList.toggle('six', index === 1)
  })
}
