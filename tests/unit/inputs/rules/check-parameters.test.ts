import { describe, expect, test } from 'vitest'
import { checkParameters, checkUse } from '../../../../src/inputs/rules/check-parameters.ts'
import { KINDS } from '../../../../src/inputs/rules/parameter-kinds.ts'
import type { Parameter } from '../../../../src/inputs/rules/rule-schemas.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { madeJson, madeReading, said, UNREAD } from '../made-json.ts'

const parameters = [...frozen.inputs.parameters.values()]
const norm = present(frozen.inputs.parameters.get('norm-1600'))
const sources = madeReading(frozen.inputs.sources)
const check = (change: Partial<Parameter>, known: Parameters<typeof checkParameters>[1] = sources) =>
  said(checkParameters(madeJson([{ ...norm, ...change }]), known))

test('the parameters as they are have no fault, and each stands once', () => {
  expect(checkParameters(madeJson(parameters), sources)).toEqual([])
  expect(said(checkParameters(madeJson([norm, norm]), sources))).toEqual([
    '[1].id: each id once. The id norm-1600 stands twice.',
  ])
})

describe('a parameter', () => {
  test('has a source that is there', () => {
    const fault = '[0].source: the id of a source. The source nobody is unknown.'
    expect(check({ source: 'nobody' })).toEqual([fault])
    // Where no source could be read, none is unknown; where their records could not, their ids are known.
    expect(check({ source: 'nobody' }, UNREAD)).toEqual([])
    expect(check({ source: 'nobody' }, { file: null, ids: new Set(['hearing-note']) })).toEqual([fault])
  })

  test('ends after it begins, or on the same day', () => {
    const ends = (validFrom: string | null, validTo: string | null) => check({ validFrom, validTo })
    expect(ends('2025-07-01', '2025-06-30')).toEqual([
      '[0].validTo: a day from 2025-07-01. The parameter ends before it begins.',
    ])
    for (const days of [
      ['2025-07-01', '2025-07-01'],
      [null, '2025-06-30'],
      ['2025-07-01', null],
    ] as const)
      expect(ends(days[0], days[1])).toEqual([])
  })

  test('is official only by an authority’s own file', () => {
    const own = madeReading([{ ...present(sources.file?.value[0]), id: 'file', kind: 'official' as const }])
    expect(check({ status: 'official', source: 'file' }, own)).toEqual([])
    expect(check({ status: 'reported', source: 'file' }, own)).toEqual([])
    expect(check({ status: 'official' })).toEqual([
      '[0].status: reported, or a source of kind official. The source hearing-note is not an authority’s own file.',
    ])
    expect(check({ status: 'official' }, UNREAD)).toEqual([])
  })

  test('quoted from the hearing note names its sections', () => {
    for (const section of ['4.2.2', '4.2.2, 4.5.3', '4.4.2.1', '14.12.10, 4.10'])
      expect.soft(check({ section })).toEqual([])
    for (const section of [null, '', '4', '4.', '4.2.', 'side 4.2', '4.2.2 og', '4.2.2,4.5.3', '4.2.2, 4', '4.2.2, '])
      expect
        .soft(check({ section }), String(section))
        .toEqual([
          '[0].section: sections with commas between, such as 4.2.2, 4.5.3. A reader cannot find the place in hearing-note.',
        ])
    expect(check({ section: null, source: 'own-choices' })).toEqual([])
  })

  test('has a unit with limits, and a value within them', () => {
    const unit = { da: 'tommer', en: 'inches' }
    const [fault, ...others] = check({ unit })
    expect(others).toEqual([])
    expect(fault).toMatch(
      /^\[0\]\.unit\.en: one of disease-weighted citizens per doctor capacity, km² per doctor capacity, .*\. No limits are known for a value of this unit\.$/,
    )
    expect(check({ value: '999' })).toEqual([
      `[0].value: a whole number from 1000 to 2500. The value of norm-1600 cannot be used. ${KINDS.norm.reason}`,
    ])
  })
})

describe('the use of a parameter', () => {
  const use = (id: string, kind: Parameters<typeof checkUse>[4], value = parameters) =>
    said(checkUse(madeJson(null), ['runs', 0, 'x'], id, madeReading(value, 'parameters.json'), kind))

  test('of an unknown one, of another unit, or of another rule', () => {
    expect(use('norm-1600', KINDS.norm)).toEqual([])
    expect(use('nobody', KINDS.norm)).toEqual(['runs[0].x: the id of a parameter. The parameter nobody is unknown.'])
    expect(use('goal', KINDS.norm)).toEqual([
      'runs[0].x: a parameter with the unit disease-weighted citizens per doctor capacity. The parameter goal has the unit doctors in GP services.',
    ])
    expect(use('rounding-final', KINDS.reading)).toEqual([
      'runs[0].x: a parameter that is municipality-max-then-sum, municipality-rounded-up or council-max-of-sums. The parameter rounding-final is up.',
    ])
  })

  test('without a unit of its own takes a value of any', () => {
    // 15 km are within 1 and 20 contacts; 1/3 of a share is below the limits of a weight.
    expect(use('reach', KINDS.contacts)).toEqual([])
    expect(use('share-17', KINDS.weight)).toHaveLength(1)
  })

  test('that says only what is assumed is not held against a kind', () => {
    expect(use('goal', null)).toEqual([])
    expect(use('nobody', null)).toHaveLength(1)
  })

  test('of one that has a fault of its own is told there alone', () => {
    const spoilt = parameters.map((parameter) => (parameter.id === 'goal' ? { ...parameter, value: '1' } : parameter))
    expect(use('goal', KINDS.norm, spoilt)).toEqual([])
  })

  test('of one that could not be read', () => {
    const read = (ids: ReadonlySet<string> | null) =>
      said(checkUse(madeJson(null), [], 'goal', { file: null, ids }, KINDS.norm))
    expect(read(null)).toEqual([])
    expect(read(new Set(['goal']))).toEqual([])
    expect(read(new Set())).toHaveLength(1)
  })
})
