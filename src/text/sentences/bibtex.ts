import type { SiteSettings } from '../../inputs/inputs.ts'
import type { Language } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { say } from '../say.ts'
import { statusWord } from '../labels/status.ts'

/** A run as an entry of BibTeX; the address is left out where it is not known. */
export function bibtex(
  { title, publicationDate }: SiteSettings,
  { run }: RunResult,
  url: string | null,
  language: Language,
): string {
  const name = say(language, title)
  const note = say(language, {
    da: `${capitalised(statusWord(run.status, 'da'))}, kørsel ${run.id}. Egne beregninger baseret på tal fra Danmarks Statistik`,
    en: `${capitalised(statusWord(run.status, 'en'))}, run ${run.id}. Own calculations based on figures from Statistics Denmark`,
  })
  const fields = [
    ['author', `{${name}}`],
    ['title', `${name}: ${say(language, run.title)}`],
    ['year', publicationDate.slice(0, 4)],
    ['date', publicationDate],
    ['note', note],
    ...(url === null ? [] : [['url', url]]),
  ]
  return `@misc{laegefordelingen-${run.id},\n${fields.map(([field, value]) => `  ${field} = {${value}}`).join(',\n')}\n}`
}
