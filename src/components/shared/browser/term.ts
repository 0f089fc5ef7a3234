/**
 * The keyboard's focus on a word of the glossary shows its meaning, as a press does. It is put away when the focus leaves
 * both; Escape puts it away too, which is the browser's own.
 */
for (const word of document.querySelectorAll<HTMLButtonElement>('button.term')) {
  const card = word.popoverTargetElement
  if (!(card instanceof HTMLElement)) continue
  const within = ({ relatedTarget }: FocusEvent): boolean =>
    relatedTarget instanceof Node && card.contains(relatedTarget)
  word.addEventListener('focus', (event) => {
    // A press moves the focus too, and shows the card itself. One that comes back from the card has just put it away.
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
