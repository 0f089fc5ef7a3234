import type { Inputs } from '../../inputs/inputs.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { councilInText, councilName, municipalityName } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatInYear } from '../format/date.ts'
import type { Language } from '../../inputs/language.ts'
import { draftOf } from '../names/vintage.ts'
import { metricDecimals } from '../labels/metric.ts'
import { format } from '../format/number.ts'
import { say } from '../say.ts'
import { listSizeWords } from './municipality.ts'

/** What one may write of the numbers, and what not, each wrong sentence with the reason. */
export interface WritingExamples {
  readonly may: readonly string[]
  readonly mayNot: readonly { readonly sentence: string; readonly why: string }[]
}

/** The quoted number of the draft that one may write of, by its id among the published numbers. */
const QUOTED = 'hovedstaden-need-draft'

/**
 * True and false sentences about the numbers of a council and of a municipality in a run.
 * @param known what stands before ours of the two places, in sentences
 */
export function writingExamples(
  run: RunResult,
  council: CouncilResult,
  municipality: MunicipalityResult,
  figures: Inputs['publishedNumbers'],
  language: Language,
  known: readonly string[] = [],
): WritingExamples {
  const estimated = run.run.status === 'estimated'
  const when = formatInYear(run.run.referenceDate, language)
  const area = councilInText(council.name, language)
  const place = municipalityName(municipality.name, language)
  const [number, low, high] = [council.capacities, council.capacitiesLow, council.capacitiesHigh].map((value) =>
    format(value, 0, language),
  )
  const size = listSizeWords(municipality.guidanceListSize, municipality.status, language)
  const basis = estimated
    ? say(language, { da: 'Efter et åbent skøn', en: 'By an open estimate' })
    : say(language, { da: 'Med myndighedernes vægte', en: 'With the authorities’ weights' })
  const byBasis = estimated
    ? say(language, { da: 'efter et åbent skøn', en: 'by an open estimate' })
    : say(language, { da: 'med myndighedernes vægte', en: 'with the authorities’ weights' })
  const quoted = figures.find(({ id }) => id === QUOTED)
  return {
    may: [
      ...known,
      ...(quoted === undefined
        ? []
        : [
            say(language, {
              da: `${capitalised(draftOf(quoted.vintage, 'da'))} havde et behov på ${format(quoted.value, metricDecimals(quoted.metric), language)} lægekapaciteter for ${councilInText(quoted.area, language)}. Det er Danske Regioners tal, gengivet i ministeriets høringsnotat.`,
              en: `${capitalised(draftOf(quoted.vintage, 'en'))} had a need of ${format(quoted.value, metricDecimals(quoted.metric), language)} doctor capacities for ${councilInText(quoted.area, language)}. That is the figure of Danske Regioner, the regions’ organisation, quoted in the ministry’s consultation note.`,
            }),
          ]),
      say(language, {
        da: `${basis} giver modellens regler ${area} plads til højst ${number} lægekapaciteter ${when}.${estimated ? ` Skønnet går fra ${low} til ${high}.` : ''}`,
        en: `${basis} the rules of the model give ${area} room for at most ${number} doctor capacities ${when}.${estimated ? ` The estimate runs from ${low} to ${high}.` : ''}`,
      }),
      say(language, {
        da: `I ${place} peger borgernes behov på ${size} patienter pr. lægekapacitet, ${byBasis}.`,
        en: `In ${place} the need of the citizens points to ${size} patients per doctor capacity, ${byBasis}.`,
      }),
      say(language, {
        da: 'Myndighedernes tal for et sundhedsråd er et loft. Regionen må bruge det, men har ikke pligt til det.',
        en: 'The authorities’ number for a health council is a ceiling. The region may use it, but has no duty to.',
      }),
    ],
    mayNot: [
      {
        sentence: say(language, {
          da: `${councilName(council.name, language)} har ${number} læger.`,
          en: `${capitalised(area)} has ${number} doctors.`,
        }),
        why: say(language, {
          da: 'Tallet er lægekapaciteter efter modellen. Hvor mange læger der er, ved vi ikke.',
          en: 'The number is doctor capacities by the model. How many doctors there are, we do not know.',
        }),
      },
      {
        sentence: say(language, {
          da: `Ministeriet har givet ${area} ${number} lægekapaciteter.`,
          en: `The ministry has given ${area} ${number} doctor capacities.`,
        }),
        why:
          known.length > 0
            ? say(language, {
                da: 'Det er vores eget tal. Myndighedernes tal står øverst.',
                en: 'It is our own figure. The authorities’ figure stands first.',
              })
            : estimated
              ? say(language, {
                  da: 'Det er vores eget skøn. Ministeriet har sine egne tal, og dem har vi ikke.',
                  en: 'It is our own estimate. The ministry has its own figures, and we do not hold them.',
                })
              : say(language, {
                  da: 'Vægtene er myndighedernes. Regnestykket er vores.',
                  en: 'The weights are the authorities’. The calculation is ours.',
                }),
      },
      {
        sentence: say(language, { da: `Der mangler læger i ${area}.`, en: `${capitalised(area)} lacks doctors.` }),
        why: say(language, {
          da: 'Tallene siger, hvad der er plads til. De siger ikke, hvem der er der.',
          en: 'The figures say what there is room for. They do not say who is there.',
        }),
      },
      {
        sentence: say(language, {
          da: `${place} har ret til ${format(municipality.need, 0, language)} læger.`,
          en: `${place} has a right to ${format(municipality.need, 0, language)} doctors.`,
        }),
        why: say(language, {
          da: 'Tallet for en kommune er vejledende. Kun sundhedsrådets tal binder.',
          en: 'The figure of a municipality is guidance. Only that of the health council binds.',
        }),
      },
      {
        sentence: say(language, {
          da: `En læge i ${place} har ${size} patienter.`,
          en: `A doctor in ${place} has ${size} patients.`,
        }),
        why: say(language, {
          da: 'Det er et vejledende patienttal pr. lægekapacitet efter modellen. Det er ikke dagens tal.',
          en: 'It is the model’s guidance list size per doctor capacity. It is not today’s number.',
        }),
      },
    ],
  }
}

/** The heading of the examples. */
export function writingHeading(language: Language): string {
  return say(language, { da: 'Sådan kan du skrive – og sådan ikke', en: 'What you can write, and what you cannot' })
}
