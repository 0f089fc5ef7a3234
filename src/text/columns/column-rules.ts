import type { MeasureDates } from '../../inputs/basis.ts'
import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { LiftKind } from '../../model/lifts.ts'
import { publishedLifts } from '../../results/published-form.ts'
import type { RunResult } from '../../results/result.ts'
import { formatOnDay } from '../format/date.ts'
import { format } from '../format/number.ts'
import { liftNames } from '../labels/lift.ts'
import { either } from '../names/area.ts'

/** A lift that has columns in a table. */
export interface ColumnLift {
  readonly kind: LiftKind
  /** Its value in the runs of the table where it holds, "35"; null where it holds in none of them. */
  readonly value: ByLanguage<string> | null
  /** Whether it holds in each of them. */
  readonly isInAll: boolean
}

/**
 * What the words of columns take from the runs whose numbers a table has. Where the runs differ, each value is named:
 * "1.600 eller 1.650".
 */
export interface ColumnRules {
  readonly lifts: readonly ColumnLift[]
  /** Their names: "arealgulvet". */
  readonly liftNames: ByLanguage<string>
  /** Citizens per capacity: "1.600". */
  readonly norm: ByLanguage<string>
  readonly edgeTolerance: ByLanguage<string>
  /** The day on which the weights of the estimate are fitted: "den 1. januar 2026". Null where all weights are official. */
  readonly weightsOn: ByLanguage<string> | null
  /** When what is measured was so: "den 1. januar 2025". */
  readonly measuredOn: Readonly<Record<keyof MeasureDates, ByLanguage<string>>>
  /** The year from which the regions are those of the areas: "2027". */
  readonly regionsFrom: ByLanguage<string>
}

/** The rules of the runs whose numbers a table has. */
export function columnRules(runs: readonly RunResult[]): ColumnRules {
  const lifts = runs.flatMap(({ rules }) => rules.lifts)
  const kinds = publishedLifts(lifts)
  const weights = runs.flatMap(({ dates }) => dates.weights ?? [])
  return {
    lifts: kinds.map((kind) => {
      const own = lifts.filter((lift) => lift.kind === kind)
      const isInAll = runs.every(({ rules }) => rules.lifts.some((lift) => lift.kind === kind))
      return { kind, value: own.length === 0 ? null : numbers(own.map(({ value }) => value)), isInAll }
    }),
    liftNames: { da: liftNames(kinds, 'da'), en: liftNames(kinds, 'en') },
    norm: numbers(runs.map(({ rules }) => rules.citizensPerCapacity)),
    edgeTolerance: numbers(runs.map(({ rules }) => rules.edgeTolerance)),
    weightsOn: weights.length === 0 ? null : days(weights),
    measuredOn: {
      areaKm2: days(runs.map(({ dates }) => dates.measures.areaKm2)),
      gpDistanceKm: days(runs.map(({ dates }) => dates.measures.gpDistanceKm)),
    },
    regionsFrom: inEach(
      runs.map(({ dates }) => dates.geography),
      (day) => day.slice(0, 4),
    ),
  }
}

function numbers(values: readonly Decimal[]): ByLanguage<string> {
  return inEach(values, (value, language) => format(value, value.decimalPlaces(), language))
}

function days(values: readonly string[]): ByLanguage<string> {
  return inEach(values, formatOnDay)
}

/** Every value once, in the words of each language. */
function inEach<Value>(
  values: readonly Value[],
  words: (value: Value, language: Language) => string,
): ByLanguage<string> {
  const said = (language: Language): string =>
    either([...new Set(values.map((value) => words(value, language)))], language)
  return { da: said('da'), en: said('en') }
}
