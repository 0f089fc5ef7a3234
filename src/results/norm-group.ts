/** How a municipality stands to the norm: its whole range below it or above it, or not to be told from it. */
export const EVERY_NORM_GROUP = ['below', 'unsure', 'above'] as const

export type NormGroup = (typeof EVERY_NORM_GROUP)[number]

/** Whether a word is the name of a group. */
export function isNormGroup(word: string): word is NormGroup {
  return EVERY_NORM_GROUP.some((group) => group === word)
}
