import { namedChange } from '../../../model/change-text.ts'
import type { Override } from '../../../model/override.ts'
import { required } from '../../../model/required.ts'
import { addressText, checkOf, isSameCheck, readAddress, type ResultCheck } from '../../../model/run-address.ts'
import { byRulesIn, type OwnAnswer, type OwnQuestion, workOut } from '../../../results/own-calculation.ts'
import { changesFrom, entriesLacking, entriesOf, type EntryName } from '../../../results/own-entries.ts'
import { type OwnTable, withTable } from '../../../results/own-table.ts'
import { unpackRuns } from '../../../results/page-runs.ts'
import { digits } from '../../../text/format/digits.ts'
import { scenarioSummary } from '../../../text/sentences/scenario-summary.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'
import type { Refusal } from './own-later.ts'
import { OwnFields } from './own-fields.ts'
import { takeFiles } from './own-table.ts'
import { fillTables } from './own-places.ts'

// The model in the reader's hands: the engine of the build runs on the runs that the page carries. A calculation is an
// address in the fragment, which browsers never send, so the history of the browser takes it back.

const language = pageLanguage()
const later = () => import('./own-later.ts')
type Later = Awaited<ReturnType<typeof later>>

/** "a=b|c=d" as pairs. */
function pairsIn(text: string, between: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('|').map((pair): [string, string] => {
      const at = pair.indexOf(between)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

for (const root of document.querySelectorAll<HTMLElement>('[data-own-run]')) {
  const form = root.querySelector<HTMLFormElement>('[data-own]')
  const answer = root.querySelector<HTMLElement>('[data-answer]')
  const said = root.querySelector('[data-said]')
  const then = root.querySelector<HTMLElement>('[data-then]')
  const cite = root.querySelector('[data-cite]')
  const text = root.querySelector('[data-runs]')?.textContent
  if (!form || !answer || !said || !then || !cite || text === undefined) continue
  const { lead = '', draft = '', site = '', owner = '', typical = '', yours = '', scenarios = '' } = root.dataset
  const runs = unpackRuns(text)
  const leading = required(runs.get(lead), lead)
  const byRules = byRulesIn(runs)
  const fields = new OwnFields(form)
  const typicals = pairsIn(typical, '=')
  const followed = new URLSearchParams(location.search).get('kommune')
  const own = leading.municipalities.find(({ slug }) => slug === followed)?.code
  // The place that a reader comes with stands first among the typical ones.
  const kinds = new Map(
    own === undefined ? typicals : [[own, yours], ...[...typicals].filter(([code]) => code !== own)],
  )
  /** The ids of the scenarios by their addresses, without the check. */
  const scenarioAt = new Map([...pairsIn(scenarios, ' ')].map(([id, address]) => [address, id]))
  const floorKm2 = leading.input.rules.lifts.find(({ kind }) => kind === 'area-floor')?.value.toFixed() ?? ''
  let rest: readonly Override[] = []
  let shown: OwnAnswer | null = null
  /** The table of the reader's own that was read last. */
  let table: OwnTable | null = null
  /** Counts what was asked: what is fetched for an earlier question is not said of a later one. */
  let asked = 0

  const say = (words: string): void => {
    if (said.textContent !== words) said.textContent = words
  }

  /** Shows what a question comes to, and gives it; null where it has no answer. The last answer stays then. */
  const show = (question: OwnQuestion, check: ResultCheck | null, isEntered: boolean): OwnAnswer | null => {
    const found = workOut(question, byRules, lead)
    if ('kind' in found) {
      // An address that is wrong says nothing of what stands in the form.
      refuse(found, ({ wrongEntries }) =>
        isEntered && found.kind === 'changes' ? wrongEntries(found.faults) : new Map(),
      )
      return null
    }
    asked += 1
    shown = found
    fields.tell(new Map())
    const { page, shifts, run } = found
    fillTables(shifts, byRules(page)(draft).allocation, new Map([...kinds, ...chosenPlaces(found)]), {
      root: answer,
      site,
    })
    say(scenarioSummary(shifts, language))
    cite.textContent = ` ${owner} ${location.origin}${location.pathname}#${found.address}`
    for (const note of answer.querySelectorAll<HTMLElement>('[data-of-run]')) note.hidden = found.table !== null
    for (const note of answer.querySelectorAll<HTMLElement>('[data-of-table]')) note.hidden = found.table === null
    then.hidden = check === null || isSameCheck(check, checkOf(run.allocation.councils))
    answer.hidden = false
    // After the numbers, since it takes ten runs more. Where a part cannot be fetched, the others are shown.
    setTimeout(() => {
      void showLater(found, then.hidden ? null : check).finally(() => {
        answer.classList.remove('begun')
      })
    })
    return found
  }

  /** The municipalities that changes speak of, each with why it stands in view. */
  const chosenPlaces = ({ changes }: OwnAnswer): readonly (readonly [string, string])[] =>
    changes.flatMap((change) =>
      'municipality' in change && !kinds.has(change.municipality)
        ? [[change.municipality, root.dataset.chosen ?? ''] as const]
        : [],
    )

  /**
   * Says why nothing was worked out, once and whole: beside the first field that is wrong, which then has the focus, or in
   * the line of the answer. Where there is no answer yet, that of the rules stands.
   */
  const refuse = (
    why: Refusal | null,
    beside: (words: Later) => ReadonlyMap<EntryName, string> = () => new Map(),
  ): void => {
    if (shown === null) open({ page: leading, changes: [], table: null }, null)
    asked += 1
    const own = asked
    void later().then((words) => {
      if (asked !== own) return
      const first = fields.tell(beside(words))
      first?.focus()
      say(words.refusalWords(first === null ? why : null))
    })
  }

  /** Says why the numbers moved, and what a link said before the figures of the site changed; then draws the map. */
  const showLater = async (of: OwnAnswer, check: ResultCheck | null): Promise<void> => {
    const { causeWords, offerAgain, thenWords } = await later()
    if (shown !== of) return
    if (check !== null) then.textContent = thenWords(check, of)
    const items = causeWords(byRules(of.page)(lead).input, of).map((cause) => {
      const item = document.createElement('li')
      item.textContent = cause
      return item
    })
    answer.querySelector('[data-causes]')?.replaceChildren(...items)
    offerAgain(answer, of, byRules(of.page)(of.page.id))
    const { showMap } = await import('./own-map.ts')
    if (shown !== of) return
    await showMap(answer, root.dataset.drawing ?? '', of.shifts, leading.input.rules.citizensPerCapacity)
  }

  /** Writes the calculation into the address, as a step that the history can take back. */
  const record = (): void => {
    if (shown === null || location.hash === `#${shown.address}`) return
    // No address holds a table: that one was used is known to this tab alone.
    history.pushState({ hasTable: shown.table !== null }, '', `#${shown.address}`)
  }

  /** Works out a calculation that does not come from the form, and shows it there. */
  const open = (question: OwnQuestion, check: ResultCheck | null): void => {
    const found = show(question, check, false)
    if (found === null) return
    const opened = entriesOf(found.run.input, found.changes, floorKm2)
    rest = opened.rest
    fields.write(found.page, found.table === null ? opened.entries : { ...opened.entries, weights: 'table' })
    showRest()
  }

  /** Opens an address; the rules where there is none. */
  const openAddress = (hash: string, own: OwnTable | null = null): void => {
    const fragment = hash.replace(/^#/, '')
    // A section of the page.
    if (fragment !== '' && !fragment.includes('=')) return
    const reading = fragment === '' ? null : readAddress(fragment)
    if (reading?.ok === false) {
      refuse({ kind: 'address', faults: reading.faults })
      return
    }
    const { run = lead, changes = [], check = null } = reading?.address ?? {}
    const page = runs.get(run)
    if (page === undefined) refuse({ kind: 'run', run })
    else open({ page, changes, table: own }, check)
  }

  const showRest = (): void => {
    const line = form.querySelector<HTMLElement>('[data-rest-line]')
    const code = form.querySelector('[data-rest]')
    if (line === null || code === null) return
    line.hidden = rest.length === 0
    code.textContent = rest
      .map(namedChange)
      .map(({ name, value }) => `${name}=${value}`)
      .join(' ')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const entries = fields.read()
    const lacking = [
      ...(entries.weights === 'table' && table === null ? (['weights'] as const) : []),
      ...entriesLacking(entries),
    ]
    if (lacking.length > 0) {
      refuse(null, ({ lackingEntries }) => lackingEntries(lacking))
      return
    }
    const page = runs.get(fields.run()) ?? leading
    const own = entries.weights === 'table' ? table : null
    const changes = changesFrom(entries, rest, withTable(page.input, own))
    if (show({ page, changes, table: own }, null, true) !== null) record()
  })
  form.querySelector('[data-reset]')?.addEventListener('click', () => {
    openAddress('')
    record()
  })
  // A run brings its own rules and days into the form; they are worked out when the reader asks for it.
  fields.onRun((id) => {
    const page = required(runs.get(id), id)
    rest = []
    fields.write(page, entriesOf(page.input, [], floorKm2).entries)
    showRest()
  })
  addEventListener('popstate', ({ state }: { readonly state: unknown }) => {
    const hadTable = typeof state === 'object' && state !== null && 'hasTable' in state && state.hasTable === true
    openAddress(location.hash, hadTable ? table : null)
  })

  // A table is worked out as soon as it is read: its reader has handed it over for that.
  takeFiles(root, () => runs.get(fields.run()) ?? leading, {
    begin: () => (asked += 1),
    read: (found, turn) => {
      if (turn !== asked) return
      table = found
      const page = runs.get(fields.run()) ?? leading
      const entries = fields.read()
      const own = { ...entries, weights: 'table', citizens: found.citizens?.date ?? entries.citizens }
      open({ page, changes: changesFrom(own, [], withTable(page.input, found)), table: found }, null)
      record()
    },
    refuse: (words, turn) => {
      if (turn === asked) say(words)
    },
  })

  const goal = root.querySelector<HTMLFormElement>('[data-goal]')
  const goalSaid = root.querySelector('[data-goal-said]')
  const useNorm = root.querySelector<HTMLButtonElement>('[data-use-norm]')
  goal?.addEventListener('submit', (event) => {
    event.preventDefault()
    const area = goal.querySelector('select')?.value ?? ''
    void seek(area === '' ? null : area, goal.querySelector('input')?.value ?? '')
  })
  const seek = async (council: string | null, count: string): Promise<void> => {
    if (shown === null || goalSaid === null || useNorm === null) return
    const { goalWords } = await later()
    const { words, norm } = goalWords(shown.run.input, council, count)
    goalSaid.textContent = words
    useNorm.hidden = norm === ''
    useNorm.value = norm
  }
  useNorm?.addEventListener('click', () => {
    const field = form.elements.namedItem('norm')
    if (field instanceof HTMLInputElement) field.value = digits(useNorm.value, language)
    form.requestSubmit()
  })

  answer.querySelector('[data-files]')?.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) void save(target.dataset.file ?? '', target.dataset.level ?? '')
  })
  const save = async (kind: string, level: string): Promise<void> => {
    const of = shown
    if (of === null) return
    const { page, changes } = of
    const { saveOwn } = await import('./own-files.ts')
    await saveOwn(of, byRules(page)(page.id), {
      ...{ kind, level, citation: cite.textContent.trim(), root: answer },
      norm: leading.input.rules.citizensPerCapacity,
      scenario: of.table === null ? scenarioAt.get(addressText({ run: page.id, changes, check: null })) : undefined,
      date: root.dataset.date ?? '',
    })
  }

  openAddress(location.hash)
}
