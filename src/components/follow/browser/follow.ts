/**
 * The story of the number with the reader's own kommune: the one in the address, or the one picked. Its words and drawings are
 * made in the build and taken from a file of the place; nothing is computed or drawn here.
 */
for (const select of document.querySelectorAll<HTMLSelectElement>('#foelg')) {
  const told = document.querySelector('[data-told]')
  if (told === null) continue
  const { at = '', failed = '' } = select.dataset
  let shown = select.value

  /** Puts the pieces of a story into the parts of the page that are named so. */
  const put = (kind: 'words' | 'drawn', pieces: unknown): void => {
    if (typeof pieces !== 'object' || pieces === null) return
    for (const [part, markup] of Object.entries(pieces)) {
      const found = document.querySelector(`[data-${kind}="${part}"]`)
      if (found !== null && typeof markup === 'string') found.innerHTML = markup
    }
  }

  const follow = async (slug: string): Promise<void> => {
    const story: unknown = await fetch(`${at}${slug}.json`)
      .then((answer) => (answer.ok ? answer.json() : null))
      .catch(() => null)
    // Another place may have been picked meanwhile.
    if (select.value !== slug) return
    if (typeof story !== 'object' || story === null) {
      select.value = shown
      told.textContent = failed
      return
    }
    shown = slug
    if ('words' in story) put('words', story.words)
    if ('drawings' in story) put('drawn', story.drawings)
    if ('announcement' in story && typeof story.announcement === 'string') told.textContent = story.announcement
    const kept = new URLSearchParams(location.search)
    kept.set('kommune', slug)
    history.replaceState(null, '', `?${kept.toString()}${location.hash}`)
  }

  select.addEventListener('change', () => void follow(select.value))
  const wanted = new URLSearchParams(location.search).get('kommune')
  if (wanted !== null && wanted !== shown && [...select.options].some(({ value }) => value === wanted)) {
    select.value = wanted
    void follow(wanted)
  }
}
