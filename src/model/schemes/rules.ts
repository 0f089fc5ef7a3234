import type { Rule } from './decide.ts'
import { APPROVAL_EXEMPTION } from './approval-exemption.ts'
import { INDIVIDUAL_USE } from './individual-use.ts'
import { OFF_LABEL } from './off-label.ts'
import { REDISTRIBUTION } from './redistribution.ts'

/** The schemes by the last part of their addresses, in the order in which they are told: the Danish ones first. */
export const SCHEME_IDS = [
  'individuel-ibrugtagning',
  'off-label-ldn',
  'godkjenningsfritak',
  'foerdelning-og-omfoerdelning',
] as const

export type SchemeId = (typeof SCHEME_IDS)[number]

/** The rule of each scheme. */
export const SCHEME_RULES = {
  'individuel-ibrugtagning': INDIVIDUAL_USE,
  'off-label-ldn': OFF_LABEL,
  godkjenningsfritak: APPROVAL_EXEMPTION,
  'foerdelning-og-omfoerdelning': REDISTRIBUTION,
} as const satisfies Readonly<Record<SchemeId, Rule>>
