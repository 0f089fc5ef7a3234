import type { ComparedScheme, Schemes, ShapePart } from '../inputs/explanations/schemes.ts'

/** The columns of the comparison: the allocation model, then the schemes. */
export function comparedSchemes({ schemes, comparison }: Schemes): readonly ComparedScheme[] {
  return [comparison.model, ...schemes]
}

/** How a part of a scheme stands in its source: told, only asked for, or not at all. */
export function partState({ shape }: Pick<ComparedScheme, 'shape'>, part: ShapePart): 'told' | 'asked-for' | 'silent' {
  const standing = shape[part]?.standing
  if (standing === undefined) return 'silent'
  return standing === 'proposed' || standing === 'recommended' || standing === 'initiated' ? 'asked-for' : 'told'
}
