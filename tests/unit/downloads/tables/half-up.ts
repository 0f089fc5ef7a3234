/**
 * A decimal text rounded to some decimals, halves away from zero, by whole numbers alone: no decimal library, so that
 * a fault of the one under test shows.
 */
export function halfUp(text: string, decimals: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`${text} is no plain decimal`)
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'))
  const rounded = kept + (Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const plain = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  return rounded === 0n ? plain : sign + plain
}
