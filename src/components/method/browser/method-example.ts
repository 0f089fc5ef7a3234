/**
 * The worked example and the drawings of a page with the reader's own kommune: the one in the address, or the one picked.
 * Every option carries its numbers as the build wrote them, and the drawings are taken from the page of the place; nothing is
 * computed here.
 */
const select = document.querySelector<HTMLSelectElement>('#eksempel')
const example = document.querySelector<HTMLElement>('[data-example]')

if (select !== null && example !== null) {
  const numbers = [...example.querySelectorAll<HTMLDataElement>('data.fig')]
  const each = (name: string, change: (found: HTMLElement) => void): void => {
    example.querySelectorAll<HTMLElement>(`[${name}]`).forEach(change)
  }
  const move = (link: HTMLElement, slug: string): void => {
    if (link instanceof HTMLAnchorElement) link.href = link.href.replace(/[^/]+\/$/, `${slug}/`)
  }

  const tell = (): void => {
    const {
      shown = '',
      plain = '',
      name = '',
      code = '',
      council = '',
      councilName = '',
      lifts = '',
    } = select.selectedOptions[0]?.dataset ?? {}
    const [texts, values] = [shown.split('|'), plain.split('|')]
    numbers.forEach((number, index) => {
      number.textContent = texts[index] ?? ''
      number.value = values[index] ?? ''
      number.dataset.key = number.dataset.level === 'council' ? council : code
    })
    each('data-name', (found) => {
      found.textContent = name
    })
    each('data-lift', (found) => {
      const { lift = '', decides = '', leaves = '' } = found.dataset
      found.textContent = lifts.split(' ').includes(lift) ? decides : leaves
    })
    each('data-place', (found) => {
      move(found, select.value)
    })
    each('data-council', (found) => {
      found.textContent = councilName
      move(found, council)
    })
    const own = example.querySelector<HTMLAnchorElement>('a[data-place]')
    if (own !== null) void draw(own.href)
  }

  /** The drawings of a place from its page; those that stand here stay where it cannot be had: they name their place. */
  const draw = async (address: string): Promise<void> => {
    const own = [...document.querySelectorAll<HTMLElement>('[data-story]')]
    if (own.length === 0) return
    const text = await fetch(address)
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
    if (text === null) return
    const page = new DOMParser().parseFromString(text, 'text/html')
    // Another place may have been picked meanwhile.
    if (!address.endsWith(`/${select.value}/`)) return
    for (const drawing of own) {
      const other = page.querySelector(`[data-story="${drawing.dataset.story ?? ''}"]`)
      if (other !== null) drawing.replaceWith(document.adoptNode(other))
    }
  }

  const wanted = new URLSearchParams(location.search).get('kommune')
  if ([...select.options].some((option) => option.value === wanted)) {
    select.value = wanted ?? ''
    tell()
  }
  select.addEventListener('change', () => {
    tell()
    history.replaceState(null, '', `?kommune=${select.value}${location.hash}`)
  })
}
