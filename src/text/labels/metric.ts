import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { PublishedMetric } from '../../model/domain.ts'
import { say } from '../say.ts'
import { LABELS } from './labels.ts'

const METRICS: Readonly<Record<PublishedMetric, { readonly title: ByLanguage<string>; readonly decimals: number }>> = {
  need: { title: { da: 'Behov i lægekapaciteter', en: 'Need in doctor capacities' }, decimals: 1 },
  capacities: { title: LABELS.doctorCapacities, decimals: 0 },
  patients_per_doctor: { title: { da: 'Patienter pr. læge', en: 'Patients per doctor' }, decimals: 0 },
  gp_contacts_per_citizen: {
    title: { da: 'Kontakter pr. borger om året', en: 'Contacts per citizen per year' },
    decimals: 1,
  },
}

/** What each published number measures, by the code that the tables have for it. */
export const METRIC_TITLES = {
  need: METRICS.need.title,
  capacities: METRICS.capacities.title,
  patients_per_doctor: METRICS.patients_per_doctor.title,
  gp_contacts_per_citizen: METRICS.gp_contacts_per_citizen.title,
} as const satisfies Readonly<Record<PublishedMetric, ByLanguage<string>>>

/** What a published number measures: "Patienter pr. læge", "Patients per doctor". */
export function metricTitle(metric: PublishedMetric, language: Language): string {
  return say(language, METRICS[metric].title)
}

/** How many decimals a published number is shown with. */
export function metricDecimals(metric: PublishedMetric): number {
  return METRICS[metric].decimals
}
