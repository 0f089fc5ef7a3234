import type { Language } from '../../src/inputs/language.ts'
import type { Decimal } from '../../src/model/decimal.ts'
import { RESULT_LEVELS, RESULT_MEASURES, type ResultMeasure } from '../../src/model/domain.ts'
import type { RunResult } from '../../src/results/result.ts'
import { digits } from '../../src/text/format/digits.ts'
import { say } from '../../src/text/say.ts'
import type { Words } from '../../src/inputs/import/import-fault.ts'
import type { ResultRow } from '../../src/inputs/import/official-row.ts'

const MEASURES: Readonly<Record<ResultMeasure, Words>> = {
  capacities: { da: 'Lægekapaciteter', en: 'Capacities' },
  guidance_list_size: { da: 'Vejledende patienttal pr. lægekapacitet', en: 'Guidance list size' },
}

/** How many municipalities are named, those first that differ most. */
const NAMED = 10

/** The results that an import adds, each beside the number of the run that the pages lead with, and the difference. */
export function resultsReport(results: readonly ResultRow[], run: RunResult, language: Language): string {
  const words = (da: string, en: string): string => say(language, { da, en })
  const beside = [
    ...run.councils.map((council) => ({
      level: 'council' as const,
      area: council.name,
      name: council.name,
      own: council,
    })),
    ...run.municipalities.map((place) => ({
      level: 'municipality' as const,
      area: place.code,
      name: place.name,
      own: place,
    })),
  ]
  const sections = RESULT_LEVELS.flatMap((level) =>
    RESULT_MEASURES.flatMap((measure): readonly string[] => {
      const rows = results
        .filter((result) => result.level === level && result.measure === measure)
        .map(({ area, value }) => {
          const place = beside.find((one) => one.level === level && one.area === area)
          const ours = place === undefined ? null : oursOf(place.own, measure)
          return { name: place?.name ?? area, value, ours, difference: ours === null ? null : value.minus(ours) }
        })
      if (rows.length === 0) return []
      const moved = rows.filter(({ difference }) => difference !== null && !difference.toDecimalPlaces(0).isZero())
      const shown =
        level === 'council'
          ? rows
          : rows
              .toSorted((a, b) => (b.difference?.abs() ?? b.value).cmp(a.difference?.abs() ?? a.value))
              .slice(0, NAMED)
      const of = level === 'council' ? words('sundhedsråd', 'health councils') : words('kommuner', 'municipalities')
      return [
        `${say(language, MEASURES[measure])}, ${rows.length} ${of}: ${words(`${moved.length} er andre end i ${run.run.id}`, `${moved.length} differ from ${run.run.id}`)}`,
        ...shown.map(
          ({ name, value, ours, difference }) =>
            `  ${name.padEnd(28)}${plain(value, language).padStart(9)}  ${words('vores', 'ours')} ${ours === null ? '–' : plain(ours.toDecimalPlaces(decimalsOf(value)), language)}  ${difference === null ? '' : signed(difference.toDecimalPlaces(decimalsOf(value)), language)}`,
        ),
        '',
      ]
    }),
  )
  return [
    words('Myndighedernes resultater ved siden af vores', 'The authorities’ results beside ours'),
    '',
    ...sections,
    words(
      'Resultater ændrer ingen kørsel: de står for sig selv i data/.',
      'Results change no run: they stand by themselves in data/.',
    ),
  ].join('\n')
}

type Own = RunResult['councils'][number] | RunResult['municipalities'][number]

/** Our number of what a result measures; null where the run has none: a municipality has no capacities of its own. */
function oursOf(own: Own, measure: ResultRow['measure']): Decimal | null {
  if (measure === 'guidance_list_size') return 'guidanceListSize' in own ? own.guidanceListSize : null
  return 'capacities' in own ? own.capacities : null
}

/** A municipality's capacities and any list size are shown as they are printed, and ours beside them alike. */
function decimalsOf(value: Decimal): number {
  return value.decimalPlaces()
}

function plain(value: Decimal, language: Language): string {
  return digits(value.toFixed(), language)
}

function signed(value: Decimal, language: Language): string {
  return value.greaterThan(0) ? `+${plain(value, language)}` : plain(value, language)
}
