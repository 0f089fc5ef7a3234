import type { ByLanguage } from '../../inputs/language.ts'

/**
 * How many capacities a health council may have, after its name and with the place of the number: "har efter reglerne højst
 * plads til {capacities} lægekapaciteter i 2026." `when` is "i 2026", or "in 2026" in the words of the reader.
 */
export function councilMayHave(when: string): ByLanguage<string> {
  return {
    da: `har efter reglerne højst plads til {capacities} lægekapaciteter ${when}.`,
    en: `has room for {capacities} doctor capacities at most ${when} by the rules.`,
  }
}
