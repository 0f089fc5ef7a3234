import { type Decimal, decimal } from './decimal.ts'

/** A parameter, as far as its value is read. */
interface Valued {
  readonly id: string
  readonly value: string
}

/** The value of a parameter as a decimal: "1600", "0.05", or a fraction, "1/3". Null when it is neither. */
export function parameterDecimal(value: string): Decimal | null {
  const [, upper, lower = '1'] = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(value) ?? []
  return upper === undefined || decimal(lower).isZero() ? null : decimal(upper).div(lower)
}

/** The value of a parameter as one of the rules that it may name; null when it names none of them. */
export function parameterRule<Rule extends string>(value: string, rules: readonly Rule[]): Rule | null {
  return rules.find((rule) => rule === value) ?? null
}

/**
 * The value of a parameter that has to be a number.
 * @throws RangeError when it is none
 */
export function numberOf({ id, value }: Valued): Decimal {
  const number = parameterDecimal(value)
  if (number === null) throw new RangeError(`parameter ${id}: “${value}” is no number`)
  return number
}

/**
 * The value of a parameter that has to be one of some rules.
 * @throws RangeError when it is none of them
 */
export function ruleOf<Rule extends string>({ id, value }: Valued, rules: readonly Rule[]): Rule {
  const rule = parameterRule(value, rules)
  if (rule === null) throw new RangeError(`parameter ${id}: “${value}” is none of ${rules.join(', ')}`)
  return rule
}
