/**
 * The meaning of a word of the glossary closes when the focus leaves both the word and its card; a press, Enter or Space opens
 * it, and Escape closes it, which is built into the browser. The focus alone opens nothing: each word would be two stops of
 * the Tab key, since its card has a link.
 */
for (const word of document.querySelectorAll<HTMLButtonElement>('button.term')) {
  const card = word.popoverTargetElement
  if (!(card instanceof HTMLElement)) continue
  word.addEventListener('blur', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && card.contains(relatedTarget))) card.hidePopover()
  })
}
for (const card of document.querySelectorAll<HTMLElement>('.term-card')) {
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !card.contains(relatedTarget)) card.hidePopover()
  })
}
