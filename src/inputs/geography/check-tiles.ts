import type { Fault } from '../files/fault.ts'
import type { JsonFile } from '../files/read-json.ts'
import type { Tile } from './drawing.ts'

/** What the tiles are held against; each null where the tables do not say. */
export interface TiledAreas {
  /** The name of each municipality by its code. */
  readonly names: ReadonlyMap<string, string> | null
  /** "0101 0147" where two municipalities share a land border. */
  readonly borders: ReadonlySet<string> | null
}

/** The most columns and rows. Denmark has 98 municipalities: twice the square of them leaves room for sounds between. */
const MOST_COLUMNS = 40

/**
 * How many steps the nearest tile of a neighbour may be away. Tiles are equal and places are not, so that some neighbours
 * stand apart; but a place that touches none of its own stands elsewhere.
 */
const NEAREST_NEIGHBOUR = 2

/**
 * Faults in the layout of equal tiles: a municipality without one, two on one place or with one label, a label that is not
 * of the letters of the name, a tile away from those of all its neighbours.
 */
export function checkTiles(
  file: JsonFile<Readonly<Record<string, Tile>>>,
  { names, borders }: TiledAreas,
): readonly Fault[] {
  const faults: Fault[] = []
  const tiles = Object.entries(file.value)
  for (const [code, { cell, label }] of tiles) {
    const name = names?.get(code)
    if (names !== null && name === undefined)
      faults.push(file.fault([code], 'the code of a municipality', `The municipality ${code} is unknown.`))
    const isAlone = tiles.every(([other, tile]) => other === code || tile.label !== label)
    if (name !== undefined && isAlone && !isShortFor(label, name))
      faults.push(file.fault([code, 'label'], `three letters of ${name}, the first in front`, `${code} is ${name}.`))
    if (Math.max(...cell) >= MOST_COLUMNS)
      faults.push(file.fault([code, 'cell'], `a column and a row up to ${MOST_COLUMNS - 1}`, 'Nothing is so far away.'))
  }
  for (const code of names?.keys() ?? [])
    if (!Object.hasOwn(file.value, code))
      faults.push(file.fault([code], `a tile for ${code}`, 'The municipality has no tile.'))
  const alone = (key: 'cell' | 'label', textOf: (tile: Tile) => string): void => {
    const first = new Map<string, string>()
    for (const [code, tile] of tiles) {
      const value = textOf(tile)
      const other = first.get(value)
      if (other === undefined) first.set(value, code)
      else faults.push(file.fault([code, key], `a ${key} of its own`, `${value} is that of ${other} already.`))
    }
  }
  alone('cell', ({ cell }) => cell.join(', '))
  alone('label', ({ label }) => label)
  return faults.length > 0 || borders === null ? faults : farAway(file, borders)
}

/** Whether a label has the first letter of a name and others in their order: "Kbh" for København. */
function isShortFor(label: string, name: string): boolean {
  const letters = name.toLowerCase()
  let at = -1
  for (const letter of label.toLowerCase()) {
    at = letters.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return name.startsWith(label.charAt(0))
}

function farAway(file: JsonFile<Readonly<Record<string, Tile>>>, borders: ReadonlySet<string>): readonly Fault[] {
  const nearest = new Map<string, number>()
  for (const pair of borders) {
    const [a = '', b = ''] = pair.split(' ')
    const [one, other] = [file.value[a], file.value[b]]
    if (one === undefined || other === undefined) continue
    const steps = stepsBetween(one.cell, other.cell)
    for (const code of [a, b]) nearest.set(code, Math.min(nearest.get(code) ?? Infinity, steps))
  }
  return [...nearest].flatMap(([code, steps]) =>
    steps <= NEAREST_NEIGHBOUR
      ? []
      : [
          file.fault(
            [code, 'cell'],
            `a cell at most ${NEAREST_NEIGHBOUR} steps from that of a neighbour`,
            `The nearest tile of a place that ${code} borders on is ${steps} steps away.`,
          ),
        ],
  )
}

/** Steps from one hexagon to another, each to one of six neighbours; odd rows stand half a tile to the right. */
function stepsBetween([columnA, rowA]: Tile['cell'], [columnB, rowB]: Tile['cell']): number {
  // In axes that lean with the grid a step changes one of three coordinates, which add up to 0, by one up and one down.
  const lean = (column: number, row: number): number => column - (row - (row % 2)) / 2
  const across = lean(columnA, rowA) - lean(columnB, rowB)
  const down = rowA - rowB
  return Math.max(Math.abs(across), Math.abs(down), Math.abs(across + down))
}
