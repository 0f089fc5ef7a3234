/**
 * Rows for dots on a line, without overlaps: each dot in turn takes the lowest row in which it keeps its
 * distance from those already there. The same dots in the same order always stand the same way.
 * At 0, 1 and 5 with a distance of 2, the rows are 0, 1 and 0.
 */
export function dotRows(positions: readonly number[], distance: number): readonly number[] {
  const rows: number[][] = []
  return positions.map((x) => {
    const free = rows.findIndex((row) => row.every((other) => Math.abs(other - x) >= distance))
    if (free === -1) return rows.push([x]) - 1
    rows[free]?.push(x)
    return free
  })
}
