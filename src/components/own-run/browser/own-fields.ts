import type { PageRun } from '../../../results/page-runs.ts'
import { entriesBy, ENTRY_NAMES, type EntryName, type OwnEntries } from '../../../results/own-entries.ts'
import { formatDate } from '../../../text/format/date.ts'
import { digits, readDecimal, readWhole } from '../../../text/format/digits.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

const language = pageLanguage()

type Field = HTMLInputElement | HTMLSelectElement

/** The form as entries of a run. */
export class OwnFields {
  private readonly form: HTMLFormElement
  private readonly fields: ReadonlyMap<EntryName, Field>
  private readonly runs: HTMLSelectElement | null

  constructor(form: HTMLFormElement) {
    this.form = form
    this.fields = new Map(
      ENTRY_NAMES.flatMap((name): [EntryName, Field][] => {
        const found = form.elements.namedItem(name)
        return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? [[name, found]] : []
      }),
    )
    const runs = form.elements.namedItem('run')
    this.runs = runs instanceof HTMLSelectElement ? runs : null
    form.addEventListener('change', () => {
      this.unfold()
    })
  }

  /** Calls with the id of a run when a reader chooses it. */
  onRun(chosen: (id: string) => void): void {
    this.runs?.addEventListener('change', ({ currentTarget }) => {
      if (currentTarget instanceof HTMLSelectElement) chosen(currentTarget.value)
    })
  }

  /** The run that the form starts from. */
  run(): string {
    return this.runs?.value ?? ''
  }

  read(): OwnEntries {
    return entriesBy((name) => {
      const field = this.fields.get(name)
      if (!(field instanceof HTMLInputElement)) return field?.value ?? ''
      return name === 'norm' ? readWhole(field.value, language) : readDecimal(field.value)
    })
  }

  /** Shows a run with its changes. */
  write({ id, input }: PageRun, entries: OwnEntries): void {
    if (this.runs !== null) this.runs.value = id
    const days = this.fields.get('citizens')
    if (days instanceof HTMLSelectElement)
      days.replaceChildren(
        ...[...input.citizens.byDate.keys()].map((day) => new Option(formatDate(day, language), day)),
      )
    for (const [name, field] of this.fields) {
      // An entry that the field does not offer, such as a council of one's own, is offered from then on.
      const value = field instanceof HTMLInputElement ? shown(name, entries[name]) : entries[name]
      if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value))
        field.add(new Option(value, value))
      field.value = value
    }
    const fold = this.form.querySelector<HTMLDetailsElement>('[data-places]')
    if (fold !== null && (entries.weighted !== '' || entries.moved !== '')) fold.open = true
    this.tell(new Map())
    this.unfold()
  }

  /** Says beside each field what is wrong with it; gives the first one that it is said of. */
  tell(wrong: ReadonlyMap<EntryName, string>): HTMLElement | null {
    let first: HTMLElement | null = null
    for (const [name, field] of this.fields) {
      const words = wrong.get(name) ?? ''
      const place = document.getElementById(`${name}-fejl`)
      if (place !== null) place.textContent = words
      if (words === '') field.removeAttribute('aria-invalid')
      else {
        field.setAttribute('aria-invalid', 'true')
        first ??= field
      }
    }
    first?.closest('[data-places]')?.setAttribute('open', '')
    return first
  }

  /** Shows what goes with the way to weigh that is chosen, and nothing else. */
  private unfold(): void {
    const way = this.fields.get('weights')?.value
    for (const part of this.form.querySelectorAll<HTMLElement>('[data-of-weights]'))
      part.hidden = part.dataset.ofWeights !== way
  }
}

function shown(name: EntryName, value: string): string {
  if (value === '' || !/^-?[0-9.]+$/.test(value)) return value
  return name === 'norm' ? digits(value, language) : digits(value, language).replace('\u2212', '-')
}
