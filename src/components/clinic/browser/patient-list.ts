import { listUse } from '../../../model/list-use.ts'
import { toFixed } from '../../../model/ratio.ts'
import { digits, readWhole } from '../../../text/format/digits.ts'
import { say } from '../../../text/say.ts'
import { addressEntries, recordEntries } from './address-entries.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

const language = pageLanguage()

/** Expected use of a patient list by its ages, computed on the page as the reader types. */
for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) {
  const output = list.querySelector('output')
  const inputs = [...list.querySelectorAll('input')]
  if (output === null) continue
  const update = (): void => {
    const use = listUse(
      inputs.map((input) => ({
        patients: readWhole(input.value, language),
        contactsPerCitizen: input.dataset.contacts ?? '',
      })),
      list.dataset.country ?? '',
    )
    inputs.forEach((input, index) => {
      if ('band' in use && use.band === index) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    })
    if (!('band' in use)) {
      const [patients, contacts, relative] = [
        toFixed(use.patients, 0),
        toFixed(use.contacts, 1),
        toFixed(use.relative, 2),
      ].map((plain) => digits(plain, language))
      output.value = say(language, {
        da: `${patients} patienter ville bruge lægen ${contacts} gange om året i gennemsnit. Det er ${relative} gange landets gennemsnit.`,
        en: `${patients} patients would see the doctor ${contacts} times a year on average. That is ${relative} times the national average.`,
      })
    } else {
      output.value =
        use.band === null
          ? ''
          : say(language, {
              da: 'Skriv et helt antal patienter under en million i hvert felt.',
              en: 'Enter a whole number of patients below a million in each field.',
            })
    }
  }
  const restore = (): void => {
    const address = addressEntries()
    // A link to a section of the page must not clear the fields.
    if (!inputs.some(({ id }) => address.has(id))) return
    for (const input of inputs) input.value = address.get(input.id) ?? ''
  }
  list.addEventListener('input', update)
  list.addEventListener('change', () => {
    const filled = inputs.filter(({ value }) => value.trim() !== '')
    recordEntries(
      inputs.map(({ id }) => id),
      new Map(filled.map(({ id, value }) => [id, value.trim()])),
    )
  })
  addEventListener('hashchange', () => {
    restore()
    update()
  })
  restore()
  list.hidden = false
  update()
}
