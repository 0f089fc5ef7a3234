import type { Scheme } from '../inputs/explanations/schemes.ts'
import type { ByLanguage } from '../inputs/language.ts'
import { required } from '../model/required.ts'
import type { EndingKind, Rule } from '../model/schemes/decide.ts'
import { SCHEME_RULES } from '../model/schemes/rules.ts'

/** A way on from a step: one answer, or several that lead to the same place. */
export interface PathWay {
  readonly answers: readonly ByLanguage<string>[]
  readonly to: PathStepLink | PathEnding
}

/** A step further on, by its number from 1. */
export interface PathStepLink {
  readonly kind: 'step'
  readonly number: number
}

/** An ending in its words. */
export interface PathEnding {
  readonly kind: EndingKind
  readonly words: Scheme['endings'][string]
}

/** A step with its words, its number from 1, and the ways on from it. */
export interface PathStep {
  readonly id: string
  readonly number: number
  readonly words: Scheme['steps'][string]
  readonly ways: readonly PathWay[]
}

/** The rule of a scheme in its words. */
export interface SchemePath {
  readonly standing: Rule['standing']
  readonly steps: readonly PathStep[]
}

/** The rule of a scheme with the words of its data, in the order in which it is read. Answers to one place are one way. */
export function schemePath(scheme: Pick<Scheme, 'id' | 'steps' | 'endings'>): SchemePath {
  const { standing, steps, endings }: Rule = SCHEME_RULES[scheme.id]
  const order = Object.keys(steps)
  const toOf = (target: string): PathWay['to'] => {
    const kind = endings[target]
    return kind === undefined
      ? { kind: 'step', number: order.indexOf(target) + 1 }
      : { kind, words: required(scheme.endings[target], `words of the ending ${target}`) }
  }
  return {
    standing,
    steps: Object.entries(steps).map(([id, { answers }], index) => {
      const words = required(scheme.steps[id], `words of the step ${id}`)
      const byTarget = Map.groupBy(Object.entries(answers), ([, target]) => target)
      return {
        id,
        number: index + 1,
        words,
        ways: [...byTarget].map(([target, group]) => ({
          answers: group.map(([answer]) => required(words.answers[answer], `words of the answer ${answer}`)),
          to: toOf(target),
        })),
      }
    }),
  }
}
