import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'

// So many of something, within a sentence.

/** "én lægekapacitet", "305 lægekapaciteter"; "one doctor capacity", "305 doctor capacities". */
export function capacities(count: Decimal, language: Language): string {
  const one = { da: 'én lægekapacitet', en: 'one doctor capacity' }
  const many = { da: 'lægekapaciteter', en: 'doctor capacities' }
  return count.eq(1) ? say(language, one) : `${format(count, 0, language)} ${say(language, many)}`
}

/** "én borger", "1.209 borgere"; "one citizen", "1,209 citizens". */
export function citizens(count: Decimal, language: Language): string {
  const one = { da: 'én borger', en: 'one citizen' }
  const many = { da: 'borgere', en: 'citizens' }
  return count.eq(1) ? say(language, one) : `${format(count, 0, language)} ${say(language, many)}`
}

/** "1.274 flere borgere", "én borger mindre"; "1,274 more citizens", "one citizen fewer". */
export function changedCitizens(count: Decimal, direction: 'more' | 'fewer', language: Language): string {
  const more = direction === 'more'
  if (count.eq(1)) {
    const words = more
      ? { da: 'én borger mere', en: 'one more citizen' }
      : { da: 'én borger mindre', en: 'one citizen fewer' }
    return say(language, words)
  }
  const words = more ? { da: 'flere borgere', en: 'more citizens' } : { da: 'færre borgere', en: 'fewer citizens' }
  return `${format(count, 0, language)} ${say(language, words)}`
}

/** So many municipalities: "1 kommune", "12 kommuner"; "1 municipality", "12 municipalities". */
export function countedMunicipalities(count: number, language: Language): string {
  return say(language, {
    da: `${count} ${count === 1 ? 'kommune' : 'kommuner'}`,
    en: `${count} ${count === 1 ? 'municipality' : 'municipalities'}`,
  })
}

/** A number of whole things more or fewer: "én mere", "12 færre"; "one more", "12 fewer". */
export function countMore(change: Decimal, language: Language): string {
  const more = change.gt(0)
  const count = change.abs()
  const shown = format(count, 0, language)
  return say(language, {
    da: count.eq(1) ? `én ${more ? 'mere' : 'mindre'}` : `${shown} ${more ? 'flere' : 'færre'}`,
    en: `${count.eq(1) ? 'one' : shown} ${more ? 'more' : 'fewer'}`,
  })
}
