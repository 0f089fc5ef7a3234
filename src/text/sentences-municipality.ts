import type { Decimal } from '../model/decimal.ts'
import type { MunicipalityResult, RunResult } from '../results/result.ts'
import { municipalityNameDa } from './area-name.ts'
import { formatDa, roundTo } from './number.ts'

/** Step to which prose rounds an estimated list size, in patients. */
export const LIST_SIZE_STEP = 50

/** An estimated list size as prose says it: "omkring 1.750". An official one is said as it is. */
export function listSizeDa(value: Decimal, status: MunicipalityResult['status']): string {
  return status === 'estimated' ? `omkring ${formatDa(roundTo(value, LIST_SIZE_STEP), 0)}` : formatDa(value, 0)
}

/** How the list size stands to the norm, in words that hold for rounded figures. */
export function againstNormDa(municipality: MunicipalityResult, run: RunResult): string {
  const norm = run.rules.citizensPerCapacity
  const rounded = roundTo(municipality.guidanceListSize, LIST_SIZE_STEP)
  const name = municipalityNameDa(municipality.name)
  const difference = rounded.minus(norm)
  if (difference.isZero()) {
    return `Det er omtrent modellens norm på ${formatDa(norm, 0)}. Borgerne i ${name} tæller omtrent som landets gennemsnit.`
  }
  const [direction, need] = difference.lt(0) ? ['færre', 'større'] : ['flere', 'mindre']
  return (
    `Det er omkring ${formatDa(difference.abs(), 0)} ${direction} end modellens norm på ${formatDa(norm, 0)}. ` +
    `Borgerne i ${name} har efter skønnet ${need} behov end landets gennemsnit.`
  )
}

/** Which of the two parts of the weight moves it most, and where to. */
export function weightSentenceDa({ weightParts }: MunicipalityResult): string {
  if (weightParts === null) return ''
  const { agePart, lifePart } = weightParts
  const up = (part: Decimal): boolean => part.gte(0)
  const age = up(agePart)
    ? 'Borgerne er ældre end i landet som helhed. Det trækker vægten op.'
    : 'Borgerne er yngre end i landet som helhed. Det trækker vægten ned.'
  const also = up(agePart) === up(lifePart) ? ' også' : ''
  const life = up(lifePart)
    ? `Middellevetiden er lavere end landets. Det trækker${also} op.`
    : `Middellevetiden er højere end landets. Det trækker${also} ned.`
  const most = agePart.abs().gte(lifePart.abs()) ? 'Alderen betyder mest.' : 'Middellevetiden betyder mest.'
  return `${age} ${life} ${most}`
}

/** What the floor does to the municipality. */
export function municipalityFloorDa(municipality: MunicipalityResult, run: RunResult): string {
  const km2 = run.rules.floorKm2PerCapacity
  if (km2 === null) return ''
  if (municipality.floorAddition.gt(0)) {
    return `Kommunen er tyndt befolket. Gulvet på én lægekapacitet pr. ${formatDa(km2, 0)} km² løfter dens behov fra ${formatDa(municipality.modelNeed, 1)} til ${formatDa(municipality.need, 1)}.`
  }
  return `Gulvet på én lægekapacitet pr. ${formatDa(km2, 0)} km² ændrer ikke noget her.`
}
