import type { ByLanguage, Language } from '../../inputs/language.ts'
import { LIFT_WAYS } from '../../model/override.ts'
import { bestReadings, type CouncilReadings, type Reading, type ReadingCheck } from '../../results/readings.ts'
import { format } from '../format/number.ts'
import { FLOOR_WAYS } from '../labels/lift-way.ts'
import { either } from '../names/area.ts'
import { say } from '../say.ts'

/** How a need becomes whole. */
const ROUNDINGS: Readonly<Record<Reading['rounding'], ByLanguage<string>>> = {
  up: { da: 'rundet op', en: 'rounded up' },
  'nearest-half-up': { da: 'rundet til nærmeste hele tal', en: 'rounded to the nearest whole number' },
  down: { da: 'rundet ned', en: 'rounded down' },
}

/** The floor of a reading: "arealgulvet kommune for kommune". */
export function floorReading({ floor }: Reading, language: Language): string {
  return say(language, FLOOR_WAYS[floor])
}

/** The rounding of a reading: "rundet op". */
export function roundingReading({ rounding }: Reading, language: Language): string {
  return say(language, ROUNDINGS[rounding])
}

/**
 * Readings in a line. Those with the same ways to take the floor are said together: "arealgulvet kommune for kommune, rundet
 * ned"; "rundet op, uanset arealgulvet" where it is all of them.
 */
export function readingsInWords(readings: readonly Reading[], language: Language): string {
  const floorsOf = (rounding: Reading['rounding']): readonly Reading[] =>
    readings.filter((one) => one.rounding === rounding)
  const byFloors = new Map<string, Reading['rounding'][]>()
  for (const rounding of new Set(readings.map((one) => one.rounding))) {
    const floors = floorsOf(rounding).map(({ floor }) => floor)
    byFloors.set(floors.join(), [...(byFloors.get(floors.join()) ?? []), rounding])
  }
  return [...byFloors.values()]
    .map((roundings) => {
      const how = either(
        roundings.map((rounding) => say(language, ROUNDINGS[rounding])),
        language,
      )
      const [rounding] = roundings
      const floors = rounding === undefined ? [] : floorsOf(rounding)
      return floors.length === LIFT_WAYS.length
        ? `${how}, ${say(language, { da: 'uanset arealgulvet', en: 'whatever the area floor' })}`
        : `${either(
            floors.map((one) => floorReading(one, language)),
            language,
          )}, ${how}`
    })
    .join('; ')
}

/** On a council's page: which reading would give the authorities' number; nothing where ours gives it. */
export function readingSentence({ beside, yields }: CouncilReadings, own: Reading, language: Language): string {
  if (beside.ours === null || beside.ours.difference.isZero()) return ''
  const number = format(beside.official.value, 0, language)
  const ours = readingsInWords([own], language)
  return yields.length === 0
    ? say(language, {
        da: `Vi regner med ${ours}. Ingen anden læsning af arealgulvet og afrundingen giver ${number} på deres vægte. Så må forskellen komme af noget andet, for eksempel andre borgertal.`,
        en: `We take ${ours}. No other reading of the area floor and the rounding gives ${number} on their weights. The difference must then come from something else, such as other numbers of citizens.`,
      })
    : say(language, {
        da: `Vi regner med ${ours}. På deres vægte giver ${yields.length === 1 ? 'denne læsning' : 'disse læsninger'} ${number}: ${readingsInWords(yields, 'da')}. Det viser, hvad der passer, ikke hvad der er gjort.`,
        en: `We take ${ours}. On their weights ${yields.length === 1 ? 'this reading gives' : 'these readings give'} ${number}: ${readingsInWords(yields, 'en')}. That shows what fits, not what was done.`,
      })
}

/** On the list of councils: which reading explains most, and how much ours explains. */
export function bestReadingSentence(check: ReadingCheck, language: Language): string {
  const { fits, councils } = check
  const best = bestReadings(check)
  const [first] = best
  const most = first?.hits ?? 0
  const count = councils.length
  const ofOurs = fits.find(({ isOwn }) => isOwn)
  const hits = ofOurs?.hits ?? 0
  const own =
    hits === most && !best.some(({ isOwn }) => isOwn)
      ? {
          da: 'Vores læsning giver det i lige så mange, men er længere fra i de andre.',
          en: 'Our reading gives it in as many, but is further away in the others.',
        }
      : { da: `Vores læsning giver det i ${hits}.`, en: `Our reading gives it in ${hits}.` }
  const words = readingsInWords(
    best.map(({ reading }) => reading),
    language,
  )
  return best.length === 1 && first?.isOwn === true
    ? say(language, {
        da: `Vores læsning forklarer mest: ${words}. Den giver myndighedernes tal i ${most} af ${count} sundhedsråd.`,
        en: `Our reading explains most: ${words}. It gives the authorities’ number in ${most} of ${count} health councils.`,
      })
    : say(language, {
        da: `${best.length === 1 ? 'Denne læsning forklarer mest' : 'Disse læsninger forklarer mest, og lige meget'}: ${words}. ${best.length === 1 ? 'Den' : 'Hver af dem'} giver myndighedernes tal i ${most} af ${count} sundhedsråd. ${own.da}`,
        en: `${best.length === 1 ? 'This reading explains most' : 'These readings explain most, and alike'}: ${words}. ${best.length === 1 ? 'It' : 'Each of them'} gives the authorities’ number in ${most} of ${count} health councils. ${own.en}`,
      })
}
