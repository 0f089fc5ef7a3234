// Built as a file of its own, as a worker is, though it is none: an import() would bring code to every page, and split what
// pages share into more files.
import search from './search-dialog.ts?worker&url'

// The search is fetched when it is first asked for. Without it, or where it cannot be fetched, the link leads to the list.
const door = document.querySelector<HTMLAnchorElement>('[data-search-door]')
if (door !== null) {
  let script: HTMLScriptElement | undefined
  door.setAttribute('role', 'button')
  door.setAttribute('aria-haspopup', 'dialog')
  door.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (script !== undefined) return
    script = document.createElement('script')
    script.type = 'module'
    script.src = search
    script.addEventListener('error', () => {
      location.assign(door.href)
    })
    document.head.append(script)
  })
  // A link that is a button answers to the space bar too.
  door.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    door.click()
  })
}
