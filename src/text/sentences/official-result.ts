import type { Language } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { OfficialResult } from '../../model/domain.ts'
import { wholeDifference } from '../../model/rounding.ts'
import type { OfficialBeside } from '../../results/official-beside.ts'
import { formatSourceDate } from '../format/date.ts'
import { format, formatSigned } from '../format/number.ts'
import { sourceIn } from '../names/source.ts'
import { say } from '../say.ts'
import { capacitiesBeside, listSizeBeside } from './comparison.ts'

/** What an official number is, after the number: "lægekapaciteter i sundhedsrådet ved udgangen af 2026." */
export function officialIs({ measure, year }: OfficialResult, language: Language): string {
  const words = {
    capacities: {
      da: `lægekapaciteter må regionen have i sundhedsrådet ved udgangen af ${year}.`,
      en: `doctor capacities: what the region may have in the health council at the end of ${year}.`,
    },
    guidance_list_size: {
      da: `patienter pr. lægekapacitet er kommunens vejledende tal ved udgangen af ${year}.`,
      en: `patients per doctor capacity: the municipality’s guidance figure at the end of ${year}.`,
    },
  } as const
  return say(language, words[measure])
}

/** Who states an official number, and where: "Det står i X fra Y, 12. juni 2026." */
export function statedBy(source: SourceRecord, language: Language): string {
  const { publisher, title } = sourceIn(source, language)
  const date = source.date === null ? '' : `, ${formatSourceDate(source.date, language)}`
  return say(language, {
    da: `Det står i “${title}” (${publisher}${date}).`,
    en: `It stands in “${title}” (${publisher}${date}).`,
  })
}

/** Our number beside an official one, and how far they are apart. */
export function oursBeside({ official, ours }: OfficialBeside, language: Language): string {
  if (ours === null)
    return say(language, { da: 'Vi har ikke selv regnet på det år.', en: 'We have not computed that year ourselves.' })
  const { run, area, value } = ours
  if (run.run.status === 'estimated')
    return 'capacities' in area
      ? capacitiesBeside(official.value, area, run.run, language)
      : listSizeBeside(official.value, value, run.run, language)
  const difference = wholeDifference(value, official.value)
  const [number, away] = [format(value, 0, language), formatSigned(difference, 0, language)]
  return difference.isZero()
    ? say(language, {
        da: `Vores regnestykke på myndighedernes vægte, kørsel ${run.run.id}, giver det samme.`,
        en: `Our arithmetic on the authorities’ weights, run ${run.run.id}, gives the same.`,
      })
    : say(language, {
        da: `Vores regnestykke på myndighedernes vægte, kørsel ${run.run.id}, giver ${number}. Forskel: ${away}.`,
        en: `Our arithmetic on the authorities’ weights, run ${run.run.id}, gives ${number}. Difference: ${away}.`,
      })
}
