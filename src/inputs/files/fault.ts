/** What is wrong with one place in `data/`. */
export interface Fault {
  /** Path inside `data/`, with slashes. */
  readonly file: string
  /** Line of the file, from 1; null where the fault has no line, as in a missing file. */
  readonly line: number | null
  /** Name of the column in a table, or path of the value in a JSON file; null where it is neither. */
  readonly column: string | null
  /** Character in the line, from 1. */
  readonly position: number | null
  /** The value found; null where there is none. */
  readonly value: string | null
  readonly expected: string
  readonly message: string
}

/** What was read cannot be used. Holds every fault of every file, not only the first. */
export class InputFaults extends Error {
  readonly faults: readonly Fault[]

  /** @param where in what the faults are */
  constructor(faults: readonly Fault[], where?: string) {
    super(formatFaults(faults, where))
    this.name = 'InputFaults'
    this.faults = faults
  }
}

/** The faults in order of file, line and character. */
export function sortFaults(faults: Iterable<Fault>): readonly Fault[] {
  return [...faults].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.position ?? 0) - (b.position ?? 0),
  )
}

/** So many faults of one kind are told; of the others it is told where they stand. */
const TOLD = 5

/**
 * The faults as text, one a line; where many cells of a column have faults of one kind, the first five and where the others
 * stand:
 *
 *     3 faults in the inputs
 *     tables/area/2025.csv, line 12, column area_km2 (character 17): found "many", expected a number … Not a number.
 *     tables/area/2025.csv, lines 15–99: 85 more of this kind.
 */
export function formatFaults(faults: readonly Fault[], where = 'the inputs'): string {
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${where}`
  // One that is left over is told as well: the line that counts it would be no shorter.
  const lines = [...Map.groupBy(faults, kindOf).values()].flatMap((kind) => {
    const told = kind.length > TOLD + 1 ? kind.slice(0, TOLD) : kind
    const rest = kind.slice(told.length)
    return [...told.map(formatFault), ...(rest.length > 0 ? [others(rest)] : [])]
  })
  return [count, ...lines].join('\n')
}

/** What faults have in common that differ in their place, value and numbers alone. */
function kindOf({ file, column, value, expected, message }: Fault): string {
  const words = (text: string): string => (value === null ? text : text.replaceAll(value, '')).replaceAll(/\d+/g, '#')
  return JSON.stringify([file, column?.replaceAll(/\[\d+\]/g, ''), words(expected), words(message)])
}

function others(faults: readonly Fault[]): string {
  const lines = faults.map(({ line }) => line).filter((line) => line !== null)
  const [first, last] = [lines.at(0), lines.at(-1)]
  const where = first === undefined ? '' : last === first ? `, line ${first}` : `, lines ${first}–${last}`
  return `${faults[0]?.file ?? ''}${where}: ${faults.length} more of this kind.`
}

function formatFault({ file, line, column, position, value, expected, message }: Fault): string {
  const where = [file]
  if (line !== null) where.push(`line ${line}`)
  const character = position === null ? '' : `character ${position}`
  if (column !== null && column !== '') where.push(`column ${column}${character && ` (${character})`}`)
  else if (character) where.push(character)
  return `${where.join(', ')}: found ${value === null ? 'nothing' : quote(value)}, expected ${expected}. ${message}`
}

/** A text as JSON has it, in which also what cannot be seen can: a hard blank is \u00a0. */
export function shown(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/(?! )[\p{Z}\p{Cf}]/gu, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function quote(value: string): string {
  const text = `"${shown(value)}"`
  return text.length > 80 ? `${text.slice(0, 78)}…"` : text
}
