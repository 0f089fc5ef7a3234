import {
  type ClinicBasis,
  type ClinicEntries,
  type ClinicField,
  type EntryError,
  readClinic,
} from '../../../model/clinic.ts'
import { clinicRemarks, clinicSteps, clinicSummary } from '../../../text/sentences/clinic.ts'
import { readDecimal, readWhole } from '../../../text/format/digits.ts'
import { entryError, entryErrorKind } from '../../../text/sentences/entry-error.ts'
import { addressEntries, recordEntries } from './address-entries.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/**
 * The minimum of a clinic, computed on the page as the reader types. The entries are kept in the URL fragment,
 * which browsers never send.
 */
const BASES: readonly ClinicBasis[] = ['letter-clinic', 'letter-capacity', 'weight', 'municipality']
/** Names of the fields, in the form and in the address. */
const FIELDS = ['tal', 'vaegt', 'kommune', 'kapaciteter', 'patienter', 'hidtil', 'besked', 'beregning'] as const
type FieldName = (typeof FIELDS)[number]

const language = pageLanguage()

for (const form of document.querySelectorAll<HTMLFormElement>('[data-clinic]')) {
  const result = document.querySelector<HTMLElement>('[data-clinic-result]')
  const summary = result?.querySelector('[data-summary]')
  const stepList = result?.querySelector('[data-steps]')
  const remarkList = result?.querySelector('[data-remarks]')
  const pattern = result?.querySelector('template')?.content.firstElementChild
  if (!result || !summary || !stepList || !remarkList || !pattern) continue
  const { norm = '', waitDays = '', powersFrom = '', boardFrom = '' } = form.dataset
  const rules = { citizensPerCapacity: norm, waitDays: Number(waitDays), powersFrom }

  const controls = new Map(
    FIELDS.flatMap((name): [FieldName, HTMLInputElement | HTMLSelectElement][] => {
      const found = form.elements.namedItem(name)
      return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? [[name, found]] : []
    }),
  )
  const radios = [...form.querySelectorAll<HTMLInputElement>('[name=grundlag]')]
  /** Touched fields: errors are shown only for these. */
  const finished = new Set<FieldName>()

  const text = (name: FieldName): string => {
    const control = controls.get(name)
    return control?.validity.badInput === true ? '?' : (control?.value.trim() ?? '')
  }
  const place = (): DOMStringMap => {
    const select = controls.get('kommune')
    return (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.dataset : undefined) ?? {}
  }
  const basisNow = (): ClinicBasis => {
    const chosen = radios.find((radio) => radio.checked)?.value
    return BASES.find((basis) => basis === chosen) ?? 'letter-clinic'
  }
  const amountName = (basis: ClinicBasis): FieldName =>
    basis === 'weight' ? 'vaegt' : basis === 'municipality' ? 'kommune' : 'tal'
  const amount = (basis: ClinicBasis): string => {
    if (basis === 'municipality') return place().weight ?? ''
    return basis === 'weight' ? readDecimal(text('vaegt')) : readWhole(text('tal'), language)
  }
  const nameOf = (field: ClinicField, basis: ClinicBasis): FieldName => {
    switch (field) {
      case 'amount':
        return amountName(basis)
      case 'capacities':
        return 'kapaciteter'
      case 'patients':
        return 'patienter'
      case 'currentMinimum':
        return 'hidtil'
      case 'notified':
        return 'besked'
      case 'calculated':
        return 'beregning'
    }
  }

  const tell = (name: FieldName, words: string): void => {
    const control = controls.get(name)
    const place = document.getElementById(`${name}-fejl`)
    if (control === undefined || place === null) return
    place.textContent = words
    if (words === '') control.removeAttribute('aria-invalid')
    else control.setAttribute('aria-invalid', 'true')
  }

  const errorWords = form.querySelector<HTMLTemplateElement>('template[data-errors]')?.content
  const errorText = (error: EntryError, basis: ClinicBasis): string => {
    const words = errorWords?.querySelector(`[data-kind=${entryErrorKind(error, basis)}]`)?.textContent ?? ''
    return entryError(error, words, language)
  }

  const show = (entries: ClinicEntries): void => {
    const reading = readClinic(entries, rules)
    const errors = reading.ok ? [] : reading.errors
    for (const name of FIELDS) {
      const error = errors.find(({ field }) => nameOf(field, entries.basis) === name)
      tell(name, error && finished.has(name) ? errorText(error, entries.basis) : '')
    }
    result.hidden = !reading.ok
    if (!reading.ok) return
    const said = clinicSummary(reading.result, language)
    // No repeated announcement.
    if (summary.textContent !== said) summary.textContent = said
    stepList.replaceChildren(
      ...clinicSteps(entries, reading.result, rules, language).map((step) => {
        const item = pattern.cloneNode(true)
        if (!(item instanceof HTMLElement)) return item
        for (const slot of item.querySelectorAll<HTMLElement>('[data-slot]')) {
          const { slot: name } = slot.dataset
          slot.textContent =
            name === 'title' ? step.title : name === 'value' ? step.value : name === 'unit' ? step.unit : step.working
        }
        for (const mark of item.querySelectorAll<HTMLElement>('[data-status]')) {
          if (mark.dataset.status !== step.status) mark.remove()
        }
        return item
      }),
    )
    remarkList.replaceChildren(
      ...clinicRemarks(entries, reading.result, place().region ?? '', boardFrom, language).map((words) => {
        const item = document.createElement('li')
        item.textContent = words
        return item
      }),
    )
  }

  const update = (): void => {
    const basis = basisNow()
    for (const part of form.querySelectorAll<HTMLElement>('[data-basis]')) {
      part.hidden = part.dataset.basis !== amountName(basis)
    }
    const { weightLow, weightHigh } = place()
    show({
      basis,
      amount: amount(basis),
      weightRange: weightLow === undefined || weightHigh === undefined ? null : { low: weightLow, high: weightHigh },
      capacities: readDecimal(text('kapaciteter')),
      patients: readWhole(text('patienter'), language),
      currentMinimum: readWhole(text('hidtil'), language),
      notified: text('besked'),
      calculated: text('beregning'),
    })
  }

  /** Writes the entries to the address on change, not on input: browsers throttle history calls. */
  const record = (): void => {
    const basis = basisNow()
    const entries = new Map<string, string>([['grundlag', basis]])
    for (const name of FIELDS) {
      const unused = (name === 'tal' || name === 'vaegt') && name !== amountName(basis)
      if (text(name) !== '' && text(name) !== '?' && !unused) entries.set(name, text(name))
    }
    if (entries.size > 1) recordEntries(['grundlag', ...FIELDS], entries)
  }

  const restore = (): void => {
    const address = addressEntries()
    if (!address.has('grundlag')) return
    for (const radio of radios) radio.checked = radio.value === address.get('grundlag')
    for (const [name, control] of controls) {
      control.value = address.get(name) ?? ''
      if (control.value !== '') finished.add(name)
    }
  }

  form.addEventListener('input', update)
  form.addEventListener('change', ({ target }) => {
    const name = FIELDS.find((field) => controls.get(field) === target)
    if (name !== undefined) finished.add(name)
    update()
    record()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    for (const name of FIELDS) finished.add(name)
    update()
    const wrong = form.querySelector<HTMLElement>('[aria-invalid]')
    if (wrong === null) result.scrollIntoView({ block: 'nearest' })
    else wrong.focus()
  })
  addEventListener('hashchange', () => {
    restore()
    update()
  })
  restore()
  update()
}
