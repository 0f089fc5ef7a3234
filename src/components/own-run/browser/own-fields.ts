import type { ChangeFault } from '../../../inputs/rules/check-change.ts'
import type { Override } from '../../../model/override.ts'
import { ENTRY_NAMES, type EntryName, type OwnEntries } from '../../../results/own-entries.ts'
import { digits, readDecimal, readWhole } from '../../../text/format/digits.ts'
import { entryLimits } from '../../../text/sentences/own-run.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

const language = pageLanguage()

/** The form as entries. */
export class OwnFields {
  private readonly controls: ReadonlyMap<EntryName, HTMLInputElement | HTMLSelectElement>
  private readonly form: HTMLFormElement

  constructor(form: HTMLFormElement) {
    this.form = form
    this.controls = new Map(
      ENTRY_NAMES.flatMap((name): [EntryName, HTMLInputElement | HTMLSelectElement][] => {
        const found = form.elements.namedItem(name)
        return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? [[name, found]] : []
      }),
    )
    form.addEventListener('change', () => {
      this.unfold()
    })
  }

  read(): OwnEntries {
    const text = (name: EntryName): string => {
      const control = this.controls.get(name)
      if (!(control instanceof HTMLInputElement)) return control?.value ?? ''
      return name === 'norm' ? readWhole(control.value, language) : readDecimal(control.value)
    }
    return {
      ...{ norm: text('norm'), floor: text('floor'), reading: text('reading'), rounding: text('rounding') },
      ...{ weights: text('weights'), gamma: text('gamma'), beta: text('beta') },
      ...{ weighted: text('weighted'), weight: text('weight'), citizens: text('citizens') },
      ...{ moved: text('moved'), council: text('council') },
    }
  }

  write(entries: OwnEntries): void {
    for (const [name, control] of this.controls) {
      // An entry that the field does not offer, such as a council of one's own, is offered from then on.
      const value = control instanceof HTMLInputElement ? shown(name, entries[name]) : entries[name]
      if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value))
        control.add(new Option(value, value))
      control.value = value
    }
    const fold = this.form.querySelector<HTMLDetailsElement>('[data-places]')
    if (fold !== null && (entries.weighted !== '' || entries.moved !== '')) fold.open = true
    this.tell([])
    this.unfold()
  }

  /** Says beside each field what is wrong with it; gives the first one. */
  tell(faults: readonly { readonly change: Override; readonly fault: ChangeFault }[]): HTMLElement | null {
    const wrong = new Map(faults.map(({ change, fault }) => [fieldOf(change, fault.key), fault]))
    let first: HTMLElement | null = null
    for (const [name, control] of this.controls) {
      const fault = wrong.get(name)
      const place = document.getElementById(`${name}-fejl`)
      if (place !== null) place.textContent = fault === undefined ? '' : entryLimits(fault.kind, language)
      if (fault === undefined) control.removeAttribute('aria-invalid')
      else {
        control.setAttribute('aria-invalid', 'true')
        first ??= control
      }
    }
    return first
  }

  private unfold(): void {
    const slopes = this.form.querySelector<HTMLElement>('[data-slopes]')
    if (slopes !== null) slopes.hidden = this.controls.get('weights')?.value !== 'own'
  }
}

function shown(name: EntryName, value: string): string {
  if (value === '' || !/^-?[0-9.]+$/.test(value)) return value
  return name === 'norm' ? digits(value, language) : digits(value, language).replace('\u2212', '-')
}

function fieldOf(change: Override, key: string): EntryName {
  switch (change.kind) {
    case 'lift':
      return 'floor'
    case 'slopes':
      return key === 'beta' ? 'beta' : 'gamma'
    case 'weight':
      return 'weight'
    case 'citizens':
      return 'citizens'
    case 'move':
      return key === 'council' ? 'council' : 'moved'
    default:
      return 'norm'
  }
}
