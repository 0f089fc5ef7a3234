import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SECURITY_FILE, writeSecurityFile } from '../../../scripts/site/security-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function written(corrections: string, root: string | null, base: string): string | null {
  const folder = temporaryFolder()
  writeSecurityFile(folder, { corrections, publicationDate: '2027-11-20' }, root, base)
  const file = join(folder, SECURITY_FILE)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

test('says whom to write to, and holds for less than a year from the day of publication', () => {
  // 2028 is a leap year, so 364 days after 20 November 2027 is the 18th.
  expect(written('mailto:rettelser@site.example', 'https://site.example/', '/')).toBe(
    'Contact: mailto:rettelser@site.example\n' +
      'Expires: 2028-11-18T00:00:00Z\n' +
      'Preferred-Languages: da, en\n' +
      'Canonical: https://site.example/.well-known/security.txt\n',
  )
})

test('names no address of its own where the domain is not known', () => {
  expect(written('https://site.example/skriv', null, '/')).not.toContain('Canonical')
})

test.each([
  ['nobody can be written to', '/om/#rettelser', '/'],
  ['the site does not stand at the root of its domain, where it is looked for', 'mailto:a@site.example', '/laeger/'],
])('is not there when %s', (_, corrections, base) => {
  expect(written(corrections, null, base)).toBeNull()
})
