/** The number at an index; RangeError when out of bounds, so that an index error is never read as water. */
export function at(numbers: ArrayLike<number>, index: number): number {
  const value = numbers[index]
  if (value === undefined) throw new RangeError(`No value at ${index} of ${numbers.length}`)
  return value
}
