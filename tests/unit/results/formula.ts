import { Fraction, larger, sum } from '../../oracle/fraction.ts'

/** What names in a formula stand for. */
export type Names = ReadonlyMap<string, Fraction>

/** What a formula is read on: names for the whole of it, and rows of names for what stands behind Σ. */
export interface Scope {
  readonly names: Names
  readonly rows: readonly Names[]
}

/**
 * The value of a formula of the trace, in exact fractions:
 *
 *     expression = term { ("+" | "−") term }
 *     term       = sum { "÷" sum }
 *     sum        = "Σ" product | product          Σ runs over the rows
 *     product    = factor { "×" factor }
 *     factor     = number | name | function "(" expression { "," expression } ")" | "(" expression ")"
 *
 * @throws {SyntaxError} If the text is no such formula, or a name stands for nothing.
 */
export function evaluate(formula: string, scope: Scope): Fraction {
  const tokens = formula.match(/\d+(?:\/\d+)?|\p{L}[\p{L}\d]*|\S/gu) ?? []
  let at = 0

  const take = (...expected: readonly string[]): string | null => {
    const token = tokens[at] ?? ''
    if (!expected.includes(token)) return null
    at += 1
    return token
  }
  const need = (token: string): void => {
    if (take(token) === null) throw new SyntaxError(`“${formula}”: “${token}” is missing before “${tokens[at] ?? ''}”`)
  }

  function expression(names: Names): Fraction {
    let value = term(names)
    for (let sign = take('+', '−'); sign !== null; sign = take('+', '−')) {
      value = sign === '+' ? value.plus(term(names)) : value.minus(term(names))
    }
    return value
  }

  function term(names: Names): Fraction {
    let value = total(names)
    while (take('÷') !== null) value = value.over(total(names))
    return value
  }

  function total(names: Names): Fraction {
    if (take('Σ') === null) return product(names)
    const start = at
    if (scope.rows.length === 0) throw new SyntaxError(`“${formula}”: Σ over nothing`)
    return sum(
      scope.rows.map((row) => {
        at = start
        return product(row)
      }),
    )
  }

  function product(names: Names): Fraction {
    let value = factor(names)
    while (take('×') !== null) value = value.times(factor(names))
    return value
  }

  function factor(names: Names): Fraction {
    if (take('(') !== null) {
      const value = expression(names)
      need(')')
      return value
    }
    const token = tokens[at] ?? ''
    at += 1
    if (/^\d/.test(token)) {
      const [numerator = '', denominator = '1'] = token.split('/')
      return Fraction.parse(numerator).over(Fraction.parse(denominator))
    }
    if (tokens[at] === '(') {
      need('(')
      const values = [expression(names)]
      while (take(',') !== null) values.push(expression(names))
      need(')')
      return apply(token, values)
    }
    const value = names.get(token)
    if (value === undefined) throw new SyntaxError(`“${formula}”: “${token}” stands for nothing`)
    return value
  }

  function apply(name: string, [first = Fraction.zero, ...more]: readonly Fraction[]): Fraction {
    if (name === 'max' && more.length > 0) return more.reduce(larger, first)
    if (name === 'ceil' && more.length === 0) return first.round(0, 'up')
    if (name === 'floor' && more.length === 0)
      return first.round(0, 'up').minus(isWhole(first) ? Fraction.zero : Fraction.one)
    throw new SyntaxError(`“${formula}”: no function ${name} of ${more.length + 1}`)
  }

  const value = expression(scope.names)
  if (at < tokens.length) throw new SyntaxError(`“${formula}”: “${tokens[at] ?? ''}” is left over`)
  return value
}

const isWhole = (value: Fraction): boolean => value.denominator === 1n
