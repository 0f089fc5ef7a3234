import { type AgainLift, type Calculation, SETTLED_DECIMALS } from '../../results/calculation.ts'
import { placeOf } from './place-of.ts'

/** A calculation as SQL of SQLite, on the database of all runs. */
export function sqlOf(calculation: Calculation, root: string | null): string {
  const { run, norm, lifts, own, moved, rounding, citizensOf } = calculation
  const place = placeOf('laegefordelingen.sqlite', root)
  const [atPlace, ofCouncil] = [
    lifts.filter(({ level }) => level === 'municipality'),
    lifts.filter(({ level }) => level === 'council'),
  ]
  const byWeight = `weight * citizens / ${real(norm)}`
  const need = atPlace.length === 0 ? byWeight : `max(${[byWeight, ...atPlace.map(asked)].join(', ')})`
  const sums =
    ofCouncil.length === 0
      ? 'sum(need)'
      : `max(${['sum(need)', ...ofCouncil.map((_, index) => `sum(floor_${index + 1})`)].join(', ')})`
  const citizens =
    citizensOf === null
      ? 'citizens'
      : `(SELECT c.citizens FROM citizens AS c WHERE c.run = m.run AND c.code = m.code AND c.date = '${citizensOf}') AS citizens`
  return [
    `-- ${place}`,
    'WITH places AS (',
    `  SELECT ${chosen(
      'm.code',
      moved.map(([code, council]) => [code, quoted(council)] as const),
      'council',
    )} AS council, ${citizens},`,
    `    ${chosen(
      'm.code',
      own.map(([code, weight]) => [code, real(weight)] as const),
      weightOf(calculation),
    )} AS weight${lifts.map(({ column }) => `, measures.${column}`).join('')}`,
    `  FROM municipalities AS m JOIN measures USING (run, code) WHERE run = '${run}'`,
    '), needs AS (',
    `  SELECT council, ${need} AS need${ofCouncil.map((lift, index) => `, ${asked(lift)} AS floor_${index + 1}`).join('')} FROM places`,
    '), sums AS (',
    `  SELECT council, round(${sums}, ${SETTLED_DECIMALS}) AS need FROM needs GROUP BY council`,
    ')',
    `SELECT council, round(need, 4) AS need, CAST(${rounding === 'up' ? 'ceil(need)' : 'floor(need + 0.5)'} AS INTEGER) AS capacities`,
    'FROM sums ORDER BY council;',
  ].join('\n')
}

function weightOf({ weight }: Calculation): string {
  switch (weight.kind) {
    case 'published':
      return 'need_weight_full'
    case 'one':
      return '1'
    case 'slopes':
      return `1 + ${real(weight.gamma)} * age_excess + ${real(weight.beta)} * years_short`
  }
}

function asked({ column, value, isRoundedUp }: AgainLift): string {
  const exact = `${column} / ${real(value)}`
  return isRoundedUp ? `ceil(round(${exact}, ${SETTLED_DECIMALS}))` : exact
}

/** Another value for some codes. */
function chosen(of: string, values: readonly (readonly [code: string, value: string])[], otherwise: string): string {
  if (values.length === 0) return otherwise
  return `CASE ${of} ${values.map(([code, value]) => `WHEN '${code}' THEN ${value}`).join(' ')} ELSE ${otherwise} END`
}

/** A number with decimals: SQL divides whole numbers to a whole number. */
function real(text: string): string {
  return text.includes('.') ? text : `${text}.0`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
