import { readdirSync, readFileSync } from 'node:fs'

/** The colours of a scheme by the name of their token, "ink" → "#1a1f22". */
export type Colours = ReadonlyMap<string, string>

/** The stylesheets of the site by their path, without comments. */
export function stylesheets(): ReadonlyMap<string, string> {
  const paths = readdirSync('src/styles').filter((name) => name.endsWith('.css'))
  return new Map(
    paths.map((name) => [
      `src/styles/${name}`,
      readFileSync(`src/styles/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
    ]),
  )
}

/** The colours that the site has in the light, in the dark and on paper. */
export function colourSchemes(): { readonly light: Colours; readonly dark: Colours; readonly paper: Colours } {
  const sheets = stylesheets()
  const [site = '', print = ''] = [sheets.get('src/styles/site.css'), sheets.get('src/styles/print.css')]
  const [light, dark] = [tokens(rootOf(site), 'light'), tokens(rootOf(site), 'dark')]
  const paper = tokens(rootOf(print.slice(print.indexOf('@media print'))), 'light')
  return { light, dark, paper: new Map([...light, ...paper]) }
}

/** The first block of :root in a stylesheet. */
function rootOf(css: string): string {
  return /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? ''
}

/** The tokens with a colour, "#123456" or "light-dark(#123456, #abcdef)", as they are in a scheme. */
function tokens(block: string, scheme: 'light' | 'dark'): Colours {
  const found = block.matchAll(/--([\w-]+):\s*(?:light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)|(#[0-9a-f]+));/gi)
  return new Map(
    [...found].map(([, name = '', light = '', dark = '', both]) => [name, both ?? (scheme === 'light' ? light : dark)]),
  )
}

/**
 * Contrast of two colours, from 1 to 21, by the definition of WCAG 2.2: (L1 + 0.05) ÷ (L2 + 0.05), the lighter first.
 * Black on white is 21; #777 on white is 4.48.
 */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.slice(1)
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new Error(`“${hex}” is no colour`)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
