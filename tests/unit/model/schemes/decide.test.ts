import { describe, expect, test } from 'vitest'
import { decide, type Rule } from '../../../../src/model/schemes/decide.ts'
import { SCHEME_IDS, SCHEME_RULES } from '../../../../src/model/schemes/rules.ts'

const RULE = {
  standing: 'proposed',
  steps: {
    wet: { answers: { yes: 'ill', no: 'dry' } },
    ill: { judge: 'doctor', answers: { yes: 'bed', no: 'dry' } },
  },
  endings: { dry: 'decided', bed: 'judgement' },
} as const satisfies Rule

describe('a rule is followed as far as the situation answers', () => {
  test('to an ending, with the step that decided and the answers before it', () => {
    expect(decide(RULE, { wet: 'yes', ill: 'yes' })).toEqual({
      ...{ standing: 'proposed', kind: 'judgement', ending: 'bed', step: 'ill' },
      reasons: [
        { step: 'wet', answer: 'yes' },
        { step: 'ill', answer: 'yes' },
      ],
    })
  })

  test('an answer that the path does not ask for changes nothing', () => {
    expect(decide(RULE, { wet: 'no', ill: 'yes' })).toEqual(decide(RULE, { wet: 'no' }))
  })

  test('a plain fact that is missing is asked for', () => {
    expect(decide(RULE, { ill: 'yes' })).toEqual({
      ...{ standing: 'proposed', kind: 'fact-needed', step: 'wet', reasons: [] },
    })
  })

  test('where a professional has to judge and nobody has, that is the answer', () => {
    expect(decide(RULE, { wet: 'yes' })).toMatchObject({ kind: 'judgement-needed', judge: 'doctor', step: 'ill' })
  })

  test.each<[string, Rule, Record<string, string>]>([
    ['an answer that is none', RULE, { wet: 'perhaps' }],
    ['a step that leads nowhere', { ...RULE, endings: {} }, { wet: 'no' }],
    ['a rule without steps', { ...RULE, steps: {} }, {}],
    ['a circle', { ...RULE, steps: { a: { answers: { x: 'b' } }, b: { answers: { x: 'a' } } } }, { a: 'x', b: 'x' }],
  ])('%s is an error', (_, rule, situation) => {
    expect(() => decide(rule, situation)).toThrow(RangeError)
  })
})

/** Every situation that answers every step of a rule. */
function situationsOf(rule: Rule): readonly Readonly<Record<string, string>>[] {
  return Object.entries(rule.steps).reduce<readonly Readonly<Record<string, string>>[]>(
    (before, [step, { answers }]) =>
      before.flatMap((situation) => Object.keys(answers).map((answer) => ({ ...situation, [step]: answer }))),
    [{}],
  )
}

describe.each(SCHEME_IDS)('the rule of %s', (id) => {
  const rule: Rule = SCHEME_RULES[id]
  const decisions = situationsOf(rule).map((situation) => decide(rule, situation))

  test('ends, whatever the answers, and every step and ending is met', () => {
    const met = new Set(decisions.flatMap((decision) => ('ending' in decision ? [decision.ending] : [])))
    expect(decisions.every((decision) => 'ending' in decision)).toBe(true)
    expect([...met].sort()).toEqual(Object.keys(rule.endings).sort())
    const passed = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ step }) => step)))
    expect([...passed].sort()).toEqual(Object.keys(rule.steps).sort())
  })

  test('leads only onwards, so that its steps can be read in order', () => {
    const order = Object.keys(rule.steps)
    for (const { reasons } of decisions) {
      const places = reasons.map(({ step }) => order.indexOf(step))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places[0], 'it begins with the first step').toBe(0)
    }
  })

  test('never answers in the place of somebody who has to judge', () => {
    for (const [step, { judge }] of Object.entries(rule.steps)) {
      if (judge === undefined) continue
      for (const situation of situationsOf(rule)) {
        const { [step]: _, ...rest } = situation
        const decision = decide(rule, rest)
        if (decision.step === step) expect(decision).toMatchObject({ kind: 'judgement-needed', judge })
      }
    }
    expect(Object.values(rule.steps).some(({ judge }) => judge !== undefined)).toBe(true)
  })
})
