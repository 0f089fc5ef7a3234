import { createHash } from 'node:crypto'
import { basename } from 'node:path'

/** A share of the changes of a room, drawn by a seed. */
export interface Sample {
  /** From 0, none, to 1, all. */
  readonly share: number
  readonly seed: string
}

/** What tells a change from every other of its room. Lines and columns are counted from 1. */
export interface Change {
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Whether a change is in a sample. The hash of the change decides, so that what a sample holds depends neither on the order
 * of the run nor on the other changes, and a larger share of a seed holds each smaller one.
 */
export function isDrawn({ fileName, mutatorName, replacement, location }: Change, { share, seed }: Sample): boolean {
  const { start, end } = location
  const place = [start.line, start.column, end.line, end.column]
  const text = JSON.stringify([seed, basename(fileName), ...place, mutatorName, replacement])
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32 < share
}

/** The standard normal quantile of a two-sided interval of 95 per cent. */
const Z = 1.96

/**
 * The 95 per cent interval of a share that was found in a sample, after Wilson: it stays within 0 and 1, and holds for shares
 * near 1. 9 of 10 found: from 0.596 to 0.982.
 * @param found how many of the sample, at most `size`
 * @param size how many the sample has, at least 1
 */
export function wilsonInterval(found: number, size: number): readonly [from: number, to: number] {
  const share = found / size
  const middle = share + Z ** 2 / (2 * size)
  const half = Z * Math.sqrt((share * (1 - share)) / size + Z ** 2 / (4 * size ** 2))
  const scale = 1 + Z ** 2 / size
  return [(middle - half) / scale, Math.min(1, (middle + half) / scale)]
}
