import { expect, test } from 'vitest'
import { checkCapacitiesInUse } from '../../../../src/inputs/tables/check-capacities.ts'
import { present } from '../../model/exact.ts'
import { frozen } from '../../../support/frozen.ts'
import { madeTable, told } from './made-table.ts'

const [first, second] = frozen.inputs.sources
const sources = [
  { ...present(first), id: 'other', tables: ['area-2025'] },
  { ...present(second), id: 'note', tables: ['area-2025', 'capacities-in-use'] },
]
const check = (row: string, known: typeof sources | null = sources) =>
  told(checkCapacitiesInUse(madeTable('allocated,occupied,source', row), known))

test('no more are occupied than allocated; as many may be', () => {
  expect(check('300,300,note')).toEqual([])
  expect(check('300,300.5,note')).toEqual(['2 occupied 300.5: up to 300. More are occupied than allocated.'])
  // What is blank or could not be read has a fault of its own.
  for (const row of ['300,,note', ',301,note', '!,301,note', '300,!,note']) expect(check(row)).toEqual([])
})

test('the source is known, and names the table', () => {
  expect(check('1,1,nobody')).toEqual([
    '2 source nobody: the id of a source in sources.json. The source nobody is unknown.',
  ])
  expect(check('1,1,other')).toEqual([
    '2 source other: a source that names the table capacities-in-use. The source other does not name it.',
  ])
  for (const row of ['1,1,', '1,1,!']) expect(check(row)).toEqual([])
  expect(check('1,1,nobody', null)).toEqual([])
})
