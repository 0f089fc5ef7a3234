import type { ByLanguage } from '../../../inputs/language.ts'
import { foldName } from '../../../inputs/place-names.ts'
import { say } from '../../../text/say.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/** A long part matches anywhere in a word, as "klinik" in "regionsklinik"; a short one only at its start. */
function matches(word: string, part: string): boolean {
  return part.length > 3 ? word.includes(part) : word.startsWith(part)
}

/** How many questions were found, in words. */
function counted(count: number): ByLanguage<string> {
  return {
    da: `${count === 0 ? 'Ingen' : count} spørgsmål`,
    en: `${count === 0 ? 'No' : count} ${count === 1 ? 'question' : 'questions'}`,
  }
}

/** Search among the questions: those with every word stay, and their number is announced. */
const form = document.querySelector<HTMLFormElement>('[data-search]')
const input = form?.querySelector('input')
const output = form?.querySelector('output')
const language = pageLanguage()
if (form && input && output) {
  const items = [...document.querySelectorAll<HTMLElement>('[data-question]')].map((element) => {
    const words = element.textContent.toLowerCase().split(/\s+/)
    // Digits need no folding.
    return { element, words: words.map((word) => foldName(word) || word) }
  })
  const groups = document.querySelectorAll<HTMLElement>('[data-questions]')
  const search = (): void => {
    const wanted = input.value
      .trim()
      .toLowerCase()
      .split(/\s+/)
      .map((word) => foldName(word) || word)
    const found = items.filter(({ element, words }) => {
      const holds = wanted.every((part) => words.some((word) => matches(word, part)))
      element.hidden = !holds
      return holds
    })
    for (const group of groups) group.hidden = group.querySelector('[data-question]:not([hidden])') === null
    output.value = input.value.trim() === '' ? '' : say(language, counted(found.length))
  }
  input.addEventListener('input', search)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search()
  })
}
