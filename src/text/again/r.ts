import { type AgainLift, type Calculation, SETTLED_DECIMALS } from '../../results/calculation.ts'
import { placeOf } from './place-of.ts'

/** A calculation as R with nothing added. */
export function rOf(calculation: Calculation, root: string | null): string {
  const { run, norm, lifts, own, moved, rounding } = calculation
  const place = placeOf(`${run}/municipalities.csv`, root)
  const [atPlace, ofCouncil] = [
    lifts.filter(({ level }) => level === 'municipality'),
    lifts.filter(({ level }) => level === 'council'),
  ]
  const byWeight = `weight * k$citizens / ${norm}`
  const sumOf = (what: string): string => `tapply(${what}, k$council, sum)`
  const need = atPlace.length === 0 ? byWeight : `pmax(${[byWeight, ...atPlace.map(asked)].join(', ')})`
  const sums =
    ofCouncil.length === 0
      ? sumOf('need')
      : `pmax(${[sumOf('need'), ...ofCouncil.map((lift) => sumOf(asked(lift)))].join(', ')})`
  return [
    `k <- read.csv(${JSON.stringify(place)}, encoding = "UTF-8", colClasses = c(code = "character"))`,
    ...moved.map(([code, council]) => `k$council[k$code == "${code}"] <- ${JSON.stringify(council)}`),
    `weight <- ${weightOf(calculation)}`,
    ...own.map(([code, weight]) => `weight[k$code == "${code}"] <- ${weight}`),
    `need <- ${need}`,
    `need <- round(${sums}, ${SETTLED_DECIMALS})`,
    `capacities <- ${rounding === 'up' ? 'ceiling(need)' : 'floor(need + 0.5)'}`,
    'print(data.frame(need = round(need, 4), capacities = capacities))',
  ].join('\n')
}

function weightOf({ weight }: Calculation): string {
  switch (weight.kind) {
    case 'published':
      return 'k$need_weight_full'
    case 'one':
      return 'rep(1, nrow(k))'
    case 'slopes':
      return `1 + ${weight.gamma} * k$age_excess + ${weight.beta} * k$years_short`
  }
}

function asked({ column, value, isRoundedUp }: AgainLift): string {
  const exact = `k$${column} / ${value}`
  return isRoundedUp ? `ceiling(round(${exact}, ${SETTLED_DECIMALS}))` : exact
}
