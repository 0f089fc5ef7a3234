/**
 * Keyboard focus on a word of the glossary opens its popover, as a press does. It closes when the focus leaves
 * both, and on Escape (built into the browser).
 */
for (const word of document.querySelectorAll<HTMLButtonElement>('button.term')) {
  const card = word.popoverTargetElement
  if (!(card instanceof HTMLElement)) continue
  const within = ({ relatedTarget }: FocusEvent): boolean =>
    relatedTarget instanceof Node && card.contains(relatedTarget)
  word.addEventListener('focus', (event) => {
    // A press also moves the focus and opens the card itself; focus that returns from the card has just closed it.
    if (word.matches(':focus-visible') && !within(event)) card.showPopover({ source: word })
  })
  word.addEventListener('blur', (event) => {
    if (!within(event)) card.hidePopover()
  })
}
for (const card of document.querySelectorAll<HTMLElement>('.term-card')) {
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !card.contains(relatedTarget)) card.hidePopover()
  })
}
