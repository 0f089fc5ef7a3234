import type { Language } from '../../inputs/language.ts'
import type { MunicipalityResult } from '../../results/result.ts'
import { listed } from '../names/area.ts'
import { say } from '../say.ts'

/** Municipalities that the sources name as probably understated by an estimate without work, origin and disease. */
export const PROBABLY_UNDERSTATED: ReadonlySet<string> = new Set(['Albertslund', 'Odense', 'Ishøj'])

/** Municipalities of islands, where the rule on island doctors may matter. */
const ISLANDS: ReadonlySet<string> = new Set(['Læsø', 'Samsø', 'Fanø', 'Ærø', 'Bornholm'])

/** What the estimate knows, and what the official model knows besides. */
function known(language: Language): string {
  return say(language, {
    da: 'Skønnet kender kun borgernes alder og kommunens middellevetid, mens den officielle model også kender køn, civilstand, herkomst, arbejde og sygdom.',
    en: 'The estimate knows only the ages of the citizens and the life expectancy of the municipality, while the official model also knows sex, marital status, origin, work and illness.',
  })
}

/** That the need of named places is probably set too low, and why. */
export function understated(names: readonly string[], language: Language): string {
  const places = listed(names, language)
  return say(language, {
    da: `Behovet i ${places} er formentlig sat for lavt og patienttallet derfor for højt, fordi arbejde, herkomst og sygdom kun kommer med gennem alder og middellevetid.`,
    en: `The need in ${places} is probably set too low, and the list size therefore too high, because work, origin and illness count only through ages and life expectancy.`,
  })
}

/** What the estimate cannot see of a health council, from its municipalities: general limits, then those of the place. */
export function councilLimits(members: readonly MunicipalityResult[], language: Language): readonly string[] {
  const names = members.map((m) => m.name).filter((name) => PROBABLY_UNDERSTATED.has(name))
  return [known(language), ...(names.length > 0 ? [understated(names, language)] : [])]
}

/** The rule on island doctors (consultation note, 4.2.4), and what it leaves open. */
function islandDoctors(language: Language): string {
  return say(language, {
    da: 'For øer nævner høringsnotatet en særlig regel: En ø-læge med under 500 patienter er ikke en del af den samlede kapacitet. Om patienterne også er taget ud, siger notatet ikke, og vi ved ikke, om kommunen har sådan en læge.',
    en: 'The consultation note has a rule for islands: an island doctor with fewer than 500 patients is not part of the total capacity. Whether the patients are left out as well, the note does not say, and we do not know whether the municipality has such a doctor.',
  })
}

/** That the sources differ on which health council municipalities belong to. */
export function membershipLimit(municipalities: readonly string[], language: Language): string {
  const names = listed(municipalities, language)
  return say(language, {
    da: `Hvilket sundhedsråd ${names} hører til, bygger på de nyeste kilder, vi har. En ældre kilde lægger ${municipalities.length > 1 ? 'dem' : 'kommunen'} i et andet råd, og så ville begge råds tal være andre.`,
    en: `Which health council ${names} ${municipalities.length > 1 ? 'belong' : 'belongs'} to rests on the newest sources that we hold. An older source puts ${municipalities.length > 1 ? 'them' : 'it'} in another, and the numbers of both would then be others.`,
  })
}

/** That the life expectancy of municipalities is filled in. */
export function imputedLimit(language: Language): string {
  return say(language, {
    da: 'Danmarks Statistik har ingen middellevetid for så lille en kommune, så vi har brugt gennemsnittet for resten af sundhedsrådet.',
    en: 'Statistics Denmark has no life expectancy for so small a municipality, so we have used the mean of the rest of the health council.',
  })
}

/** What the numbers of a municipality do not know: the limits of the estimate where they rest on it, then those of the place. */
export function municipalityLimits(
  municipality: MunicipalityResult,
  councilConfidence: 'high' | 'medium',
  language: Language,
): readonly string[] {
  const estimated = municipality.status === 'estimated'
  const limits = estimated ? [known(language)] : []
  if (estimated && municipality.lifeExpectancyStatus === 'imputed') {
    limits.push(imputedLimit(language))
  }
  if (ISLANDS.has(municipality.name)) limits.push(islandDoctors(language))
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
