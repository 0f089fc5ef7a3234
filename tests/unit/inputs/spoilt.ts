/** A value as JSON has it, spoilt in one place at a time: each object gains a key, and each of its values is no JSON. */
export function spoilt(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.flatMap((item, index) => spoilt(item).map((bad) => items.with(index, bad)))
  }
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  return [
    { ...value, further: 'x' },
    ...entries.flatMap(([key, inner]) => [
      { ...value, [key]: Symbol(key) },
      ...spoilt(inner).map((bad) => ({ ...value, [key]: bad })),
    ]),
  ]
}
