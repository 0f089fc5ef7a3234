/**
 * The worked example of the method with the numbers of the reader's own kommune: the one in the address, or the one picked.
 * Every option carries its numbers as the build wrote them; nothing is computed here.
 */
for (const example of document.querySelectorAll<HTMLElement>('[data-example]')) {
  const select = example.querySelector('select')
  if (select === null) continue
  const figures = [...example.querySelectorAll<HTMLDataElement>('data.fig')]
  const each = (name: string, change: (found: HTMLElement) => void): void => {
    example.querySelectorAll<HTMLElement>(`:not(option)[${name}]`).forEach(change)
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
    figures.forEach((figure, index) => {
      figure.textContent = texts[index] ?? ''
      figure.value = values[index] ?? ''
      figure.dataset.key = figure.dataset.level === 'council' ? council : code
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
  }

  const wanted = new URLSearchParams(location.search).get('kommune')
  if ([...select.options].some((option) => option.value === wanted)) {
    select.value = wanted ?? ''
    tell()
  }
  select.addEventListener('change', () => {
    tell()
    history.replaceState(null, '', `?kommune=${select.value}#regnestykket`)
  })
}
