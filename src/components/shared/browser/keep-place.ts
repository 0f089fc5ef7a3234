// The other language is shown at the same place: what is chosen on a map, and the section that is read, stand after the #.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongue a')) {
  for (const press of ['click', 'auxclick'] as const) {
    link.addEventListener(press, () => {
      link.search = location.search
      link.hash = location.hash
    })
  }
}
