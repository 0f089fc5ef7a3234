import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { allocate } from '../../../src/model/allocation.ts'
import { decimal } from '../../../src/model/decimal.ts'
import type { RunResult } from '../../../src/results/result.ts'
import { followedStory } from '../../../src/publishing/follow/follow-parts.ts'
import { followSteps } from '../../../src/text/sentences/follow.ts'
import { headline } from '../figures/run.ts'

/** The text of some markup in one line. */
const textOf = (markup = ''): string => parse(markup).text.replace(/\s+/g, ' ').trim()

/**
 * A council of two municipalities by the rules of the run, made up: 3,200 citizens of weight 1.25 on 140 km², and 1,600 of
 * weight 1 on 35 km².
 */
function madeUp(change: Partial<Pick<RunResult, 'estimate' | 'rules'>> = {}): RunResult {
  const { rules = headline.rules } = change
  const [council] = headline.councils
  const members = headline.municipalities.filter((m) => m.council === council?.name).slice(0, 2)
  const made = [
    { citizens: '3200', needWeight: '1.25', areaKm2: '140' },
    { citizens: '1600', needWeight: '1', areaKm2: '35' },
  ]
  const areas = members.map((member, index) => ({
    ...member,
    citizens: decimal(made[index]?.citizens ?? 0),
    needWeight: decimal(made[index]?.needWeight ?? 0),
    measures: { ...member.measures, areaKm2: decimal(made[index]?.areaKm2 ?? 0) },
  }))
  const { municipalities, councils } = allocate(areas, rules)
  return {
    ...headline,
    ...change,
    municipalities: areas.flatMap((area, index) => {
      const own = municipalities[index]
      return own === undefined ? [] : [{ ...area, ...own }]
    }),
    councils: council === undefined || councils[0] === undefined ? [] : [{ ...council, ...councils[0] }],
  }
}

const run = madeUp()
const [raised, plain] = run.municipalities
if (raised === undefined || plain === undefined) throw new Error('the made-up run has two places')
const story = followedStory(raised, run, 'da')
const english = followedStory(raised, run, 'en')

/** The large numbers of the steps, in their order. */
const tallies = (words: typeof story.words): readonly string[] =>
  followSteps(run).flatMap(({ id }) =>
    id === 'to-borgere' ? [] : [textOf(parse(words[id] ?? '').querySelector('.tally strong')?.outerHTML)],
  )

describe('the story of a made-up place', () => {
  test('has its numbers, worked out by hand', () => {
    // 3,200 × 1.25 = 4,000; ÷ 1,600 = 2.5; 140 ÷ 35 = 4 is more; and 1 from the other is 5.
    expect(tallies(story.words).slice(0, 6)).toEqual(['1,25', '4.000', '2,5', '4,0', '5,00', '5'])
    expect(tallies(english.words).slice(0, 6)).toEqual(['1.25', '4,000', '2.5', '4.0', '5.00', '5'])
  })

  test('begins with the capacity after the last, and comes back to it', () => {
    expect(textOf(story.words.spring)).toMatch(
      /^Plads nummer 6 .* højst 5 pladser til læger\. .* plads nummer 6 åbner\./,
    )
    expect(textOf(story.words['helt-tal'])).toContain('åbner plads nummer 6')
    expect(textOf(english.words.spring)).toMatch(/^Place number 6 .* place number 6 opens\./)
  })

  test('says which rule gives most, and that one citizen more moves nothing where a lift does', () => {
    expect(textOf(story.words.gulv)).toContain('Mest giver arealet')
    expect(textOf(story.words['helt-tal'])).toContain('flytter ikke summen')
    const other = followedStory(plain, run, 'da')
    // 1,600 ÷ 1,600 and 35 ÷ 35 are both 1: the weights are enough.
    expect(textOf(other.words.gulv)).toContain('Mest giver vægtene')
    expect(textOf(other.words['helt-tal'])).not.toContain('flytter ikke summen')
  })

  test('marks its numbers with the run, the place and their status', () => {
    const numbers = Object.values(story.words).flatMap((words) => parse(words).querySelectorAll('data.fig'))
    expect(numbers.length).toBeGreaterThan(15)
    for (const number of numbers) {
      expect(number.getAttribute('data-run')).toBe(headline.run.id)
      expect([raised.code, run.councils[0]?.slug]).toContain(number.getAttribute('data-key'))
    }
    for (const words of Object.entries(story.words)) {
      if (words[0] !== 'slut') expect(words[1], words[0]).toContain('class="status status-estimated"')
    }
  })

  test('leads into the form with the place in view', () => {
    expect(
      parse(story.words.slut ?? '')
        .querySelector('a')
        ?.getAttribute('href'),
    ).toBe(`/regn-selv/?kommune=${raised.slug}`)
  })

  test('has a drawing for each step that is said', () => {
    expect(Object.keys(story.drawings)).toEqual(Object.keys(story.words).filter((part) => part !== 'slut'))
  })
})

test('a run with official weights has no step for how sure the estimate is', () => {
  const official = madeUp({ estimate: null })
  const own = official.municipalities[0]
  if (own === undefined) throw new Error('no place')
  const { words, drawings } = followedStory({ ...own, status: 'computed' }, official, 'da')
  expect(Object.keys(words)).not.toContain('sikkert')
  expect(Object.keys(drawings)).not.toContain('sikkert')
  expect(textOf(words.kommunen)).not.toContain('gennemregninger')
})

test('a second floor has a heap and a choice of its own, and the largest of three numbers counts', () => {
  const [floor] = headline.rules.lifts
  if (floor === undefined) throw new Error('the run has no floor')
  // 2 km to the nearest doctor by one capacity per 0.4 km are 5, more than 4 by the area and 2.5 by the weights.
  const lifts = [floor, { ...floor, kind: 'distance-floor' as const, value: decimal('0.4') }]
  const two = madeUp({ estimate: null, rules: { ...headline.rules, lifts } })
  const [own] = two.municipalities
  if (own === undefined) throw new Error('no place')
  const far = { ...own, lifts: own.lifts.map((part, at) => (at === 1 ? { ...part, need: decimal(5) } : part)) }
  const { words, drawings } = followedStory({ ...far, need: decimal(5) }, two, 'da')
  expect(textOf(words.gulv)).toContain('Mest giver afstanden')
  expect(
    parse(drawings.gulv ?? '')
      .querySelectorAll('.state')
      .map((part) => part.getAttribute('data-on')),
  ).toEqual(['1 4', '2 4', '3 4', '4'])
  expect(followSteps(two).find(({ id }) => id === 'gulv')?.states).toHaveLength(4)
})
