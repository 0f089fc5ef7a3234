/**
 * The link to the same page in another language takes along what stands in the address after ? and #: the chosen municipality
 * and the entries of a form.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a')) {
  link.addEventListener('click', () => {
    link.search = location.search
    link.hash = location.hash
  })
}
