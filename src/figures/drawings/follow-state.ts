import { element } from '../svg.ts'

/**
 * Part of a drawing that is seen in some of its prepared states alone, which the choice beside it tells apart:
 * `inStates([1, 3], …)` is seen in the first and in the third. Without styles all are seen.
 */
export function inStates(states: readonly number[], ...children: readonly string[]): string {
  return element('g', { class: 'state', 'data-on': states.join(' ') }, ...children)
}
