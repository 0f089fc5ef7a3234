/** An age group by its first and last year of age; `ageTo` is null where the group is open. */
export interface AgeGroup {
  readonly ageFrom: number
  readonly ageTo: number | null
}

/** An age group from its name in a table: "0-4", "90+". Null when it is no such name, or ends before it begins. */
export function ageGroup(name: string): AgeGroup | null {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(name) ?? []
  if (from === undefined) return null
  const group = { ageFrom: Number(from), ageTo: to === undefined ? null : Number(to) }
  return group.ageTo !== null && group.ageTo < group.ageFrom ? null : group
}

/** The name of an age group in a table: "0-4", "90+". */
export function ageGroupName({ ageFrom, ageTo }: AgeGroup): string {
  return ageTo === null ? `${ageFrom}+` : `${ageFrom}-${ageTo}`
}

/** Whether age groups, in order, hold every age once: the first begins at 0, each where the one before ends, the last is open. */
export function holdEveryAge(groups: readonly AgeGroup[]): boolean {
  return (
    groups[0]?.ageFrom === 0 &&
    groups.every(({ ageTo }, index) => {
      const next = groups[index + 1]
      return next === undefined ? ageTo === null : ageTo !== null && next.ageFrom === ageTo + 1
    })
  )
}
