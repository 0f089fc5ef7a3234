import { fillLetter, type LetterParagraph } from '../../../text/format/fill-letter.ts'

/** The letter to the region: what the form knows is filled in, until the reader writes in it. */
const letter = document.querySelector<HTMLElement>('[data-region-letter]')
const area = letter?.querySelector('textarea')
const paper = letter?.querySelector('[data-paper]')
const renew = letter?.querySelector<HTMLElement>('[data-renew]')
const paragraphs = [...(letter?.querySelector('template')?.content.querySelectorAll('p') ?? [])].map(
  ({ dataset: { asks, when }, textContent }): LetterParagraph => ({
    words: textContent.trim(),
    asks: asks === 'true',
    when: when === 'raised' || when === 'lowered' ? when : 'always',
  }),
)
/** What the form makes of it, and what it last put into the area. */
let made = area?.defaultValue ?? ''
let put = made

/** Fills the letter, unless the reader has changed it: then a button offers to. */
export function writeLetter(
  ...filled: [entries: ReadonlyMap<string, string>, change: 'raised' | 'lowered' | 'same']
): void {
  made = fillLetter(paragraphs, ...filled)
  if (area?.value === put) start()
  else show()
}

function start(): void {
  if (!area) return
  put = made
  area.value = made
  show()
}

/** What is printed is a copy, since a text area prints no more than it shows. */
function show(): void {
  if (!area || !paper || !renew) return
  paper.textContent = area.value
  renew.hidden = area.value === made
}

area?.addEventListener('input', show)
renew?.addEventListener('click', start)
letter?.querySelector('[data-print]')?.addEventListener('click', () => {
  print()
})
letter?.querySelector('[data-copy]')?.addEventListener('click', () => {
  const copied = letter.querySelector<HTMLElement>('[data-copied]')
  if (!area || !copied) return
  // Selected first: where the clipboard is closed to the page, the reader need only press the keys.
  area.select()
  void navigator.clipboard.writeText(area.value).then(() => {
    copied.textContent = copied.dataset.words ?? ''
  })
})
letter?.querySelector('[data-buttons]')?.removeAttribute('hidden')
