import { listUse } from '../../model/list-use.ts'
import { toFixed } from '../../model/ratio.ts'
import { digits, readWhole } from '../../text/digits.ts'

/** How much a patient list is used by its ages, worked out on the page as the reader types. */
for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) {
  const output = list.querySelector('output')
  const inputs = [...list.querySelectorAll('input')]
  if (output === null) continue
  const update = (): void => {
    const use = listUse(
      inputs.map((input) => ({
        patients: readWhole(input.value, 'da'),
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
      ].map((plain) => digits(plain, 'da'))
      output.value = `${patients} patienter ville bruge lægen ${contacts} gange om året i gennemsnit. Det er ${relative} gange landets gennemsnit.`
    } else {
      output.value = use.band === null ? '' : 'Skriv et helt antal patienter under en million i hvert felt.'
    }
  }
  list.addEventListener('input', update)
  list.hidden = false
  update()
}
