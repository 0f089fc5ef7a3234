import { escapeXml } from '../text/format/escape-xml.ts'

/** Attributes of an element; what is null is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** An SVG element as text. Numbers are written with at most two decimals: finer than any screen. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? pixels(value) : escapeXml(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** A length in pixels, with at most two decimals. */
export function pixels(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** Every picture requires a title and a description. */
export interface FigureText {
  readonly title: string
  readonly description: string
}

/**
 * A whole picture: an svg element with its title and description, which give it its accessible name.
 * `id` keeps the names of two pictures on one page apart.
 */
export function figure(
  id: string,
  { title, description }: FigureText,
  size: { readonly width: number; readonly height: number },
  attributes: Attributes,
  ...children: readonly string[]
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${pixels(size.width)} ${pixels(size.height)}`,
      'aria-labelledby': `${id}-title ${id}-desc`,
      ...attributes,
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(description)),
    ...children,
  )
}
