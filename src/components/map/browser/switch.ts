/**
 * Makes buttons of the links of a choice, of which one is pressed.
 * @param choose what a press does, by the place of the link among them
 */
export function makeSwitch(links: HTMLElement, pressed: number, choose: (index: number) => void): void {
  const buttons = [...links.querySelectorAll('a')].map((link, index) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = link.textContent
    button.setAttribute('aria-pressed', String(index === pressed))
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button))
      choose(index)
    })
    return button
  })
  links.replaceChildren(...buttons)
}
