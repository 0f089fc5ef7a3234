import { findAnswer } from '../../../text/labels/map-use-words.ts'
import { matchName } from './match-places.ts'
import { pageLanguage } from './page-language.ts'

/** Finding one's municipality by name: the form forgives spelling without æ, ø and å. */
const language = pageLanguage()

for (const form of document.querySelectorAll<HTMLFormElement>('[data-find]')) {
  const input = form.querySelector('input')
  const output = form.querySelector('output')
  if (input === null || output === null) continue
  const places = [...form.querySelectorAll('option')].map((option) => ({
    name: option.value,
    also: option.dataset.also?.split(', ') ?? [],
    href: option.dataset.href ?? '',
  }))
  const go = (): void => {
    const found = matchName(places, input.value)
    const [only] = found
    if (only !== undefined && found.length === 1) location.assign(only.href)
    else {
      output.value = findAnswer(
        found.map((place) => place.name),
        input.value,
        language,
      )
    }
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
  input.addEventListener('input', () => {
    output.value = ''
    // A name picked from the list is meant as it stands.
    if (places.some((p) => p.name === input.value)) go()
  })
}
