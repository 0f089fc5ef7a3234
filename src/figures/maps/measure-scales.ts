import { type Decimal, ZERO } from '../../model/decimal.ts'
import type { Measure, MeasureSubject } from '../../results/measures.ts'
import { type Classification, classify } from './classes.ts'
import { DIVERGING, DIVERGING_LATE, SEQUENTIAL, type Shade } from './shades.ts'

/** How a measure is drawn: its classes, and the shade of each. */
export interface Scale extends Classification {
  /** The shade of a class, by its number. */
  readonly shadeOf: (number: number) => Shade
  /** Number of the class that holds the middle of the measure; null where it has none. */
  readonly middle: number | null
  /** The middle itself. */
  readonly middleValue: number | null
}

/** How far the limits of a list size lie from the norm, in patients: the norm lies in the middle of a class of its own. */
const FROM_NORM = [-250, -150, -50, 50, 150]

/** The scale of the front map. Few patients stand out in the hue of more need. */
export function listSizeScale(norm: Decimal): Scale {
  const middle = norm.toNumber()
  return scale(
    FROM_NORM.map((patients) => middle + patients),
    DIVERGING,
    'need-low',
    middle,
  )
}

/**
 * The scales. Limits are round numbers, the same for every run, so that maps of two runs can be compared. The
 * shades begin with more need in the model's own measures, and with the higher figure in the others.
 */
const SCALES: Readonly<Record<Exclude<MeasureSubject['kind'], 'change' | 'list-size'>, Scale>> = {
  'need-weight': scale([0.92, 0.97, 1.03, 1.1, 1.18], DIVERGING, 'need-high', 1),
  'need-per-10000': scale([6, 6.5, 7, 7.5, 8.5], SEQUENTIAL, 'need-high', null),
  // From 100 per cent on a lift raises the municipality: the last limit.
  lift: scale([10, 25, 50, 75, 100], SEQUENTIAL, 'need-high', null),
  'gp-distance': scale([1, 2, 3, 4, 5], SEQUENTIAL, 'need-high', null),
  'aged-65': scale([18, 21, 24, 27, 30], SEQUENTIAL, 'need-high', null),
  'life-expectancy': scale([80, 81, 81.5, 82, 83], SEQUENTIAL, 'need-high', null),
}

/**
 * The scale of a measure.
 * @throws RangeError when a list size has no run, and so no norm
 */
export function scaleOf({ subject, rows, runs }: Pick<Measure, 'subject' | 'rows' | 'runs'>): Scale {
  if (subject.kind === 'change') return changeScale(rows.map(({ values }) => values[0] ?? ZERO))
  if (subject.kind !== 'list-size') return SCALES[subject.kind]
  const [run] = runs
  if (run === undefined) throw new RangeError('scaleOf: a list size is that of a run')
  return listSizeScale(run.rules.citizensPerCapacity)
}

/** The widest change that each ladder of limits is fine enough for, in capacities. */
const LADDERS: readonly {
  readonly upTo: number
  readonly rising: readonly number[]
  readonly both: readonly number[]
}[] = [
  { upTo: 20, rising: [0, 1, 2, 3, 5], both: [-2, 0, 1, 2, 4] },
  { upTo: 60, rising: [0, 1, 5, 10, 20], both: [-9, 0, 1, 5, 15] },
  { upTo: Infinity, rising: [0, 1, 20, 50, 100], both: [-49, 0, 1, 20, 60] },
]

/**
 * The scale of a change in whole capacities: its limits follow from how far the numbers move, and it has a class of its own
 * for those that do not. Where a quarter or more go down, there are two classes for them.
 */
export function changeScale(changes: readonly Decimal[]): Scale {
  const widest = Math.max(0, ...changes.map((change) => change.abs().toNumber()))
  const ladder = LADDERS.find(({ upTo }) => widest <= upTo)
  if (ladder === undefined) throw new RangeError('changeScale: a change is no number')
  const falls = changes.filter((change) => change.lt(0)).length
  return falls * 4 >= changes.length && falls > 0
    ? scale(ladder.both, DIVERGING, 'need-high', 0)
    : scale(ladder.rising, DIVERGING_LATE, 'need-high', 0)
}

function scale(
  limits: readonly number[],
  shades: readonly Shade[],
  direction: 'need-low' | 'need-high',
  middle: number | null,
): Scale {
  const classification = classify(limits)
  const ordered = direction === 'need-low' ? shades : shades.toReversed()
  const holds = classification.classes.find(
    ({ from, to }) => middle !== null && (from === null || middle >= from) && (to === null || middle < to),
  )
  return {
    ...classification,
    middle: holds?.number ?? null,
    middleValue: middle,
    shadeOf: (number) => {
      const shade = ordered[number - 1]
      if (shade === undefined) throw new RangeError(`scale: class ${number} has no shade`)
      return shade
    },
  }
}
