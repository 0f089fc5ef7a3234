/** How far along a bar a value stands, from 0 to 1, by the values of its stops. Straight between two stops. */
export function shareAlong(stops: readonly (readonly [value: number, share: number])[]): (value: number) => number {
  return (value) => {
    const above = stops.findIndex(([stop]) => stop > value)
    const next = above === -1 ? stops.length - 1 : Math.max(1, above)
    const [from, start] = stops[next - 1] ?? [0, 0]
    const [to, end] = stops[next] ?? [1, 1]
    return start + ((value - from) / (to - from || 1)) * (end - start)
  }
}
