// The search is fetched when it is first asked for. Without it, or where it cannot be fetched, the link leads to the list.
for (const door of document.querySelectorAll<HTMLAnchorElement>('[data-search-door]')) {
  door.setAttribute('role', 'button')
  door.setAttribute('aria-haspopup', 'dialog')
  door.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    import('./search-dialog.ts').then(
      ({ openSearch }) => {
        openSearch(door.href)
      },
      () => {
        location.assign(door.href)
      },
    )
  })
  // A link that is a button answers to the space bar too.
  door.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    door.click()
  })
}
