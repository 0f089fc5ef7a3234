import { expect, test } from 'vitest'
import { limitFaults } from '../../../scripts/site/process-limits.ts'

const MB = 2 ** 20
const values = (heapBytes: number, files: number) => limitFaults(heapBytes, files).map(({ value }) => value)

test('a process with what a build has been tried with has no fault', () => {
  expect(values(590 * MB, 400)).toEqual([])
  expect(values(4000 * MB, Infinity)).toEqual([])
})

test('each want just below is told, both at once', () => {
  expect(values(590 * MB - 1, 400)).toEqual(['589 MB of heap'])
  expect(values(590 * MB, 399)).toEqual(['399 open files'])
  expect(values(100 * MB, 20)).toEqual(['100 MB of heap', '20 open files'])
})

test('this process has enough of both', () => {
  expect(limitFaults()).toEqual([])
})
