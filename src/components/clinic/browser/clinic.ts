import {
  type ClinicBasis,
  type ClinicEntries,
  type ClinicField,
  type ClinicResult,
  type EntryError,
  readClinic,
  readDates,
} from '../../../model/clinic.ts'
import { laterDay } from '../../../model/iso-date.ts'
import { toFixed } from '../../../model/ratio.ts'
import { formatDate } from '../../../text/format/date.ts'
import { clinicRemarks, clinicSteps, clinicSummary } from '../../../text/sentences/clinic.ts'
import { digits, readDecimal, readWhole } from '../../../text/format/digits.ts'
import { entryError, entryErrorKind } from '../../../text/sentences/entry-error.ts'
import { addressEntries, recordEntries } from './address-entries.ts'
import { offerCalendar } from './offer-calendar.ts'
import { writeLetter } from './region-letter.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/**
 * The earliest day and the minimum of a clinic, computed on the page as the reader types; the letter to the region follows. The entries are kept in the URL fragment,
 * which browsers never send.
 */
const BASES: readonly ClinicBasis[] = ['letter-clinic', 'letter-capacity', 'weight', 'municipality']
/** Names of the fields, in the form and in the address. */
const FIELDS = ['tal', 'vaegt', 'kommune', 'kapaciteter', 'patienter', 'hidtil', 'besked', 'beregning'] as const
type FieldName = (typeof FIELDS)[number]
/** Those that only the number needs, and not the dates. */
const OF_NUMBER: readonly FieldName[] = ['tal', 'vaegt', 'kapaciteter', 'patienter', 'hidtil']

const language = pageLanguage()

for (const form of document.querySelectorAll<HTMLFormElement>('[data-clinic]')) {
  const result = document.querySelector<HTMLElement>('[data-clinic-result]')
  const summary = result?.querySelector('[data-summary]')
  const stepList = result?.querySelector('[data-steps]')
  const remarkList = result?.querySelector('[data-remarks]')
  const pattern = result?.querySelector('template')?.content.firstElementChild
  const ofNumber = form.querySelector<HTMLDetailsElement>('[data-number]')
  if (!result || !summary || !stepList || !remarkList || !pattern || !ofNumber) continue
  const { norm = '', waitDays = '', powersFrom = '' } = form.dataset
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

  /** Shows words in a part of the result, or hides the part where there are none. */
  const fill = (part: string, slot: string, words: string): void => {
    const place = result.querySelector<HTMLElement>(`[data-${part}]`)
    const target = place?.querySelector(`[data-${slot}]`)
    if (!place || !target) return
    place.hidden = words === ''
    // No repeated announcement.
    if (target.textContent !== words) target.textContent = words
  }
  const dateText = (day: string): string => (day === '' ? '' : formatDate(day, language))

  const show = (entries: ClinicEntries): void => {
    const dates = readDates(entries, rules)
    const isUsed = entries.basis === 'municipality' || OF_NUMBER.some((name) => text(name) !== '')
    const reading = readClinic(entries, rules)
    const number = isUsed && reading.ok ? reading.result : null
    // An untouched number is no fault, unless the reader asks for it.
    const asked = isUsed || OF_NUMBER.some((name) => finished.has(name))
    const errors = reading.ok ? [] : asked ? reading.errors : dates.errors
    for (const name of FIELDS) {
      const error = errors.find(({ field }) => nameOf(field, entries.basis) === name)
      tell(name, error && finished.has(name) ? errorText(error, entries.basis) : '')
    }

    // The number tells whether it is raised at all; without it the dates stand for themselves.
    const earliest = number === null ? dates.earliest : number.earliest
    const { region = '' } = place()
    result.hidden = earliest === null && number === null
    fill('dates', 'last', earliest === null ? '' : dateText(laterDay(entries.notified, entries.calculated)))
    fill('dates', 'earliest', dateText(earliest ?? ''))
    fill('complaint', 'region', region)
    offerCalendar(result, { besked: entries.notified, beregning: entries.calculated, tidligst: earliest ?? '' })
    showNumber(entries, number)

    const { change = null, forClinic = null, basis = entries.basis } = number ?? {}
    const isLetters = basis === 'letter-clinic' || basis === 'letter-capacity'
    const isWrong = (name: FieldName): boolean => errors.some(({ field }) => nameOf(field, entries.basis) === name)
    const count = (name: FieldName, plain: string): string =>
      plain === '' || isWrong(name) ? '' : digits(plain, language)
    const day = (name: FieldName, date: string): string => (isWrong(name) ? '' : dateText(date))
    writeLetter(
      new Map([
        ['region', region],
        ['tal', isLetters && forClinic !== null ? digits(toFixed(forClinic, 0), language) : ''],
        ['hidtil', count('hidtil', entries.currentMinimum)],
        ['patienter', count('patienter', entries.patients)],
        ['kapaciteter', count('kapaciteter', entries.capacities)],
        ['besked', day('besked', entries.notified)],
        ['beregning', day('beregning', entries.calculated)],
        ['dag', dateText(earliest ?? '')],
      ]),
      change ?? 'raised',
    )
  }

  const showNumber = (entries: ClinicEntries, number: ClinicResult | null): void => {
    const said = number === null ? '' : clinicSummary(number, language)
    if (summary.textContent !== said) summary.textContent = said
    const steps = number === null ? [] : clinicSteps(entries, number, rules, language)
    stepList.replaceChildren(
      ...steps.map((step) => {
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
    const remarks = number === null ? [] : clinicRemarks(number, language)
    remarkList.replaceChildren(
      ...remarks.map((words) => {
        const item = document.createElement('li')
        item.textContent = words
        return item
      }),
    )
    for (const list of [stepList, remarkList]) list.toggleAttribute('hidden', list.childElementCount === 0)
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
    if (OF_NUMBER.some((name) => address.has(name)) || address.get('grundlag') === 'municipality') ofNumber.open = true
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
    for (const name of FIELDS) if (ofNumber.open || !OF_NUMBER.includes(name)) finished.add(name)
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
