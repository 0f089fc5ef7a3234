import type { Language } from '../../inputs/language.ts'
import type { MunicipalityResult } from '../../results/result.ts'
import { listed } from '../names/area.ts'
import { say } from '../say.ts'

/** Municipalities that the sources name as probably understated by an estimate without work, origin and disease. */
export const PROBABLY_UNDERSTATED: ReadonlySet<string> = new Set(['Albertslund', 'Odense', 'Ishøj'])

/** What the estimate knows, and what the official model knows besides. */
function known(language: Language): string {
  return say(language, {
    da: 'Skønnet kender kun borgernes alder og kommunens middellevetid. Den officielle model kender også køn, civilstand, herkomst, arbejde og sygdom.',
    en: 'The estimate knows only the age of the citizens and the life expectancy of the municipality. The official model also knows sex, marital status, origin, work and illness.',
  })
}

/** Which way it is probably wrong: for named places, else for places with many people outside the labour market. */
function direction(names: readonly string[], language: Language): string {
  const places = listed(names, language)
  return say(
    language,
    names.length > 0
      ? {
          da: `Behovet i ${places} er formentlig sat for lavt og patienttallet derfor for højt. Arbejde, herkomst og sygdom kommer kun med gennem alder og middellevetid.`,
          en: `The need in ${places} is probably set too low, and the list size therefore too high. Work, origin and illness count only through age and life expectancy.`,
        }
      : {
          da: 'I kommuner, hvor mange står uden for arbejdsmarkedet, er behovet formentlig sat for lavt.',
          en: 'In municipalities where many are outside the labour market, the need is probably set too low.',
        },
  )
}

/** What the estimate cannot see of a health council, from its municipalities: general limits, then those of the place. */
export function councilLimits(members: readonly MunicipalityResult[], language: Language): readonly string[] {
  const understated = members.map((m) => m.name).filter((name) => PROBABLY_UNDERSTATED.has(name))
  return [known(language), direction(understated, language)]
}

/** That the sources differ on which health council municipalities belong to. */
export function membershipLimit(municipalities: readonly string[], language: Language): string {
  const names = listed(municipalities, language)
  return say(language, {
    da: `Hvilket sundhedsråd ${names} hører til, bygger på de nyeste kilder, vi har. En ældre kilde siger noget andet.`,
    en: `Which health council ${names} ${municipalities.length > 1 ? 'belong' : 'belongs'} to rests on the newest sources that we hold. An older source says otherwise.`,
  })
}

/** That the life expectancy of municipalities is filled in. */
export function imputedLimit(language: Language): string {
  return say(language, {
    da: 'Danmarks Statistik har ingen middellevetid for så lille en kommune. Den er udfyldt med gennemsnittet for resten af sundhedsrådet.',
    en: 'Statistics Denmark has no life expectancy for so small a municipality. It is filled in with the mean of the rest of the health council.',
  })
}

/** What the numbers of a municipality do not know: the limits of the estimate where they rest on it, then those of the place. */
export function municipalityLimits(
  municipality: MunicipalityResult,
  councilConfidence: 'high' | 'medium',
  language: Language,
): readonly string[] {
  const estimated = municipality.status === 'estimated'
  const limits = estimated ? [...councilLimits([municipality], language)] : []
  if (estimated && municipality.lifeExpectancyStatus === 'imputed') {
    limits.push(imputedLimit(language))
  }
  if (councilConfidence === 'medium') limits.push(membershipLimit([municipality.name], language))
  limits.push(
    say(
      language,
      estimated
        ? {
            da: 'Skønnet ved ikke, hvor mange læger der er i dag, eller om de har plads.',
            en: 'The estimate does not know how many doctors there are today, or whether they have room.',
          }
        : {
            da: 'Tallene siger ikke, hvor mange læger der er i dag, eller om de har plads.',
            en: 'The figures do not say how many doctors there are today, or whether they have room.',
          },
    ),
  )
  return limits
}
