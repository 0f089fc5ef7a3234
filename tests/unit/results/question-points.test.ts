import { expect, test } from 'vitest'
import { questionPoints } from '../../../src/results/question-points.ts'
import { frozen } from '../../support/frozen.ts'

const { hearing } = frozen
const all = hearing.questions.map((question) => questionPoints(question, hearing))
const of = (id: string) => all.find(({ question }) => question.id === id)

test('every point stands under one question', () => {
  const points = hearing.paragraphs.reduce((sum, paragraph) => sum + paragraph.points.length, 0)
  expect(all.reduce((sum, { points }) => sum + points.length, 0)).toBe(points)
})

test('who raised it, where, and what became of it', () => {
  // Section 4.6.4 has one paragraph, of Danske Regioner, and the ministry rounds up.
  const rounding = of('afrunding')
  expect(rounding?.parties.map(({ name }) => name.da)).toEqual(['Danske Regioner'])
  expect(rounding?.sections).toEqual(['4.6.4'])
  expect(rounding?.outcomes).toEqual(['changed'])
})

test('parties, sections and outcomes stand once', () => {
  for (const { parties, sections, outcomes } of all) {
    for (const list of [parties, sections, outcomes]) {
      expect(list.length).toBeGreaterThan(0)
      expect(new Set<unknown>(list).size).toBe(list.length)
    }
  }
})
