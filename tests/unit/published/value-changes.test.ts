import { describe, expect, test } from 'vitest'
import { frozenDifference } from '../../../scripts/published/value-changes.ts'

const frozen = {
  'municipalities.csv': 'code,name,need\n0101,København,381.2500\n0147,Frederiksberg,60.0000\n',
  'councils.csv': 'name,capacities,reported_need\nHovedstaden,450,449.2\nFyn,312,\n',
  'figures.csv': 'area,figure,value\n0101,need,381.25\nFyn,need,311.4\nnational,need,3813.5\n',
}
const differenceWith = (changed: Partial<typeof frozen>) => frozenDifference(frozen, { ...frozen, ...changed })
const line = ({ file, area, column, was, wouldBe }: ReturnType<typeof frozenDifference>['changes'][number]): string =>
  [file, area, column, was, wouldBe].join('|')

test('a run that is the same has no difference', () => {
  expect(differenceWith({})).toEqual({ changes: [], added: [] })
})

describe('a changed figure', () => {
  test('of a municipality is named by code, name and column', () => {
    const { changes } = differenceWith({
      'municipalities.csv': frozen['municipalities.csv'].replace('381.2500', '381.2600'),
    })
    expect(changes.map(line)).toEqual(['municipalities.csv|0101 København|need|381.2500|381.2600'])
  })

  test('of a council, and one that was empty', () => {
    const { changes } = differenceWith({ 'councils.csv': frozen['councils.csv'].replace('312,', '313,310.9') })
    expect(changes.map(line)).toEqual(['councils.csv|Fyn|capacities|312|313', 'councils.csv|Fyn|reported_need||310.9'])
  })

  test('beyond the decimals of the tables is seen in the figures', () => {
    const { changes } = differenceWith({ 'figures.csv': frozen['figures.csv'].replace('3813.5', '3813.50000001') })
    expect(changes.map(line)).toEqual(['figures.csv|national|need|3813.5|3813.50000001'])
  })
})

describe('an area', () => {
  test('that is gone, and one that has come', () => {
    const { changes } = differenceWith({ 'councils.csv': frozen['councils.csv'].replace('Fyn,312', 'Øerne,12') })
    expect(changes.map(line)).toEqual([
      'councils.csv|Fyn|name|Fyn|',
      'councils.csv|Fyn|capacities|312|',
      'councils.csv|Fyn|reported_need||',
      'councils.csv|Øerne|area||Øerne',
    ])
  })

  test('that stands in another row', () => {
    const { changes } = differenceWith({
      'councils.csv': 'name,capacities,reported_need\nFyn,312,\nHovedstaden,450,449.2\n',
    })
    expect(changes.map(line)).toEqual(['councils.csv|rows|row 1|Hovedstaden|Fyn'])
  })
})

describe('a column', () => {
  test('after the published ones changes nothing, and is named', () => {
    expect(
      differenceWith({
        'councils.csv': 'name,capacities,reported_need,note\nHovedstaden,450,449.2,a\nFyn,312,,b\n',
      }),
    ).toEqual({ changes: [], added: ['councils.csv: note'] })
  })

  test('before a published one moves it', () => {
    const { changes } = differenceWith({
      'councils.csv': 'name,note,capacities,reported_need\nHovedstaden,a,450,449.2\nFyn,b,312,\n',
    })
    expect(changes.map(line)).toEqual([
      'councils.csv|columns|capacities|column 2|column 3',
      'councils.csv|columns|reported_need|column 3|column 4',
    ])
  })

  test('that is gone is named, and so is each of its figures', () => {
    const { changes } = differenceWith({
      'municipalities.csv': 'code,name\n0101,København\n0147,Frederiksberg\n',
    })
    expect(changes.map(line)).toEqual([
      'municipalities.csv|columns|need|column 3|',
      'municipalities.csv|0101 København|need|381.2500|',
      'municipalities.csv|0147 Frederiksberg|need|60.0000|',
    ])
  })
})

test('a figure that is new to result.json is no change, but one that an area did not have is', () => {
  const more = `${frozen['figures.csv']}national,margin,0.1\n`
  expect(differenceWith({ 'figures.csv': more })).toEqual({ changes: [], added: ['figures.csv: margin'] })
  const wider = { ...frozen, 'figures.csv': `${frozen['figures.csv']}Fyn,floorAddition,2\n` }
  const { changes } = frozenDifference(wider, {
    ...wider,
    'figures.csv': `${wider['figures.csv']}national,floorAddition,27\n`,
  })
  expect(changes.map(line)).toEqual(['figures.csv|national|floorAddition||27'])
})
