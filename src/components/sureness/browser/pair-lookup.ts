import { standingFrom } from '../../../results/pair-code.ts'
import { pairSentence } from '../../../text/sentences/pairs.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/** Looking up two municipalities: the form is shown once it works, and answers whenever one of the two is another. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-pairs]')) {
  const [one, other] = form.querySelectorAll('select')
  const output = form.querySelector('output')
  if (one === undefined || other === undefined || output === null) continue
  const { pairs = '', sure = '' } = form.dataset

  const answer = (): void => {
    const [first, second] = [one, other]
    const standing = standingFrom(pairs, first.selectedIndex, second.selectedIndex, first.options.length)
    output.value = pairSentence(first.value, second.value, standing, sure, pageLanguage())
  }
  form.addEventListener('change', answer)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  form.hidden = false
  answer()
}
