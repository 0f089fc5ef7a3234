import type { AreaWriting } from './area-writing.ts'
import { CERTAIN, isLined, LINED, type Shade } from './shades.ts'
import { type Attributes, element } from '../svg.ts'

/** What an area is filled by. */
type AreaFill = Pick<AreaWriting, 'shade' | 'group' | 'mark'>

/** The classes that give an area its colour: by its class, and by what can be told for certain. */
export function shadeClasses({ shade, group }: Omit<AreaFill, 'mark'>): string {
  return [shade ?? 'missing', ...(group === null || shade === null ? [] : [`certain-${group}`])].join(' ')
}

/** The patterns that some areas need: lines on the shades of lesser need, dots that show on every shade, and hatching. */
export function patterns(areas: readonly AreaFill[]): string {
  const box = { width: 7, height: 7, patternUnits: 'userSpaceOnUse' }
  const shades = new Set(areas.flatMap(({ shade, group }) => [shade, group === null ? null : CERTAIN[group]]))
  const marks = new Set(areas.map(({ mark }) => mark))
  const made = [
    ...[...shades].filter((shade) => shade !== null && isLined(shade)).flatMap((shade) => lines(shade, box)),
    ...(marks.has('imputed')
      ? [
          element(
            'pattern',
            { id: 'imputed', ...box },
            element('circle', { cx: 3.5, cy: 3.5, r: 1.9, fill: '#fff' }),
            element('circle', { cx: 3.5, cy: 3.5, r: 1.1, fill: '#10262c' }),
          ),
        ]
      : []),
    ...(marks.has('missing')
      ? [
          element(
            'pattern',
            { id: 'missing', ...box, patternTransform: 'rotate(45)' },
            element('path', { d: 'M0 0V7', stroke: '#515b62', 'stroke-width': 2 }),
          ),
        ]
      : []),
  ]
  return made.length === 0 ? '' : element('defs', {}, ...made)
}

/** A shade with lines over it, which tell it from the other side of the middle in grey. */
function lines(shade: Shade, box: Attributes): readonly string[] {
  if (!isLined(shade)) return []
  return [
    element(
      'pattern',
      { id: `lines-${shade}`, ...box },
      element('rect', { class: `ground-${shade}`, width: 7, height: 7 }),
      element('rect', { class: `ground-${LINED[shade]}`, width: 7, height: 1.2 }),
    ),
  ]
}
