import type { Page } from './site.ts'

/** Words that stand where something was to be written. */
const PLACEHOLDERS = [
  /lorem ipsum/i,
  /\b(?:TODO|FIXME|XXX|TBD)\b/,
  /coming soon|under construction|placeholder/i,
  /kommer snart|kommer senere|under opbygning|indsæt (?:tekst|her)|her kommer/i,
  /\b(?:undefined|NaN|Infinity)\b|\[object /,
  /\{[a-z_]+\}|\$\{/i,
]

/** That the authorities have not published their numbers. They have; it is we who do not hold them. */
const UNPUBLISHED = [
  /upublicere|uoffentliggjor|hemmelighold/i,
  /\b(?:ikke|aldrig|endnu ikke)\s+(?:\p{L}+\s+){0,2}(?:offentliggjort|offentliggjorte|publiceret|publicerede|offentligt tilgængelig)/iu,
  /\bunpublished\b|\bnot (?:yet )?(?:been )?published\b/i,
]

/** Paths of the machine that made the site. */
const MACHINE_PATHS =
  /(?:^|[\s"'(=>])(?:\/(?:home|root|work|tmp|var|usr|Users|private|opt)\/[\w.-]+|[A-Z]:\\\w+|file:\/\/)/m

/** What Statistics Denmark in fact does not publish: life expectancy where too few people live. */
const TRULY_UNPUBLISHED = /middellevetid|life expectancy/i

/** Text on a page that was never meant for a reader, or that says what is not so. */
export function wrongWords(page: Page): string[] {
  const placeholders = PLACEHOLDERS.flatMap((pattern) => pattern.exec(page.text)?.[0] ?? [])
  const unpublished = page.text
    .split(/\n|(?<=[.!?])\s/)
    .filter((sentence) => !TRULY_UNPUBLISHED.test(sentence) && UNPUBLISHED.some((pattern) => pattern.test(sentence)))
  return [...placeholders, ...unpublished].map((words) => `/${page.address}: “${words}”`)
}

/** Paths of some machine in a text file of the site. */
export function machinePaths(text: string): string[] {
  return [...text.matchAll(new RegExp(MACHINE_PATHS, 'gm'))].map((match) => match[0].trim())
}
