import { type ByLanguage, FIRST_LANGUAGE, inEach, type Language } from '../../inputs/language.ts'
import type { SiteSettings } from '../../inputs/inputs.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { Status } from '../../model/domain.ts'
import type { RunResult } from '../../results/result.ts'
import { formatDate, formatSourceDate } from '../format/date.ts'
import { say } from '../say.ts'
import { inMostDraws } from './sureness.ts'
import { sourceIn } from '../names/source.ts'
import { statusWord } from '../labels/status.ts'

// What every file says of itself, and the list of files says of them.

/** The licence of the numbers: its name in a Data Package, and in words. */
export const FIGURES_LICENCE = {
  name: 'other-at',
  title: { da: 'Fri genbrug med kildeangivelse', en: 'Free to reuse with attribution' },
} as const satisfies { readonly name: string; readonly title: ByLanguage<string> }

/** The statuses of some numbers as a sentence: "Status: åbent skøn." */
export function statusSentence(statuses: readonly Status[], language: Language): string {
  return `Status: ${statuses.map((status) => statusWord(status, language)).join(', ')}.`
}

/** A description with the status of the numbers after it, in both languages; alone where there are no numbers. */
export function withStatus(words: ByLanguage<string>, statuses: readonly Status[]): ByLanguage<string> {
  if (statuses.length === 0) return words
  return inEach((language) => `${words[language]} ${statusSentence(statuses, language)}`)
}

/** How the numbers of some runs are quoted: who, what kind of number, which run, on what they rest, and where if known. */
export function citation(site: SiteSettings, runs: readonly RunResult[], language: Language): string {
  const ids = runs.map(({ run }) => run.id).join(', ')
  const kinds = [...new Set(runs.map(({ run }) => statusWord(run.status, language)))].join(', ')
  const date = formatDate(site.publicationDate, language)
  const [only, ...others] = runs
  const page = fullAddress(site, only === undefined || others.length > 0 ? '/data/' : `/data/#${only.run.id}`, language)
  const where = page === null ? '' : ` ${page}`
  return say(language, {
    da: `${site.title.da}: ${kinds}, kørsel ${ids}, udgivet ${date}. Egne beregninger baseret på tal fra Danmarks Statistik.${where}`,
    en: `${site.title.en}: ${kinds}, run ${ids}, published ${date}. Own calculations based on figures from Statistics Denmark.${where}`,
  })
}

/** Where a fault is told, for one who holds nothing but a file: a path alone would lead nowhere. */
export function contact(site: SiteSettings, language: Language): string {
  const { corrections, publisher } = site
  if (!corrections.startsWith('/')) return corrections.replace(/^mailto:/, '')
  const page = fullAddress(site, `/${corrections.slice(1)}`, language)
  if (page !== null) return page
  return say(language, {
    da: `Siden “Om”, afsnittet “Fejl og rettelser”, hos udgiveren: ${publisher.da}`,
    en: `The page “About”, section “Errors and corrections”, of the publisher: ${publisher.en}`,
  })
}

/** A page in full; null where the domain is not known. */
function fullAddress({ address }: SiteSettings, path: `/${string}`, language: Language): string | null {
  if (address === null) return null
  return `${address}${language === FIRST_LANGUAGE ? '' : `${language}/`}${path.slice(1)}`
}

/** What the model is, and what the numbers do not say. */
export function whatItIs(language: Language): readonly string[] {
  return [
    say(language, {
      da: 'En national model siger, hvor mange lægekapaciteter hvert område højst må have i det almenmedicinske tilbud. Her er dens regler regnet igennem på offentlige tal.',
      en: 'A national model says how many doctor capacities each area may have at most in general practice. Here its rules are worked through on public figures.',
    }),
    say(language, {
      da: 'Tallene siger ikke, hvor mange læger der er i et område, eller om de har plads.',
      en: 'The figures do not say how many doctors an area has, or whether they have room.',
    }),
  ]
}

/** What in the numbers of a run is estimated, and whose numbers count. */
export function whatIsEstimated({ run, estimate }: RunResult, language: Language): readonly string[] {
  if (estimate === null) {
    return [
      say(language, {
        da: `Kørsel ${run.id} bruger vægte fra en myndigheds egen fil. Lave og høje tal er de samme som tallene selv.`,
        en: `Run ${run.id} uses weights from an authority’s own file. Low and high figures are those themselves.`,
      }),
    ]
  }
  const draws = inMostDraws(estimate, language)
  return [
    say(language, {
      da: `Vægtene i kørsel ${run.id} er et åbent skøn: Vi har regnet dem ud fra borgernes alder og kommunens middellevetid. Alt, der er regnet med dem, er også et åbent skøn. Mellem det lave og det høje tal ligger ${draws}. De dækker kun vægtenes usikkerhed.`,
      en: `The weights of run ${run.id} are an open estimate: we have worked them out from the age of the citizens and the life expectancy of the municipality. All that is computed from them is an open estimate too. Between the low and the high figure lie ${draws}. They cover the uncertainty of the weights only.`,
    }),
    say(language, {
      da: 'Det er ikke myndighedernes tal. De har offentliggjort deres egne, og er der forskel, er det dem, der gælder.',
      en: 'They are not the authorities’ figures. The authorities have published their own, and where they differ, theirs count.',
    }),
  ]
}

/** A source in a line: who, what, when, on what terms, where. */
export function sourceLine(source: SourceRecord, language: Language): string {
  const { publisher, title, licence } = sourceIn(source, language)
  const when = source.date === null ? '' : ` (${formatSourceDate(source.date, language)})`
  return `${publisher}: ${title}${when}. ${licence}.${source.url === null ? '' : ` ${source.url}`}`
}
