/**
 * The shades of the maps, from dark to light: they step evenly in lightness, so that they keep their order in grey and
 * for every colour vision. A middle and what lies on the light side of it differ in hue as well.
 * `src/styles/map.css` has the same values for the pages; a test holds the two together.
 */
export const SHADES = {
  t1: '#0d3748',
  t2: '#12596a',
  t3: '#2f7c84',
  t4: '#68a6a1',
  t5: '#a6cdc4',
  t6: '#e2efe6',
  n4: '#9fa288',
  n5: '#c4c9b3',
  w5: '#dfc897',
  w6: '#f6edd5',
} as const

/** The name of a shade: t of the scale, n for a middle, w for the light side of a middle; 1 is the darkest. */
export type Shade = keyof typeof SHADES

/** What is written and drawn on a shade: light on the three darkest, dark on the others. */
export const ON_SHADE = { dark: '#ffffff', light: '#10262c' } as const

/** Whether a word is the name of a shade. */
export function isShade(word: string): word is Shade {
  return Object.hasOwn(SHADES, word)
}

/** Whether a shade is dark: its marks and borders are light then. */
export function isDark(shade: Shade): boolean {
  return Number(shade.slice(1)) <= 3
}

/** Dark to light without a middle. */
export const SEQUENTIAL: readonly Shade[] = ['t1', 't2', 't3', 't4', 't5', 't6']

/** Dark to light with a middle in the fourth place. */
export const DIVERGING: readonly Shade[] = ['t1', 't2', 't3', 'n4', 'w5', 'w6']

/** Dark to light with a middle in the fifth place. */
export const DIVERGING_LATE: readonly Shade[] = ['t1', 't2', 't3', 't4', 'n5', 'w6']
