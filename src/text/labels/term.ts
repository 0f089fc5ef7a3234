import type { GlossaryNumber, GlossaryTerm } from '../../inputs/explanations/glossary.ts'
import type { Language } from '../../inputs/language.ts'
import type { Results } from '../../results/result.ts'
import { ruleValue } from '../../results/rule-value.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

/** What a term of the glossary means, with the numbers of the run that leads in it. */
export function termMeaning({ meaning }: Pick<GlossaryTerm, 'meaning'>, results: Results, language: Language): string {
  const { councils, municipalities } = results.headline
  const numbers: Readonly<Record<GlossaryNumber, string>> = {
    norm: format(ruleValue(results, 'norm'), 0, language),
    councils: `${councils.length}`,
    municipalities: `${municipalities.length}`,
  }
  return Object.entries(numbers).reduce(
    (words, [name, number]) => words.replaceAll(`{${name}}`, number),
    say(language, meaning),
  )
}
