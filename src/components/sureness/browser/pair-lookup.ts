import { standingFrom } from '../../../results/pair-code.ts'
import { pairSentence } from '../../../text/sentences/pairs.ts'
import { pageLanguage } from '../../shared/browser/page-language.ts'

/** Looking up two municipalities: shown once it works, it answers whenever one of the two is another. */
for (const lookup of document.querySelectorAll<HTMLElement>('[data-pairs]')) {
  const [one, other] = lookup.querySelectorAll('select')
  const output = lookup.querySelector('output')
  if (one === undefined || other === undefined || output === null) continue
  const { pairs = '', sure = '' } = lookup.dataset

  const answer = (): void => {
    const standing = standingFrom(pairs, one.selectedIndex, other.selectedIndex, one.length)
    output.value = pairSentence(one.value, other.value, standing, sure, pageLanguage())
  }
  lookup.addEventListener('change', answer)
  lookup.hidden = false
  answer()
}
