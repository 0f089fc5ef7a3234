import { appendFileSync, cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../../scripts/testing/workshops.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a fingerprint', () => {
  const copy = (): string => {
    const folder = temporaryFolder()
    for (const part of [
      'scripts',
      'src',
      'tests/statbank',
      'tests/support',
      'tests/unit/model',
      'tests/oracle',
      'package.json',
    ])
      cpSync(part, join(folder, part), { recursive: true })
    return folder
  }

  test.each([
    ['a file of the workshop', 'scripts/statbank/checks.ts'],
    ['one of its tests', 'tests/statbank/client.test.ts'],
    ['what it imports', 'src/model/decimal.ts'],
    ['what its tests import', 'tests/support/stat-bank.ts'],
  ])('is another when %s changes', (_, file) => {
    const folder = copy()
    expect(fingerprint('statbank', folder)).toBe(fingerprint('statbank'))
    appendFileSync(join(folder, file), '\n// another\n')
    expect(fingerprint('statbank', folder)).not.toBe(fingerprint('statbank'))
  })

  test('is another with a file more, and with another version of a package', () => {
    const folder = copy()
    writeFileSync(join(folder, 'tests/statbank/new.test.ts'), '')
    expect(fingerprint('statbank', folder)).not.toBe(fingerprint('statbank'))
    const other = copy()
    writeFileSync(join(other, 'package.json'), JSON.stringify({ dependencies: { zod: '0.0.1' }, devDependencies: {} }))
    expect(fingerprint('statbank', other)).not.toBe(fingerprint('statbank'))
  })

  test('stays when another room changes', () => {
    const folder = copy()
    appendFileSync(join(folder, 'src/model/allocation.ts'), '\n// another\n')
    expect(fingerprint('statbank', folder)).toBe(fingerprint('statbank'))
  })
})
