import { fileHref, href } from '../../../publishing/href.ts'
import { entriesIn, type SearchEntry } from '../../../publishing/search/search-entry.ts'
import { SEARCH_KIND_WORDS } from '../../../text/labels/search-kind.ts'
import { say } from '../../../text/say.ts'
import { announceFound, nothingFound, SEARCH_WORDS } from '../../../text/sentences/search-use.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'
import { type Search, searchOf } from './find-entries.ts'

// The search as a combobox with a listbox, by the pattern of the ARIA Authoring Practices Guide: the focus stays in the
// field, the arrow keys move the marked option, Enter opens it, Escape empties the field and then closes the dialog.

const language = pageLanguage()

/** How long after the last letter the finds are announced, in milliseconds: not every letter's. */
const SETTLED = 500

/** The search, its entries fetched once. */
async function fetchSearch(): Promise<Search> {
  const response = await fetch(href('/soeg.json', language))
  if (!response.ok) throw new Error(`What can be found answered ${response.status}.`)
  return searchOf(entriesIn(await response.json()), language)
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

/** @param list address of the list of everything, which the form leads to where nothing is found */
function makeDialog(list: string): HTMLDialogElement {
  const input = element('input', {
    type: 'text',
    name: 'q',
    role: 'combobox',
    'aria-label': say(language, SEARCH_WORDS.onTheSite),
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-found',
    placeholder: say(language, SEARCH_WORDS.what),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  })
  const close = element('button', { type: 'button' }, say(language, SEARCH_WORDS.close))
  const form = element('form', { role: 'search', action: list }, input, close)
  const options = element('div', {
    id: 'search-found',
    class: 'search-found',
    role: 'listbox',
    'aria-label': say(language, SEARCH_WORDS.found),
  })
  const hint = element('p', { class: 'note' }, say(language, SEARCH_WORDS.hint))
  const said = element('p', { class: 'unseen', role: 'status' })
  const all = element('p', {}, element('a', { href: list }, say(language, SEARCH_WORDS.all)))
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': say(language, SEARCH_WORDS.onTheSite) },
    form,
    options,
    hint,
    said,
    all,
  )
  options.hidden = true
  document.body.append(dialog)
  useSearch({ dialog, form, input, close, options, hint, said })
  return dialog
}

interface Parts {
  readonly dialog: HTMLDialogElement
  readonly form: HTMLFormElement
  readonly input: HTMLInputElement
  readonly close: HTMLButtonElement
  readonly options: HTMLElement
  readonly hint: HTMLElement
  readonly said: HTMLElement
}

function useSearch({ dialog, form, input, close, options, hint, said }: Parts): void {
  let found: readonly HTMLAnchorElement[] = []
  let marked = -1
  let settling: ReturnType<typeof setTimeout> | undefined

  const mark = (index: number): void => {
    found[marked]?.setAttribute('aria-selected', 'false')
    marked = index
    const option = found[index]
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant')
      return
    }
    option.setAttribute('aria-selected', 'true')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }
  const announce = (words: string): void => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      said.textContent = words
    }, SETTLED)
  }
  const show = (entries: readonly SearchEntry[]): void => {
    const text = input.value
    found = entries.map(optionOf)
    options.replaceChildren(...found)
    options.hidden = found.length === 0
    input.setAttribute('aria-expanded', String(found.length > 0))
    marked = -1
    mark(found.length > 0 ? 0 : -1)
    const isEmpty = text.trim() === ''
    const nothing = isEmpty ? say(language, SEARCH_WORDS.hint) : nothingFound(text, language)
    hint.hidden = found.length > 0
    hint.textContent = nothing
    if (isEmpty) announce('')
    else
      announce(
        found.length === 0
          ? nothing
          : announceFound(
              entries.map(({ title }) => title),
              language,
            ),
      )
  }

  const ready = fetchSearch()
  const look = (): void => {
    const text = input.value
    ready.then(
      (search) => {
        // What has been typed meanwhile has a search of its own.
        if (input.value === text) show(search(text))
      },
      // Without it the list of everything is the search.
      () => {
        location.assign(form.action)
      },
    )
  }
  input.addEventListener('input', look)
  input.addEventListener('keydown', (event) => {
    const count = found.length
    if (event.key === 'ArrowDown' && count > 0) mark((marked + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) mark((marked <= 0 ? count : marked) - 1)
    else if (event.key === 'Escape' && input.value !== '') {
      input.value = ''
      show([])
    } else return
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    const option = found[marked]
    if (option === undefined) return
    event.preventDefault()
    option.click()
  })
  // A find on the page itself changes the # alone: the dialog would stay before it.
  options.addEventListener('click', () => {
    dialog.close()
  })
  close.addEventListener('click', () => {
    dialog.close()
  })
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
}

/** An option is a link: it can be opened in a tab of its own, and its address can be copied. */
function optionOf({ kind, path, title, says, on }: SearchEntry, index: number): HTMLAnchorElement {
  return element(
    'a',
    {
      id: `search-found-${index}`,
      role: 'option',
      tabindex: '-1',
      'aria-selected': 'false',
      href: kind === 'file' ? fileHref(path) : href(path, language),
    },
    element('b', {}, title),
    ' ',
    element('i', {}, on ?? say(language, SEARCH_KIND_WORDS[kind])),
    ...(says === undefined ? [] : [' ', element('span', {}, says)]),
  )
}

// Fetched by the first press of the link that leads here: it opens at once, and at every press from then on.
const door = document.querySelector<HTMLAnchorElement>('[data-search-door]')
if (door !== null) {
  const dialog = makeDialog(door.href)
  const open = (): void => {
    dialog.style.setProperty('--door', `${door.getBoundingClientRect().left}px`)
    dialog.showModal()
    dialog.querySelector('input')?.select()
  }
  door.addEventListener('click', (event) => {
    if (event.defaultPrevented) open()
  })
  // In a task of its own: a modal dialog makes the browser match the styles of the whole page.
  setTimeout(open)
}
