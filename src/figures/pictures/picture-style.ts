import { CERTAIN, isLined, isShade, isStrong, LINED, ON_SHADE, SEA, type Shade, SHADES } from '../maps/shades.ts'
import { PICTURE_COLOURS as COLOURS } from './picture-colours.ts'

// What a map looks like in a picture that leaves the site. A page of the browser takes it too, so no font is read here.

/** How a shade is filled: with lines over it where it has them. */
function fillOf(shade: Shade): string {
  return isLined(shade) ? `url(#lines-${shade})` : SHADES[shade].light
}

const NAMES = Object.keys(SHADES).filter((name) => isShade(name))

/**
 * The colours of the map, which the stylesheet gives it on a page: those of a light one. What can be told comes first.
 * @param font the families that text is set in, as CSS
 */
export function pictureStyle(font: string): string {
  return [
    `text{font-family:${font}}`,
    `.sea{fill:${SEA.light}}`,
    ...NAMES.map((name) => `.${name}{fill:${fillOf(name)}}`),
    ...Object.keys(LINED)
      .concat(Object.values(LINED))
      .map((name) => (isShade(name) ? `.ground-${name}{fill:${SHADES[name].light}}` : '')),
    `.areas{stroke:${ON_SHADE.weak.light};stroke-width:.7;stroke-linejoin:round}`,
    `${NAMES.filter(isStrong)
      .map((name) => `.areas .${name}`)
      .join()}{stroke:${ON_SHADE.strong.light}}`,
    ...Object.entries(CERTAIN).flatMap(([group, shade]) => [
      `.certain-${group}{fill:${fillOf(shade)}}`,
      `.areas .certain-${group}{stroke:${ON_SHADE[isStrong(shade) ? 'strong' : 'weak'].light}}`,
    ]),
    `.enlarged{stroke-width:.35}`,
    `.areas .missing{fill:${COLOURS.paper};stroke:${COLOURS.muted}}`,
    `.over-imputed{fill:url(#imputed);stroke:none}`,
    `.over-missing{fill:url(#missing);stroke:none}`,
    `.casing{fill:none;stroke:${ON_SHADE.strong.light};stroke-width:3.6;stroke-linejoin:round}`,
    `.borders{fill:none;stroke:${ON_SHADE.weak.light};stroke-width:1.8;stroke-linejoin:round}`,
    `.enlarged .casing{stroke-width:1.8}`,
    `.enlarged .borders{stroke-width:.9}`,
    `.inset{fill:none;stroke:${COLOURS.muted}}`,
    `.label{font-size:14px;fill:${COLOURS.muted}}`,
    `.marks text,.names text{font-size:14px;font-weight:600;text-anchor:middle;fill:${ON_SHADE.weak.light}}`,
    `.names text{stroke:${COLOURS.paper};stroke-width:3.5;stroke-linejoin:round;paint-order:stroke}`,
    `.names .place{font-weight:400}`,
    `.names .worth{font-size:22px}`,
    `.marks .d{fill:${ON_SHADE.strong.light}}`,
    `.marks circle,.marks path{fill:none;stroke:${ON_SHADE.weak.light};stroke-width:1.3}`,
  ].join('')
}
