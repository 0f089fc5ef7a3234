/** The number at an index of a grid or list; a RangeError where there is none, so that a slip of an index is never read as water. */
export function at(numbers: ArrayLike<number>, index: number): number {
  const value = numbers[index]
  if (value === undefined) throw new RangeError(`No value at ${index} of ${numbers.length}`)
  return value
}
