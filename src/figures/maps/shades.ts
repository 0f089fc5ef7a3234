/**
 * The shades of the maps, on a light page and on a dark one. In the dark the ramps are mirrored: what stands out there is
 * light, and the middle lies near the ground in both. Each ramp steps evenly in lightness, so that its order holds in grey
 * and for the three common colour blindnesses; the two sides of a middle differ in hue, and the side of the lesser need has
 * lines over it (see `LINED`). `src/styles/map.css` has the same values for the pages; a test holds the two together.
 * See docs/decisions/0043-classes-and-colours.md.
 */
export const SHADES = {
  t1: { light: '#002f3d', dark: '#ccf3ef' },
  t2: { light: '#005564', dark: '#9dd7d0' },
  t3: { light: '#217981', dark: '#70bbb5' },
  t4: { light: '#529a96', dark: '#1d8085' },
  t5: { light: '#86bbb0', dark: '#18636d' },
  t6: { light: '#bddbd1', dark: '#0f4854' },
  m: { light: '#ede2c0', dark: '#3d3829' },
  o5: { light: '#d9a663', dark: '#7d5930' },
  o6: { light: '#a86226', dark: '#b97831' },
} as const

/** The name of a shade: t of greater need, m the middle, o of lesser need; 1 and 6 are the ends. */
export type Shade = keyof typeof SHADES

/** What is written and drawn on a shade that stands out, and on one that lies near the ground. */
export const ON_SHADE = {
  strong: { light: '#ffffff', dark: '#04151a' },
  weak: { light: '#10262c', dark: '#ffffff' },
} as const

/** The ground that the land lies on, so that the palest shade has an edge and the page looks like none. */
export const SEA = { light: '#eaf0f1', dark: '#0a1013' } as const

/** Whether a word is the name of a shade. */
export function isShade(word: string): word is Shade {
  return Object.hasOwn(SHADES, word)
}

/** Whether a shade stands out from the ground: its lines and what is written on it have the colour of the ground then. */
export function isStrong(shade: Shade): boolean {
  return shade === 'o6' || (shade.startsWith('t') && Number(shade.slice(1)) <= 3)
}

/** The shades with lines over them, each in the colour of the other: they tell the two sides of a middle apart in grey. */
export const LINED = { o5: 'o6', o6: 'o5' } as const satisfies Partial<Record<Shade, Shade>>

/** Whether a shade has lines over it. */
export function isLined(shade: Shade): shade is keyof typeof LINED {
  return Object.hasOwn(LINED, shade)
}

/** From the strongest to the palest without a middle. */
export const SEQUENTIAL: readonly Shade[] = ['t1', 't2', 't3', 't4', 't5', 't6']

/** From greater need to lesser with a middle in the fourth place. */
export const DIVERGING: readonly Shade[] = ['t1', 't3', 't5', 'm', 'o5', 'o6']

/** From greater need to lesser with a middle in the fifth place. */
export const DIVERGING_LATE: readonly Shade[] = ['t1', 't2', 't3', 't5', 'm', 'o6']

/** What can be told for certain: below the norm, not to be told from it, above it. Each steps by 3 to 1 to the others. */
export const CERTAIN = { below: 't1', unsure: 'm', above: 'o6' } as const satisfies Readonly<Record<string, Shade>>
