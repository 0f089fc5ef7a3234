import type { Changeable } from '../inputs/rules/check-change.ts'
import type { ModelInput } from '../model/model-input.ts'

/** What a run has, which changes may speak of. */
export function changeableIn({ areas, citizens, weights, rules }: ModelInput): Changeable {
  return {
    fitFigures: weights.kind === 'given' ? [] : weights.estimate.figures.map(({ id }) => id),
    lifts: rules.lifts.map(({ kind }) => kind),
    codes: new Set(areas.map(({ code }) => code)),
    councils: new Set(areas.map(({ council }) => council)),
    days: new Set(citizens.byDate.keys()),
  }
}
