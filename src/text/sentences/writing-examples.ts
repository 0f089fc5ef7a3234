import type { Inputs } from '../../inputs/inputs.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { councilInText, councilName, municipalityName } from '../names/area-name.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatInYear } from '../format/date.ts'
import type { Language } from '../../inputs/language.ts'
import { metricDecimals } from '../labels/metrics.ts'
import { format } from '../format/number.ts'
import { say, sayIn } from '../say.ts'
import { listSizeWords } from './municipality.ts'

/** What one may write of the figures, and what not, each wrong sentence with the reason. */
export interface WritingExamples {
  readonly may: readonly string[]
  readonly mayNot: readonly { readonly sentence: string; readonly why: string }[]
}

/** The quoted figure of the draft that one may write of, by its id among the published figures. */
const QUOTED = 'hovedstaden-need-draft'

/** True and false sentences about the figures of a council and of a municipality in a run. */
export function writingExamples(
  run: RunResult,
  council: CouncilResult,
  municipality: MunicipalityResult,
  figures: Inputs['publishedFigures'],
  language: Language,
): WritingExamples {
  const t = sayIn(language)
  const estimated = run.run.status === 'estimated'
  const when = formatInYear(run.run.referenceDate, language)
  const area = councilInText(council.name, language)
  const place = municipalityName(municipality.name, language)
  const [number, low, high] = [council.capacities, council.capacitiesLow, council.capacitiesHigh].map((value) =>
    format(value, 0, language),
  )
  const size = listSizeWords(municipality.guidanceListSize, municipality.status, language)
  const basis = estimated
    ? t('Efter et åbent skøn', 'By an open estimate')
    : t('Med myndighedernes vægte', 'With the authorities’ weights')
  const byBasis = estimated
    ? t('efter et åbent skøn', 'by an open estimate')
    : t('med myndighedernes vægte', 'with the authorities’ weights')
  const quoted = figures.find(({ id }) => id === QUOTED)
  return {
    may: [
      t(
        `${basis} giver modellens regler ${area} plads til højst ${number} lægekapaciteter ${when}.${estimated ? ` Skønnet går fra ${low} til ${high}.` : ''}`,
        `${basis} the rules of the model give ${area} room for at most ${number} doctor capacities ${when}.${estimated ? ` The estimate runs from ${low} to ${high}.` : ''}`,
      ),
      t(
        `I ${place} peger borgernes behov på ${size} patienter pr. lægekapacitet, ${byBasis}.`,
        `In ${place} the need of the citizens points to ${size} patients per doctor capacity, ${byBasis}.`,
      ),
      ...(quoted === undefined
        ? []
        : [
            t(
              `Udkastet fra 2025 havde et behov på ${format(quoted.value, metricDecimals(quoted.metric), language)} lægekapaciteter for ${councilInText(quoted.area, language)}. Det er Danske Regioners tal, gengivet i ministeriets høringsnotat.`,
              `The draft of 2025 had a need of ${format(quoted.value, metricDecimals(quoted.metric), language)} doctor capacities for ${councilInText(quoted.area, language)}. That is the figure of Danske Regioner, the regions’ organisation, quoted in the ministry’s hearing note.`,
            ),
          ]),
      t(
        'Myndighedernes tal for et sundhedsråd er et loft. Regionen må bruge det, men har ikke pligt til det.',
        'The authorities’ number for a health council is a ceiling. The region may use it, but has no duty to.',
      ),
    ],
    mayNot: [
      {
        sentence: t(
          `${councilName(council.name, language)} har ${number} læger.`,
          `${capitalised(area)} has ${number} doctors.`,
        ),
        why: t(
          'Tallet er lægekapaciteter efter modellen. Hvor mange læger der er, ved vi ikke.',
          'The number is doctor capacities by the model. How many doctors there are, we do not know.',
        ),
      },
      {
        sentence: t(
          `Ministeriet har givet ${area} ${number} lægekapaciteter.`,
          `The ministry has given ${area} ${number} doctor capacities.`,
        ),
        why: estimated
          ? t(
              'Det er vores eget skøn. Ministeriet har sine egne tal, og dem har vi ikke.',
              'It is our own estimate. The ministry has its own figures, and we do not hold them.',
            )
          : t(
              'Vægtene er myndighedernes. Regnestykket er vores.',
              'The weights are the authorities’. The calculation is ours.',
            ),
      },
      {
        sentence: t(`Der mangler læger i ${area}.`, `${capitalised(area)} lacks doctors.`),
        why: t(
          'Tallene siger, hvad der er plads til. De siger ikke, hvem der er der.',
          'The figures say what there is room for. They do not say who is there.',
        ),
      },
      {
        sentence: t(
          `${place} har ret til ${format(municipality.need, 0, language)} læger.`,
          `${place} has a right to ${format(municipality.need, 0, language)} doctors.`,
        ),
        why: t(
          'Tallet for en kommune er vejledende. Kun sundhedsrådets tal binder.',
          'The figure of a municipality is guidance. Only that of the health council binds.',
        ),
      },
      {
        sentence: t(`En læge i ${place} har ${size} patienter.`, `A doctor in ${place} has ${size} patients.`),
        why: t(
          'Det er et vejledende patienttal pr. lægekapacitet efter modellen. Det er ikke dagens tal.',
          'It is the model’s guidance list size per doctor capacity. It is not today’s number.',
        ),
      },
    ],
  }
}

/** The heading of the examples. */
export function writingHeading(language: Language): string {
  return say({ da: 'Sådan kan du skrive – og sådan ikke', en: 'What you can write, and what you cannot' }, language)
}
