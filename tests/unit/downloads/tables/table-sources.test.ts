import { expect, test } from 'vitest'
import { eachOnce, tableSources } from '../../../../src/downloads/tables/table-sources.ts'
import { officialRun } from '../../../support/official-run.ts'
import { present } from '../../model/exact.ts'
import { headline } from '../results.ts'

const idsOf = (run: Parameters<typeof tableSources>[0]) => tableSources(run).map(({ id }) => id)
const source = present(headline.sources[0])

test('a run rests on the sources of its calculation, its rules, what it is fitted to, and the names of its areas', () => {
  expect(idsOf(headline).toSorted()).toEqual(
    [
      'hearing-note', // rules
      'own-choices', // assumptions
      'dst-frkm126', // expected citizens, ages
      'dst-are207', // the floor
      'dst-hisbk', // life expectancy
      'kl-momentum-2015', // use by age
      'ufl-2025-06-04', // a quoted figure that the estimate is fitted to
      'dst-contacts-2023', // the others
      'dst-municipality-codes', // names and codes
      'council-membership', // names and members of the health councils
    ].toSorted(),
  )
})

test('an official run rests on its table, and on nothing that the estimate is fitted to', async () => {
  const ids = idsOf(await officialRun())
  expect(ids).toEqual(expect.arrayContaining(['official-2026', 'hearing-note', 'dst-are207', 'council-membership']))
  for (const id of ['kl-momentum-2015', 'ufl-2025-06-04', 'dst-contacts-2023', 'dst-hisbk'])
    expect(ids).not.toContain(id)
})

test.each([
  ['municipalities', true],
  ['councils', true],
  ['gp-distance-2024', false],
])('a source of nothing but the table %s is one of them: %s', (table, isOne) => {
  const sources = [{ ...source, id: 'further', url: null, tables: [table] }]
  expect(idsOf({ ...headline, sources })).toEqual(isOne ? ['further'] : [])
})

test('each source stands once, where it first stood', () => {
  const other = { ...source, id: 'other' }
  expect(eachOnce([source, other, source])).toEqual([source, other])
})
