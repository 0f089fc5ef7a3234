import { changeFaults } from '../../../inputs/rules/check-change.ts'
import { namedChange } from '../../../model/change-text.ts'
import type { Override } from '../../../model/override.ts'
import { addressText, checkOf, isSameCheck, readAddress, type ResultCheck } from '../../../model/run-address.ts'
import { type ModelRun, runModel, triedOften } from '../../../model/run-model.ts'
import { changeableIn } from '../../../results/changeable.ts'
import { changesFrom, entriesOf } from '../../../results/own-entries.ts'
import { type PageRun, unpackRuns } from '../../../results/packed-runs.ts'
import { type Shifts, shiftsOf } from '../../../results/scenarios.ts'
import { digits, readWhole } from '../../../text/format/digits.ts'
import { scenarioSummary } from '../../../text/sentences/scenario-summary.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'
import { OwnFields } from './own-fields.ts'
import { baselineOf, fillTables } from './own-places.ts'

/**
 * The model in the reader's hands: the engine of the build runs here on the runs that the page carries. A calculation is
 * an address in the fragment, which browsers never send; going back in the history takes it back.
 */
interface Shown {
  readonly page: PageRun
  readonly run: ModelRun
  readonly changes: readonly Override[]
  readonly shifts: Shifts
  readonly scenario: string
  readonly address: string
}

const language = pageLanguage()
const later = () => import('./own-later.ts')
type Later = Awaited<ReturnType<typeof later>>

for (const root of document.querySelectorAll<HTMLElement>('[data-own-run]')) {
  const form = root.querySelector<HTMLFormElement>('[data-own]')
  const answer = root.querySelector<HTMLElement>('[data-answer]')
  const said = root.querySelector('[data-said]')
  const then = root.querySelector<HTMLElement>('[data-then]')
  const cite = root.querySelector('[data-cite]')
  const text = root.querySelector('[data-runs]')?.textContent
  if (!form || !answer || !said || !then || !cite || text === undefined) continue
  const { lead = '', draft = '', places = '', owner = '', typical = '', yours = '', scenarios = '' } = root.dataset
  const runs = unpackRuns(text)
  const fields = new OwnFields(form)
  const leading = runs.get(lead)
  const followed = new URLSearchParams(location.search).get('kommune')
  const own = leading?.municipalities.find(({ slug }) => slug === followed)?.code
  // The place that a reader comes with stands first among the typical ones.
  const kinds = new Map([
    ...(own === undefined ? [] : [[own, yours] as const]),
    ...typical.split('|').flatMap((pair) => {
      const [code = '', words = ''] = pair.split('=')
      return code === own ? [] : [[code, words] as const]
    }),
  ])
  /** The names of the scenarios by their addresses, without the check. */
  const named = new Map(
    scenarios.split('|').map((pair): [string, string] => {
      const at = pair.indexOf(' ')
      return [pair.slice(at + 1), pair.slice(0, at)]
    }),
  )
  let rest: readonly Override[] = []
  let shown: Shown | null = null

  const floorKm2 = leading?.input.rules.lifts.find(({ kind }) => kind === 'area-floor')?.value.toFixed() ?? ''

  const say = (words: string): void => {
    if (said.textContent !== words) said.textContent = words
  }

  const ready = new Map<string, ReturnType<typeof triedOften>>()
  const tryOn = (page: PageRun): ReturnType<typeof triedOften> => {
    const tried = ready.get(page.id) ?? triedOften(page.input)
    ready.set(page.id, tried)
    return tried
  }

  const computed = new Map<string, ModelRun>()
  /** The rules of another run on the citizens and weights of this one, worked out once. */
  const byRulesOf = (id: string, page: PageRun): ModelRun => {
    const key = `${id} ${page.id}`
    const rules = runs.get(id)?.input.rules ?? page.input.rules
    const run = computed.get(key) ?? runModel({ ...page.input, rules })
    computed.set(key, run)
    return run
  }

  /** Works a calculation out and shows it; whether it could be. The last answer stays where it could not. */
  const compute = (
    page: PageRun,
    changes: readonly Override[],
    check: ResultCheck | null,
    isEntered: boolean,
  ): boolean => {
    const faults = changes.flatMap((change) =>
      changeFaults(change, changeableIn(page.input)).map((fault) => ({ change, fault })),
    )
    // An address that is wrong says nothing of what stands in the form.
    const first = fields.tell(isEntered ? faults : [])
    if (faults.length > 0) {
      first?.focus()
      const unsaid = first === null ? faults : []
      refuse((words) => unsaid.map(({ change, fault }) => words.changeFault(namedChange(change), fault, language)))
      return false
    }
    const tried = tryOn(page)(changes)
    const shifts = 'refused' in tried ? null : shiftsFrom(page, tried.run)
    if ('refused' in tried || shifts === null) {
      refuse((words) => [words.notTogether(language)])
      return false
    }
    const { run } = tried
    const scenario = named.get(addressText({ run: page.id, changes, check: null })) ?? 'egen-beregning'
    const now = checkOf(run.allocation.councils)
    shown = { page, run, changes, shifts, scenario, address: addressText({ run: page.id, changes, check: now }) }
    fillTables(shifts, byRulesOf(draft, page).allocation, kinds, { root: answer, places })
    say(scenarioSummary(shifts, language))
    cite.textContent = ` ${owner} ${location.origin}${location.pathname}#${shown.address}`
    then.hidden = check === null || isSameCheck(check, now)
    if (check !== null && !then.hidden) void tellThen(check.capacities, shown)
    answer.hidden = false
    // After the numbers, since it takes ten runs more.
    setTimeout(() => void showCauses(), 0)
    return true
  }

  /** Says why nothing was worked out, once and whole. Where there is no answer yet, that of the rules stands. */
  const refuse = (why: (words: Later) => readonly string[]): void => {
    if (shown === null && leading !== undefined) open(leading, [], null)
    void later().then((words) => {
      say([words.notComputed(language), ...why(words)].join(' '))
    })
  }

  const tellThen = async (capacities: string, of: Shown): Promise<void> => {
    const { thenAndNow } = await later()
    if (shown === of) then.textContent = thenAndNow(capacities, of.run.allocation.national.capacities, language)
  }

  const shiftsFrom = (page: PageRun, run: ModelRun): Shifts | null => {
    try {
      return shiftsOf(baselineOf(page, byRulesOf(lead, page).allocation), run.allocation)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return null
    }
  }

  const showCauses = async (): Promise<void> => {
    const of = shown
    const list = answer.querySelector('[data-causes]')
    if (of === null || list === null) return
    const { causeWords } = await later()
    if (shown !== of) return
    const words = causeWords({ ...of.page.input, rules: byRulesOf(lead, of.page).input.rules }, of.run.input)
    list.replaceChildren(
      ...words.map((cause) => {
        const item = document.createElement('li')
        item.textContent = cause
        return item
      }),
    )
  }

  /** Writes the calculation into the address, as a step that the history can take back. */
  const record = (): void => {
    if (shown !== null && location.hash !== `#${shown.address}`) history.pushState(null, '', `#${shown.address}`)
  }

  /** Works a calculation out that does not come from the form, and shows it there. */
  const open = (page: PageRun, changes: readonly Override[], check: ResultCheck | null): void => {
    if (!compute(page, changes, check, false) || shown === null) return
    const opened = entriesOf(shown.run.input, changes, floorKm2)
    rest = opened.rest
    fields.write(opened.entries)
    showRest()
  }

  /** Opens an address; the rules where there is none. */
  const openAddress = (hash: string): void => {
    const fragment = hash.replace(/^#/, '')
    // A section of the page.
    if (fragment !== '' && !fragment.includes('=')) return
    const reading = fragment === '' ? null : readAddress(fragment)
    if (reading !== null && !reading.ok) {
      refuse((words) => reading.faults.map((fault) => words.addressFault(fault, language)))
      return
    }
    const { run = lead, changes = [], check = null } = reading?.address ?? {}
    const page = runs.get(run)
    if (page === undefined) refuse((words) => [words.unknownRun(run, language)])
    else open(page, changes, check)
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
    const page = shown?.page ?? leading
    if (page !== undefined && compute(page, changesFrom(fields.read(), rest, page.input), null, true)) record()
  })
  form.querySelector('[data-reset]')?.addEventListener('click', () => {
    openAddress('')
    record()
  })
  addEventListener('popstate', () => {
    openAddress(location.hash)
  })

  const goal = root.querySelector<HTMLFormElement>('[data-goal]')
  const goalSaid = root.querySelector('[data-goal-said]')
  const useNorm = root.querySelector<HTMLButtonElement>('[data-use-norm]')
  goal?.addEventListener('submit', (event) => {
    event.preventDefault()
    const area = goal.querySelector('select')?.value ?? ''
    const count = readWhole(goal.querySelector('input')?.value ?? '', language)
    void seek(area === '' ? null : area, count)
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
    if (target instanceof HTMLButtonElement) void save(target.dataset.level ?? '', target.dataset.form ?? '')
  })
  const save = async (level: string, asForm: string): Promise<void> => {
    if (shown === null) return
    const { page, run, scenario } = shown
    const own = baselineOf(page, byRulesOf(page.id, page).allocation)
    const { ownCsv } = await later()
    const file = ownCsv({ ...shiftsOf(own, run.allocation), scenario: { id: scenario }, run: page.id }, level, asForm)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([file.text], { type: 'text/csv' }))
    link.download = file.name
    link.click()
    // The browser reads the file after the click, when it likes.
    setTimeout(() => {
      URL.revokeObjectURL(link.href)
    }, 60_000)
  }

  openAddress(location.hash)
}
