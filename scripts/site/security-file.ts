import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LANGUAGES } from '../../src/inputs/language.ts'
import type { IsoDate } from '../../src/model/domain.ts'
import { addDays } from '../../src/model/iso-date.ts'

/** Where those who find a hole look for whom to tell, by RFC 9116. */
export const SECURITY_FILE = '.well-known/security.txt'

/**
 * Writes `security.txt` into a site that has an address to write to. One that stands below a path of its domain has none:
 * the file is looked for at the root of the domain alone.
 * @param corrections `mailto:` or a full address; a path of the site is none
 * @param day when the site was published, the only clock that it knows
 * @param root the full address of the site with a slash at its end; null where no domain is known
 * @param base the path that the site is served under
 */
export function writeSecurityFile(
  folder: string,
  { corrections, publicationDate }: { readonly corrections: string; readonly publicationDate: IsoDate },
  root: string | null,
  base: string,
): void {
  if (corrections.startsWith('/') || base !== '/') return
  const file = join(folder, SECURITY_FILE)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, securityText(corrections, publicationDate, root))
}

/** The text by RFC 9116, which recommends that it holds for less than a year: from 2026-11-30 to 2027-11-29. */
export function securityText(contact: string, day: IsoDate, root: string | null): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${addDays(day, 364)}T00:00:00Z`,
    `Preferred-Languages: ${LANGUAGES.join(', ')}`,
    ...(root === null ? [] : [`Canonical: ${root}${SECURITY_FILE}`]),
    '',
  ].join('\n')
}
