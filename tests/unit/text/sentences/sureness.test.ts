import { describe, expect, test } from 'vitest'
import { decimal } from '../../../../src/model/decimal.ts'
import { LIFT_READINGS } from '../../../../src/model/lift.ts'
import {
  decidesSentence,
  groupSentence,
  groupsSentence,
  inMostDraws,
  plainRangeSentence,
  rangeSentence,
  readingName,
  shareOfDraws,
  sureShare,
} from '../../../../src/text/sentences/sureness.ts'
import { present } from '../../model/exact.ts'
import { councilOf, municipalityOf, results } from '../../results/published.ts'

const { headline } = results
const estimate = (middle: string) => ({
  recomputations: { ...present(headline.estimate).recomputations, middle: decimal(middle) },
})
const ranged = (low: string, high: string) => ({
  ...municipalityOf(headline, 'Lemvig'),
  guidanceListSizeLow: decimal(low),
  guidanceListSizeHigh: decimal(high),
})

describe('a share of the recomputations', () => {
  test('is in tenths, and in per cent where it is no tenth', () => {
    expect(shareOfDraws(decimal('0.8'), 'da')).toBe('8 af 10')
    expect(shareOfDraws(decimal('0.8'), 'en')).toBe('8 of 10')
    expect(shareOfDraws(decimal('0.95'), 'da')).toBe('95\u00a0% af alle')
    expect(shareOfDraws(decimal('0.95'), 'en')).toBe('95% of all')
  })

  test('is the middle for a range, and all but one end for a difference', () => {
    expect(inMostDraws(estimate('0.8'), 'da')).toBe('8 af 10 gennemregninger')
    expect(inMostDraws(estimate('0.6'), 'en')).toBe('6 of 10 recomputations')
    // (1 + 0.8) ÷ 2 = 0.9, and (1 + 0.9) ÷ 2 = 0.95.
    expect(sureShare(estimate('0.8'), 'da')).toBe('9 af 10')
    expect(sureShare(estimate('0.9'), 'en')).toBe('95% of all')
  })
})

test('a range is told with a link to what it rests on, and without in an embed', () => {
  expect(rangeSentence(estimate('0.8'))).toEqual({
    da: 'I [8 af 10 gennemregninger](/metode/sikkerhed/) ligger tallet fra {low} til {high}.',
    en: 'In [8 of 10 recomputations](/metode/sikkerhed/) the number lies from {low} to {high}.',
  })
  expect(plainRangeSentence(estimate('0.8'))).toEqual({
    da: 'I 8 af 10 gennemregninger ligger tallet fra {low} til {high}.',
    en: 'In 8 of 10 recomputations the number lies from {low} to {high}.',
  })
})

describe('the three groups', () => {
  // A range that ends on the norm does not lie beyond it.
  test.each([
    ['1120', '1445', 'Selv den høje ende af spændet ligger under normen på 1.600.'],
    ['1450', '1600', 'Skønnet er for usikkert til at skelne kommunen fra normen på 1.600.'],
    ['1601', '1900', 'Selv den lave ende af spændet ligger over normen på 1.600.'],
  ])('a municipality from %s to %s', (low, high, words) => {
    expect(groupSentence(ranged(low, high), headline, 'da')).toBe(words)
  })

  test('in English', () => {
    expect(groupSentence(ranged('1120', '1445'), headline, 'en')).toBe(
      'Even the upper end of the range lies below the norm of 1,600.',
    )
    expect(groupSentence(ranged('1500', '1700'), headline, 'en')).toBe(
      'The estimate is too uncertain to tell the municipality from the norm of 1,600.',
    )
    expect(groupSentence(ranged('1700', '1900'), headline, 'en')).toBe(
      'Even the lower end of the range lies above the norm of 1,600.',
    )
  })

  test('are counted, without a rank', () => {
    const municipalities = [
      ...[ranged('1120', '1445'), ranged('1200', '1500')],
      ...[ranged('1700', '1900'), ranged('1500', '1700'), ranged('1550', '1600'), ranged('1600', '1800')],
    ]
    const run = { ...headline, municipalities }
    expect(groupsSentence(run, 'da')).toBe(
      'I to af de 6 kommuner ligger hele spændet under normen på 1.600, og i én ligger det over. 3 kan ikke skelnes fra den.',
    )
    expect(groupsSentence(run, 'en')).toBe(
      'In two of the 6 municipalities the whole range lies below the norm of 1,600, and in one above it. 3 cannot be told from it.',
    )
  })
})

describe('what decides', () => {
  const council = (name: string, low: number, high: number) => ({
    ...councilOf(headline, name),
    capacitiesLow: decimal(low),
    capacitiesHigh: decimal(high),
  })

  test('the reading, where another one moves the number further than the range', () => {
    // 162 is 150 without the floor: 12, more than the 8 to either end.
    expect(decidesSentence(council('Sønderjylland', 154, 170), headline, 'da')).toBe(
      'Her betyder det mest, hvordan reglerne læses: Det kan flytte tallet 12. Vægtene flytter det højst 8 inden for spændet.',
    )
    expect(decidesSentence(council('Sønderjylland', 154, 170), headline, 'en')).toBe(
      'Here it matters most how the rules are read: that can move the number by 12. The weights move it by 8 at most within the range.',
    )
  })

  test('the weights, where they move it as far or further, to whichever end', () => {
    // 150 to 162 is 12 as well: what is alike is not decided by the reading.
    for (const [low, high] of [
      [150, 163],
      [161, 174],
    ] as const)
      expect(decidesSentence(council('Sønderjylland', low, high), headline, 'da')).toBe(
        'Her betyder vægtene mest: De flytter tallet op til 12 inden for spændet. Hvordan reglerne læses, kan flytte det 12.',
      )
    expect(decidesSentence(council('Sønderjylland', 140, 170), headline, 'en')).toBe(
      'Here the weights matter most: they move the number by up to 22 within the range. How the rules are read can move it by 12.',
    )
  })
})

test('a reading has a name that begins with what is read', () => {
  const name = (reading: Parameters<typeof readingName>[0]['reading'], language: 'da' | 'en') =>
    readingName({ lift: 'area-floor', reading, isOwn: false, councils: new Map(), national: decimal(0) }, language)
  expect(LIFT_READINGS.map((reading) => name(reading, 'da'))).toEqual(
    expect.arrayContaining([
      'Arealgulv kommune for kommune',
      'Arealgulv rundet op i hver kommune',
      'Arealgulv for hele sundhedsrådet',
    ]),
  )
  expect(name('none', 'da')).toBe('Arealgulv slet ikke')
  expect(name('none', 'en')).toBe('Area floor not at all')
})
