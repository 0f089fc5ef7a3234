import type { Decimal } from '../model/decimal.ts'
import type { MunicipalityResult, RunResult } from '../results/result.ts'
import { municipalityName } from './area-name.ts'
import { format, roundTo } from './number.ts'

/** Step to which prose rounds an estimated list size, in patients. */
export const LIST_SIZE_STEP = 50

/** An estimated list size as prose says it: "omkring 1.750". An official one is said as it is. */
export function listSizeDa(value: Decimal, status: MunicipalityResult['status']): string {
  return status === 'estimated' ? `omkring ${format(roundTo(value, LIST_SIZE_STEP), 0, 'da')}` : format(value, 0, 'da')
}

/** How the list size stands to the norm, in words that hold for rounded figures. */
export function againstNormDa(municipality: MunicipalityResult, run: RunResult): string {
  const norm = run.rules.citizensPerCapacity
  const rounded = roundTo(municipality.guidanceListSize, LIST_SIZE_STEP)
  const name = municipalityName(municipality.name, 'da')
  const difference = rounded.minus(norm)
  if (difference.isZero()) {
    return `Det er omtrent modellens norm på ${format(norm, 0, 'da')}. Borgerne i ${name} tæller omtrent som landets gennemsnit.`
  }
  const [direction, need] = difference.lt(0) ? ['færre', 'større'] : ['flere', 'mindre']
  const against = `Det er omkring ${format(difference.abs(), 0, 'da')} ${direction} end modellens norm på ${format(norm, 0, 'da')}.`
  // Where the margin holds the country's weight of 1, the sign of the difference is not known.
  const unsure = municipality.needWeightLow.lte(1) && municipality.needWeightHigh.gte(1)
  return unsure
    ? `${against} Forskellen er mindre end skønnets usikkerhed.`
    : `${against} Borgerne i ${name} har efter skønnet ${need} behov end landets gennemsnit.`
}

/** Which of the two parts of the weight moves it most, and where to. */
export function weightSentenceDa({ weightParts }: MunicipalityResult): string {
  if (weightParts === null) return ''
  const { agePart, lifePart } = weightParts
  const up = (part: Decimal): boolean => part.gte(0)
  const age = up(agePart)
    ? 'Borgernes alder peger på flere lægebesøg end i landet som helhed. Det trækker vægten op.'
    : 'Borgernes alder peger på færre lægebesøg end i landet som helhed. Det trækker vægten ned.'
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
    return `Kommunen er tyndt befolket. Gulvet på én lægekapacitet pr. ${format(km2, 0, 'da')} km² løfter dens behov fra ${format(municipality.modelNeed, 1, 'da')} til ${format(municipality.need, 1, 'da')}. Patienttallet er regnet af vægten alene, før gulvet. Med gulvet er der ${format(municipality.citizens.div(municipality.need), 0, 'da')} borgere pr. lægekapacitet.`
  }
  return `Gulvet på én lægekapacitet pr. ${format(km2, 0, 'da')} km² ændrer ikke noget her.`
}
