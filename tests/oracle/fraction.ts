/**
 * How a fraction that lies between two decimals becomes one of them.
 * `half-even` and `half-up` go to the nearest; a tie goes to the even one, or away from zero. `up` always goes away
 * from zero.
 */
export type RoundingMode = 'half-even' | 'half-up' | 'up'

/** An exact rational number in lowest terms: no precision to set, no rounding until it is asked for. */
export class Fraction {
  static readonly zero = Fraction.of(0)
  static readonly one = Fraction.of(1)

  /** Carries the sign. */
  readonly numerator: bigint
  /** Always positive. */
  readonly denominator: bigint

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator
    this.denominator = denominator
  }

  /**
   * The fraction numerator ÷ denominator of two whole numbers.
   *
   * @throws {RangeError} If the denominator is 0, or a number is not whole.
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1): Fraction {
    const n = BigInt(numerator)
    const d = BigInt(denominator)
    if (d === 0n) throw new RangeError('a fraction has no denominator 0')
    const divisor = greatestCommonDivisor(n, d)
    const sign = d < 0n ? -1n : 1n
    return new Fraction((sign * n) / divisor, (sign * d) / divisor)
  }

  /**
   * The exact value of a decimal as it is written: "449.2" is 2246/5. Takes an exponent too: "1e-7".
   *
   * @throws {SyntaxError} If the text is not a decimal with a point.
   */
  static parse(text: string): Fraction {
    const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text)
    if (!parts) throw new SyntaxError(`not a decimal: "${text}"`)
    const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts
    const digits = BigInt(sign + whole + decimals)
    const power = Number(exponent) - decimals.length
    return power < 0 ? Fraction.of(digits, 10n ** BigInt(-power)) : Fraction.of(digits * 10n ** BigInt(power))
  }

  plus(other: Fraction): Fraction {
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    )
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negated())
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator)
  }

  /** @throws {RangeError} If the other is 0. */
  over(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator)
  }

  negated(): Fraction {
    return new Fraction(-this.numerator, this.denominator)
  }

  absolute(): Fraction {
    return this.numerator < 0n ? this.negated() : this
  }

  /** Negative, zero or positive, as this is less than, equal to or greater than the other. */
  compare(other: Fraction): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0
  }

  /** This number to so many decimals, 2/3 to 2 decimals half-even: 67/100. */
  round(decimals: number, mode: RoundingMode): Fraction {
    const scale = 10n ** BigInt(decimals)
    return Fraction.of(roundedQuotient(this.numerator * scale, this.denominator, mode), scale)
  }

  /** "7/2", or "3" where it is whole. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`
  }
}

/** The sum; 0 of none. */
export function sum(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce((total, fraction) => total.plus(fraction), Fraction.zero)
}

/** The greater of the two. */
export function larger(a: Fraction, b: Fraction): Fraction {
  return a.compare(b) < 0 ? b : a
}

/**
 * A fraction written with so many decimals, rounded once from the exact value: 2/3 to 4 decimals is "0.6667".
 * Zero is never negative: −1/1000 to 2 decimals is "0.00".
 */
export function toDecimalString(fraction: Fraction, decimals: number, mode: RoundingMode = 'half-even'): string {
  const scaled = roundedQuotient(fraction.numerator * 10n ** BigInt(decimals), fraction.denominator, mode)
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return (scaled < 0n ? '-' : '') + digits.slice(0, cut) + (decimals > 0 ? `.${digits.slice(cut)}` : '')
}

/**
 * Whether a decimal in text is the fraction to so many significant digits: off by no more than half a unit of the last
 * of them. "0.66667" agrees with 2/3 to 5 digits and not to 6. Only zero agrees with zero.
 *
 * @throws {SyntaxError} If the text is not a decimal.
 */
export function agreesWith(fraction: Fraction, text: string, significantDigits: number): boolean {
  const difference = Fraction.parse(text).minus(fraction).absolute()
  if (fraction.numerator === 0n) return difference.numerator === 0n
  const lastDigit = leadingPower(fraction.absolute()) - significantDigits + 1
  return difference.compare(powerOfTen(lastDigit).over(Fraction.of(2))) <= 0
}

/**
 * The square root of a fraction, cut off (not rounded) after so many decimals: √2 to 4 decimals is 1.4142.
 *
 * @throws {RangeError} If the fraction is negative.
 */
export function squareRoot(fraction: Fraction, decimals: number): Fraction {
  if (fraction.numerator < 0n) throw new RangeError('no square root of a negative number')
  const scale = 10n ** BigInt(decimals)
  return Fraction.of(integerSquareRoot((fraction.numerator * scale * scale) / fraction.denominator), scale)
}

/** The greatest whole number whose square is at most n ≥ 0, by Newton's method from above. */
function integerSquareRoot(n: bigint): bigint {
  if (n < 2n) return n
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2))
  for (;;) {
    const next = (root + n / root) / 2n
    if (next >= root) return root
    root = next
  }
}

/** The power of ten of the first digit of a positive fraction: 2 of 449.2, −2 of 0.049. */
function leadingPower(fraction: Fraction): number {
  let power = `${fraction.numerator}`.length - `${fraction.denominator}`.length
  if (fraction.compare(powerOfTen(power)) < 0) power -= 1
  return power
}

function powerOfTen(power: number): Fraction {
  return power < 0 ? Fraction.of(1, 10n ** BigInt(-power)) : Fraction.of(10n ** BigInt(power))
}

/** n ÷ d to a whole number; d is positive. */
function roundedQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const size = n < 0n ? -n : n
  const whole = size / d
  const rest = size % d
  const away =
    mode === 'up' ? rest > 0n : 2n * rest > d || (2n * rest === d && (mode === 'half-up' || whole % 2n === 1n))
  const rounded = away ? whole + 1n : whole
  return n < 0n ? -rounded : rounded
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y > 0n) [x, y] = [y, x % y]
  return x
}
