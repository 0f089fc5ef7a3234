import type { Outline } from './outline.ts'
import { readPath } from './path-data.ts'
import { OutlinesRefused } from './refused.ts'

const AREA = /\{id:"[^"]*",name:"[^"]*",en_name:"[^"]*",display_name:"[^"]*",code:"(\d{3})",d:"([^"]*)"/g

/** How far a flattened curve may stray, in units of the plane: a quarter of a cell. */
const TOLERANCE = 1

/** The outlines of the municipalities in the bundled script of react-denmark-map, by code. Throws unless there are 98. */
export function readDrawing(script: string): Outline[] {
  const outlines = [...script.matchAll(AREA)].map(([, code = '', data = '']) => ({
    code: `0${code}`,
    rings: readPath(data, TOLERANCE),
  }))
  const codes = new Set(outlines.map(({ code }) => code))
  if (outlines.length !== 98 || codes.size !== 98) {
    throw new OutlinesRefused(
      `The drawing holds ${outlines.length} outlines with ${codes.size} codes, expected 98 of each`,
    )
  }
  return outlines.sort((a, b) => (a.code < b.code ? -1 : 1))
}
