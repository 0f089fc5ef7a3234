import type { MunicipalityResult } from '../results/result.ts'

/** Municipalities that the sources name as probably understated by an estimate without work, origin and disease. */
export const PROBABLY_UNDERSTATED: ReadonlySet<string> = new Set(['Albertslund', 'Odense', 'Ishøj'])

/** What the estimate cannot see of a municipality: general limits first, then those of the place. */
export function limitsDa(municipality: MunicipalityResult, councilConfidence: 'high' | 'medium'): readonly string[] {
  const limits = [
    'Skønnet kender kun borgernes alder og kommunens middellevetid. Den officielle model kender også køn, civilstand, herkomst, arbejde og sygdom.',
  ]
  if (PROBABLY_UNDERSTATED.has(municipality.name)) {
    limits.push(
      `Behovet i ${municipality.name} er formentlig sat for lavt og patienttallet derfor for højt. Arbejde, herkomst og sygdom kommer kun med gennem alder og middellevetid.`,
    )
  } else {
    limits.push('Hvor mange står uden for arbejdsmarkedet, er behovet formentlig sat for lavt.')
  }
  if (municipality.lifeExpectancyStatus === 'imputed') {
    limits.push(
      'Danmarks Statistik har ingen middellevetid for så lille en kommune. Den er udfyldt med gennemsnittet af de andre kommuner i sundhedsrådet.',
    )
  }
  if (councilConfidence === 'medium') {
    limits.push('Kommunens sundhedsråd bygger på kilder fra foråret 2026. En ældre kilde siger noget andet.')
  }
  limits.push('Skønnet ved ikke, hvor mange læger der er i dag, eller om de har plads.')
  return limits
}
