import { fold } from './fold.ts'

/** Finding one's municipality by name: the form forgives spelling without æ, ø and å. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-find]')) {
  const input = form.querySelector('input')
  const output = form.querySelector('output')
  if (input === null || output === null) continue
  const places = [...form.querySelectorAll('option')].map((option) => ({
    name: option.value,
    key: fold(option.value),
    href: option.dataset.href ?? '',
  }))
  const go = (): void => {
    const wanted = fold(input.value)
    const exact = places.find((p) => p.key === wanted)
    const starting = places.filter((p) => wanted !== '' && p.key.startsWith(wanted))
    const found = exact ?? (starting.length === 1 ? starting[0] : undefined)
    if (found !== undefined) location.assign(found.href)
    else if (wanted === '') output.value = 'Skriv navnet på din kommune.'
    else if (starting.length > 1) output.value = `Mener du ${starting.map((p) => p.name).join(' eller ')}?`
    else output.value = `Ingen kommune hedder “${input.value.trim()}”. Prøv de første bogstaver.`
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
