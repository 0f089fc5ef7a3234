import { type AgainLift, type Calculation, SETTLED_DECIMALS } from '../../results/calculation.ts'
import { placeOf } from './place-of.ts'

/** A calculation as Python 3 with nothing added, in exact decimals. */
export function pythonOf(calculation: Calculation, root: string | null): string {
  const { run, norm, lifts, own, moved, rounding } = calculation
  const place = placeOf(`${run}/municipalities.csv`, root)
  const [atPlace, ofCouncil] = [
    lifts.filter(({ level }) => level === 'municipality'),
    lifts.filter(({ level }) => level === 'council'),
  ]
  const byWeight = `weight * int(row["citizens"]) / ${amount(norm)}`
  const need = atPlace.length === 0 ? byWeight : `max(${[byWeight, ...atPlace.map(asked)].join(', ')})`
  const mode = rounding === 'up' ? 'ROUND_CEILING' : 'ROUND_HALF_UP'
  const total =
    ofCouncil.length === 0
      ? 'need[council]'
      : `max(need[council], ${ofCouncil.map((_, index) => `floors[${index}][council]`).join(', ')})`
  return [
    'import csv',
    'from collections import defaultdict',
    'from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal',
    'from io import TextIOWrapper',
    ...(root === null ? [] : ['from urllib.request import urlopen']),
    '',
    root === null ? `with open(${quoted(place)}, "rb") as file:` : `with urlopen(${quoted(place)}) as file:`,
    '    rows = list(csv.DictReader(TextIOWrapper(file, "utf-8")))',
    ...(own.length === 0 ? [] : [`own = {${own.map(([code, weight]) => `"${code}": "${weight}"`).join(', ')}}`]),
    ...(moved.length === 0
      ? []
      : [`moved = {${moved.map(([code, council]) => `"${code}": ${quoted(council)}`).join(', ')}}`]),
    'need = defaultdict(Decimal)',
    ...(ofCouncil.length === 0 ? [] : [`floors = [${ofCouncil.map(() => 'defaultdict(Decimal)').join(', ')}]`]),
    'for row in rows:',
    `    council = ${moved.length === 0 ? 'row["council"]' : 'moved.get(row["code"], row["council"])'}`,
    `    weight = ${own.length === 0 ? weightOf(calculation) : `Decimal(own[row["code"]]) if row["code"] in own else ${weightOf(calculation)}`}`,
    `    need[council] += ${need}`,
    ...ofCouncil.map((lift, index) => `    floors[${index}][council] += ${asked(lift)}`),
    'for council in sorted(need):',
    `    total = ${total}`,
    `    whole = round(total, ${SETTLED_DECIMALS}).quantize(Decimal(1), ${mode})`,
    '    print(council, total.quantize(Decimal("0.0001"), ROUND_HALF_UP), whole, sep="\\t")',
  ].join('\n')
}

function weightOf({ weight }: Calculation): string {
  switch (weight.kind) {
    case 'published':
      return 'Decimal(row["need_weight_full"])'
    case 'one':
      return 'Decimal(1)'
    case 'slopes':
      return `1 + ${amount(weight.gamma)} * Decimal(row["age_excess"]) + ${amount(weight.beta)} * Decimal(row["years_short"])`
  }
}

function asked({ column, value, isRoundedUp }: AgainLift): string {
  const exact = `Decimal(row["${column}"]) / ${amount(value)}`
  return isRoundedUp ? `round(${exact}, ${SETTLED_DECIMALS}).quantize(Decimal(1), ROUND_CEILING)` : exact
}

/** A number in exact form: a whole one as it is. */
function amount(text: string): string {
  return /^\d+$/.test(text) ? text : `Decimal("${text}")`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
