/**
 * The links to the same page in other languages take along what stands in the address after ? and #: the chosen municipality,
 * the form of a calculation and the section that is read. The address is read when a link is used, also in a new tab: it
 * changes without a word to the page.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a')) {
  for (const use of ['click', 'auxclick', 'contextmenu'] as const) {
    link.addEventListener(use, () => {
      link.search = location.search
      link.hash = location.hash
    })
  }
}
