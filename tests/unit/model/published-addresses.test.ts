import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addressText, checkOf, readAddress } from '../../../src/model/run-address.ts'
import { tryRun } from '../../../src/model/run-model.ts'
import { frozen } from '../../support/frozen.ts'
import { runOf } from '../results/published.ts'

// An address that was ever published opens for ever: tests/addresses/README.md.

/** The lines that have been published, and what they were. */
const LINES = 27
const SHA256 = '7a629556b928f8aeacf8ec3667b476b9ce27d4123d2d2e0cbb63850a0ad6c0ce'

const lines = readFileSync('tests/addresses/published.txt', 'utf8').split('\n').slice(0, -1)

test('none has been taken away or written anew', () => {
  const before = lines.slice(0, LINES).map((line) => `${line}\n`)
  expect(createHash('sha256').update(before.join('')).digest('hex')).toBe(SHA256)
  expect(new Set(lines).size).toBe(lines.length)
})

test('every scenario is among them', () => {
  const found = new Set(lines.map((line) => line.replace(/&sum=.*/, '')))
  const scenarios = frozen.scenarios.map(({ changes }) => addressText({ run: 'open-2026', changes, check: null }))
  expect(scenarios.filter((address) => !found.has(address))).toEqual([])
})

describe('each opens with the numbers that it says', () => {
  test.each(lines)('%s', (line) => {
    const read = readAddress(line)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { run, changes, check } = read.address
    const tried = tryRun(runOf(run).input, changes)
    if ('refused' in tried) throw new Error(tried.refused)
    expect(checkOf(tried.run.allocation.councils)).toEqual(check)
    expect(addressText(read.address)).toBe(line)
  })
})
