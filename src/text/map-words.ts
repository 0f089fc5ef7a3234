import type { MunicipalityResult, RunResult } from '../results/result.ts'
import { formatDateDa } from './date.ts'
import { formatDa } from './number.ts'

/** What the link of an area on the map is called: its name, its figure, and that the figure is an estimate. */
export function areaLabelDa(municipality: MunicipalityResult): string {
  const patients = formatDa(municipality.guidanceListSize, 0)
  const status = municipality.status === 'estimated' ? ' (åbent skøn)' : ''
  return `${municipality.name}: ${patients} patienter pr. lægekapacitet${status}`
}

/** Whose citizens a run counts, and how they were found. */
export function citizensOfRunDa({ run }: RunResult): string {
  const found = run.citizensKind === 'observed' ? 'optalt' : 'fremskrevet'
  return `borgere den ${formatDateDa(run.citizensDate)}, ${found}`
}

/** A class of the map in words: "under 1.350", "1.550 til under 1.650", "1.750 og derover". */
export function classRangeDa({ from, to }: { readonly from: number | null; readonly to: number | null }): string {
  const digits = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')
  if (from === null) return to === null ? 'alle' : `under ${digits(to)}`
  return to === null ? `${digits(from)} og derover` : `${digits(from)} til under ${digits(to)}`
}

/** The description of the map for those who do not see it: what lies high and low. */
export function mapDescriptionDa(run: RunResult): string {
  const sorted = run.municipalities.toSorted((a, b) => a.guidanceListSize.cmp(b.guidanceListSize))
  const name = (m: MunicipalityResult | undefined): string =>
    m === undefined ? '' : `${m.name} (${formatDa(m.guidanceListSize, 0)})`
  return (
    `Kort over de ${run.municipalities.length} kommuner i seks klasser. ` +
    `Færrest patienter pr. lægekapacitet: ${sorted.slice(0, 3).map(name).join(', ')}. ` +
    `Flest: ${sorted.slice(-3).toReversed().map(name).join(', ')}. ` +
    'De samme tal står i tabellen under kortet.'
  )
}
