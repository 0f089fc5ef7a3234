import type { FigureMetric } from '../model/domain.ts'

/** What a published figure measures, in Danish, and how many decimals it is shown with. */
export const METRICS_DA: Readonly<Record<FigureMetric, { readonly title: string; readonly decimals: number }>> = {
  need: { title: 'Behov i lægekapaciteter', decimals: 1 },
  capacities: { title: 'Lægekapaciteter', decimals: 0 },
  patients_per_doctor: { title: 'Patienter pr. læge', decimals: 0 },
  gp_contacts_per_citizen: { title: 'Kontakter pr. borger om året', decimals: 1 },
}
