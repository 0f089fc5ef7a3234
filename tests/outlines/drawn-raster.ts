import type { Raster } from '../../scripts/outlines/raster.ts'

/** A raster from lines of text: `.` is water, letters are labels from A = 1. */
export function drawnRaster(text: string): Raster {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const cells = lines.flatMap((line) => Array.from(line, (letter) => (letter === '.' ? 0 : letter.charCodeAt(0) - 64)))
  return { width: lines[0]?.length ?? 0, height: lines.length, cells: Uint8Array.from(cells) }
}

/** The lines of text of a raster. */
export function textOf({ width, height, cells }: Raster): string {
  const letters = [...cells].map((label) => (label === 0 ? '.' : String.fromCharCode(64 + label)))
  return Array.from({ length: height }, (_, row) => letters.slice(row * width, (row + 1) * width).join('')).join('\n')
}
