import { describe, expect, test } from 'vitest'
import {
  checkOfficial,
  checkOfficialRows,
  type CitizensByDate,
  citizensByDate,
  citizensNear,
  meanWeightOf,
  printStep,
  weightOf,
} from '../../../../src/inputs/official/check-official.ts'
import type { RowFault } from '../../../../src/inputs/official/row-fault.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import { present } from '../../model/exact.ts'
import { madeTable, told } from '../tables/made-table.ts'

const HEADER = 'code,year,citizens_group_1,weighted_citizens,need_weight'
const table = (...rows: readonly string[]) => madeTable(HEADER, ...rows)

/** Citizens by code, on days: "0101 2027-01-01 1000". */
const population = (...rows: readonly string[]): CitizensByDate =>
  citizensByDate(madeTable('code,date,citizens', ...rows.map((row) => row.replaceAll(' ', ','))))
const NOBODY = population()
const THOUSANDS = population('0101 2027-01-01 10000', '0147 2027-01-01 10000', '0151 2027-01-01 10000')

/** Faults as text in both languages: line, column, kind, then what was expected and what is said. */
const both = (faults: readonly RowFault[]): readonly string[] =>
  faults.flatMap(({ row, column, kind, expected, message }) => [
    `${row.line} ${column} (${kind}): ${expected.da}. ${message.da}`,
    `${row.line} ${column} (${kind}): ${expected.en}. ${message.en}`,
  ])
const check = (rows: readonly string[], known = NOBODY) => both(checkOfficialRows(table(...rows), known))

describe('the citizens of a population', () => {
  test('are by code and day, without what could not be read', () => {
    expect(
      population('0101 2026-01-01 5', '0101 2027-01-01 6', '0147 2026-01-01 7', '0147 ! 8', '0147 2027-01-01 !'),
    ).toEqual(
      new Map([
        [
          '0101',
          new Map([
            ['2026-01-01', decimal(5)],
            ['2027-01-01', decimal(6)],
          ]),
        ],
        ['0147', new Map([['2026-01-01', decimal(7)]])],
      ]),
    )
    expect(citizensByDate(undefined)).toEqual(new Map())
  })

  test('on the nearest day, all together', () => {
    const known = population('a 2026-01-01 5', 'a 2029-01-01 7', 'b 2027-01-01 1')
    // 2027 is one year from 2026 and two from 2029.
    expect(citizensNear(['a', 'b'], '2027-01-01', known)).toEqual(decimal(6))
    expect(citizensNear(['a', 'b'], '2028-01-01', known)).toEqual(decimal(8))
    expect(citizensNear(['a'], '2020-01-01', known)).toEqual(decimal(5))
    expect(citizensNear(['a'], '2040-01-01', known)).toEqual(decimal(7))
    expect(citizensNear(['a', 'c'], '2027-01-01', known)).toBeNull()
    expect(citizensNear([], '2027-01-01', known)).toBeNull()
  })
})

describe('the weight of a row', () => {
  const weigh = (row: string, known = NOBODY) => weightOf(present(table(row).rows[0]), known)?.toNumber() ?? null

  test('is given, or weighted citizens by citizens', () => {
    expect(weigh('0101,2026,,,1.2')).toBe(1.2)
    expect(weigh('0101,2026,1600,1760,')).toBe(1.1)
    // A printed weight has fewer digits than the two counts.
    expect(weigh('0101,2026,1600,1760,1.2')).toBe(1.1)
    expect(weigh('0101,2026,,1760,1.2')).toBe(1.2)
    expect(weigh('0101,2026,,12000,', THOUSANDS)).toBe(1.2)
  })

  test('is not known without citizens, or where they could not be read', () => {
    expect(weigh('0101,2026,,1760,')).toBeNull()
    expect(weigh('0101,2026,0,1760,')).toBeNull()
    expect(weigh('0101,2026,!,1760,1.2')).toBeNull()
    expect(weigh('!,2026,,1760,', THOUSANDS)).toBeNull()
    expect(weigh('0101,!,,1760,', THOUSANDS)).toBeNull()
    expect(weigh('0101,2026,,,')).toBeNull()
    // The end of 2025 is not a day of the population.
    expect(weigh('0101,2025,,1760,', THOUSANDS)).toBeNull()
  })

  test('has a mean by citizens, where every row has both', () => {
    const mean = (...rows: readonly string[]) => meanWeightOf(table(...rows).rows, NOBODY)?.toNumber() ?? null
    // (100 · 1 + 300 · 1.4) ÷ 400
    expect(mean('a,2026,100,,1', 'b,2026,300,,1.4')).toBe(1.3)
    expect(mean('a,2026,100,,1', 'b,2026,300,,')).toBeNull()
    expect(mean('a,2026,100,,1', 'b,2026,,,1')).toBeNull()
    expect(meanWeightOf([], NOBODY)).toBeNull()
  })
})

describe('a table', () => {
  const whole = (year: string | null, codes: readonly string[], ...rows: readonly string[]) =>
    told(checkOfficial(table(...rows), year, codes, NOBODY))

  test('has a row for each municipality', () => {
    expect(whole('2026', ['0101'], '0101,2026,10000,,1')).toEqual([])
    expect(whole('2026', ['0101', '0147'], '0101,2026,10000,,1')).toEqual([
      expect.stringMatching(/^3 code .*a row for 0147\. /),
    ])
  })

  test('speaks of one year: its own, or that of its first row', () => {
    const rows = ['0101,2026,10000,,1', '0147,2027,10000,,1']
    const fault = (line: number, found: string, expected: string) =>
      `${line} year ${found}: ${expected}. A table speaks of one year.`
    expect(whole('2026', [], ...rows)).toEqual([fault(3, '2027', '2026')])
    expect(whole('2027', [], ...rows)).toEqual([fault(2, '2026', '2027')])
    expect(whole(null, [], ...rows)).toEqual([fault(3, '2027', '2026')])
    expect(whole(null, [], '0101,!,10000,,1', '0102,,10000,,1', ...rows)).toEqual([fault(5, '2027', '2026')])
    expect(whole('2026', [], '0101,!,10000,,1')).toEqual([])
  })
})

describe('which numbers the rows have', () => {
  const some = (line: number, column: string, more: boolean) => [
    `${line} ${column} (some only): ${more ? 'et tal' : 'ingenting,'} som i de andre rækker. Tallet står kun for nogle kommuner.`,
    `${line} ${column} (some only): ${more ? 'a number,' : 'blank,'} as in the other rows. It is given for some municipalities only.`,
  ]
  const neither = (line: number, column: string) => [
    `${line} ${column} (no weight): en vægt eller vægtede borgere. Her er hverken vægt eller vægtede borgere.`,
    `${line} ${column} (no weight): a weight, or weighted citizens. Neither weight nor weighted citizens.`,
  ]

  test('are the same in all', () => {
    expect(check(['0101,2026,10000,10000,1', '0147,2026,10000,10000,1'])).toEqual([])
    expect(check(['0101,2026,10000,,1', '0147,2026,10000,,1', '0151,2026,,,1'])).toEqual([
      ...some(4, 'citizens_group_1', true),
      ...[
        '4 citizens_group_1 (citizens unknown): borgere i gruppe 1, eller en befolkningstabel med 2027-01-01. Det vides ikke, hvor mange borgere vægtene gælder for.',
        '4 citizens_group_1 (citizens unknown): citizens in group 1, or a population table with 2027-01-01. It is not known how many citizens the weights are for.',
      ],
    ])
    expect(check(['0101,2026,10000,,1', '0147,2026,10000,,1', '0151,2026,10000,10000,1'])).toEqual(
      some(4, 'weighted_citizens', false),
    )
    expect(check(['0101,2026,10000,10000,', '0147,2026,10000,10000,', '0151,2026,10000,10000,1'])).toEqual(
      some(4, 'need_weight', false),
    )
    // One of two is not most of them.
    expect(check(['0101,2026,10000,10000,1', '0147,2026,10000,,1'])).toEqual(some(2, 'weighted_citizens', false))
  })

  test('are a weight or weighted citizens: where neither stands, the one that most have is asked for', () => {
    expect(check(['0101,2026,10000,,1', '0147,2026,10000,,1', '0151,2026,10000,,'])).toEqual(neither(4, 'need_weight'))
    expect(check(['0101,2026,10000,10000,', '0147,2026,10000,10000,', '0151,2026,10000,,'])).toEqual(
      neither(4, 'weighted_citizens'),
    )
    expect(check(['0101,2026,10000,,', '0147,2026,10000,,'])).toEqual([
      ...neither(2, 'need_weight'),
      ...neither(3, 'need_weight'),
    ])
  })

  test('may be either, where neither is in most rows', () => {
    // One of three has a weight, one has weighted citizens: nothing says which is odd.
    expect(check(['0101,2026,10000,,1', '0147,2026,10000,10000,', '0151,2026,10000,,'])).toEqual(
      neither(4, 'need_weight'),
    )
    // Citizens in group 1 are odd all the same.
    expect(check(['0101,2026,10000,,1', '0147,2026,,10000,', '0151,2026,,,'], THOUSANDS)).toEqual([
      ...some(2, 'citizens_group_1', false),
      ...neither(4, 'need_weight'),
    ])
  })

  test('that could not be read count neither way', () => {
    expect(check(['0101,2026,10000,!,1', '0147,2026,10000,!,1', '0151,2026,10000,,1'])).toEqual([])
    expect(check(['0101,2026,10000,,1', '0147,2026,!,,1'])).toEqual([])
    expect(check(['0101,2026,10000,!,!'])).toEqual([])
    expect(check(['0101,2026,10000,,!'])).toEqual([])
  })
})

describe('the citizens in group 1', () => {
  // 95 % of 10,000, less 1,600 in group 2, is 7,900; 105 % is 10,500.
  test('agree with the population, but for those in group 2', () => {
    for (const citizens of [7900, 10_000, 10_500]) expect(check([`0101,2026,${citizens},,1`], THOUSANDS)).toEqual([])
    for (const citizens of [7899, 10_501])
      expect(check([`0101,2026,${citizens},,1`], THOUSANDS)).toEqual([
        '2 citizens_group_1 (citizens): fra 7900 til 10500 personer. 0101 har 10000 borgere 2027-01-01, og færre end 1.600 af dem er i gruppe 2.',
        '2 citizens_group_1 (citizens): between 7900 and 10500 persons. 0101 has 10000 citizens on 2027-01-01, fewer than 1600 of them in group 2.',
      ])
  })

  test('are held against the nearest day that is known', () => {
    const near = population('0101 2024-01-01 20000', '0101 2028-01-01 10000')
    expect(check(['0101,2026,5000,,1'], near)).toEqual([
      expect.stringContaining('0101 har 10000 borgere 2028-01-01'),
      expect.stringContaining('0101 has 10000 citizens on 2028-01-01'),
    ])
  })

  test('are not judged where place, year or population is not known', () => {
    expect(check(['0102,2026,5,,1'], THOUSANDS)).toEqual([])
    expect(check(['!,2026,5,,1'], THOUSANDS)).toEqual([])
    expect(check(['0101,!,5,,1'], THOUSANDS)).toEqual([])
  })
})

describe('weight, weighted citizens and citizens together', () => {
  test('the last digit that a column prints', () => {
    const step = (...values: readonly string[]) => printStep(values.map(decimal)).toNumber()
    expect(step('1.2', '1.234', '1')).toBe(0.001)
    expect(step('100', '200')).toBe(1)
    expect(step()).toBe(1)
  })

  // 10,000 citizens by 1.00 are 10,000. The print leaves 10,000 · 0.01 ÷ 2 + 1 ÷ 2 + 1 · 1 ÷ 2 = 51 of slack.
  test('agree within the rounding of their print', () => {
    const rows = (weighted: number) => ['0101,2026,10000,10000,1.00', `0147,2026,10000,${weighted},1.01`]
    // 10,100, give or take 50 + 0.5 + 1.01 ÷ 2 = 51.005.
    for (const weighted of [10_049, 10_151]) expect(check(rows(weighted))).toEqual([])
    expect(check(rows(10_048))).toEqual([
      '3 weighted_citizens (both): 10100, eller en vægt på 1,0048. Vægten 1,01 gange 10000 borgere giver et andet tal.',
      '3 weighted_citizens (both): 10100, or a weight of 1.0048. The weight 1.01 times 10000 citizens is another number.',
    ])
    expect(check(rows(10_152))).toHaveLength(2)
    // Printed with a decimal, weighted citizens leave 0.05 of slack in place of 0.5: 50.555 in all.
    expect(check(rows(10_049.5))).toEqual([])
    expect(check(rows(10_049.4))).toHaveLength(2)
  })

  test('are not held together where one of them is blank', () => {
    expect(check(['0101,2026,,5000,1'], THOUSANDS)).toEqual([])
  })
})

describe('a weight that no municipality has', () => {
  test('is told in the column that gives it', () => {
    for (const weight of ['0.6', '1.6'])
      expect(check([`0101,2026,10000,,${weight}`]).filter((fault) => fault.includes('(weight)'))).toEqual([])
    const expected = ['en vægt pr. borger fra 0,6 til 1,6', 'a weight per citizen from 0.6 to 1.6']
    expect(check(['0101,2026,10000,,0.5999'])).toEqual([
      `2 need_weight (weight): ${expected[0]}. Ingen kommune vejer så lidt.`,
      `2 need_weight (weight): ${expected[1]}. No municipality weighs so little.`,
    ])
    expect(check(['0101,2026,10000,,1.6001'])).toEqual([
      `2 need_weight (weight): ${expected[0]}. Ingen kommune vejer så meget.`,
      `2 need_weight (weight): ${expected[1]}. No municipality weighs so much.`,
    ])
    expect(check(['0101,2026,10000,5000,'])).toEqual([
      `2 weighted_citizens (weight): ${expected[0]}. Ingen kommune vejer så lidt. Vægten ville være 0,5000.`,
      `2 weighted_citizens (weight): ${expected[1]}. No municipality weighs so little. The weight would be 0.5000.`,
    ])
    expect(check(['0101,2026,10000,20000,'])).toEqual([
      `2 weighted_citizens (weight): ${expected[0]}. Ingen kommune vejer så meget. Vægten ville være 2,0000.`,
      `2 weighted_citizens (weight): ${expected[1]}. No municipality weighs so much. The weight would be 2.0000.`,
    ])
  })
})

describe('citizens that nobody knows', () => {
  const unknown = (line: number): readonly unknown[] => [
    expect.stringContaining(
      `${line} citizens_group_1 (citizens unknown): borgere i gruppe 1, eller en befolkningstabel`,
    ),
    expect.stringContaining(`${line} citizens_group_1 (citizens unknown): citizens in group 1, or a population table`),
  ]

  test('are told once, at the first row', () => {
    expect(check(['0101,2026,,,1', '0199,2026,,,1', '0198,2026,,,1'], THOUSANDS)).toEqual(unknown(3))
  })

  test('are not told where the row could not be read', () => {
    for (const row of ['!,2026,,,1', '0199,!,,,1', '0199,2026,!,,1']) expect(check([row], THOUSANDS)).toEqual([])
  })
})

describe('the mean of the weights', () => {
  const mean = (column: string) => [
    `3 ${column} (mean weight): vægte, hvis gennemsnit for landet er fra 0,9 til 1,1. Vægtene ligger ikke omkring landets gennemsnit, som er 1.`,
    `3 ${column} (mean weight): a mean weight of the country from 0.9 to 1.1. The weights do not lie around that of the country, 1.`,
  ]

  test('is about 1', () => {
    for (const weight of ['0.9', '1.1'])
      expect(check([`0101,2026,10000,,${weight}`, `0147,2026,10000,,${weight}`])).toEqual([])
    // By citizens: (1.5 · 10,000 + 0.7 · 30,000) ÷ 40,000 = 0.9, where the plain mean is 1.1.
    expect(check(['0101,2026,10000,,1.5', '0147,2026,30000,,0.7'])).toEqual([])
    expect(check(['0101,2026,10000,,1.2', '0147,2026,10000,,1.1'])).toEqual(mean('need_weight'))
    expect(check(['0101,2026,10000,8000,', '0147,2026,10000,8000,'])).toEqual(mean('weighted_citizens'))
    // (1.2 · 10,000 + 1.1 · 10,000) ÷ 20,000
    const faults = checkOfficialRows(table('0101,2026,10000,,1.2', '0147,2026,10000,,1.1'), NOBODY)
    expect(faults.map(({ value }) => value)).toEqual(['1.1500'])
    // It is told at the last row.
    const three = ['0101,2026,10000,,1.2', '0147,2026,10000,,1.1', '0151,2026,10000,,1.3']
    expect(check(three)).toEqual(mean('need_weight').map((fault) => fault.replace(/^3/, '4')))
  })

  test('means nothing where a weight is wrong or missing', () => {
    expect(check(['0101,2026,10000,,1.5', '0147,2026,10000,,!'])).toEqual([])
    expect(check(['0101,2026,10000,,1.5', '0147,2026,10000,,1.7']).some((fault) => fault.includes('mean'))).toBe(false)
  })
})
