/** "2025 og 2026", "2025, 2026 og 2027"; with another last word in English. */
export function listWords(items: readonly string[], and: 'og' | 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
