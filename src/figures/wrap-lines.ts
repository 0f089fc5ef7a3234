import { textWidth } from './pictures/picture-font.ts'

/** Lines of a text, each as many words as fit into a width, and at least one; none of an empty text. */
export function wrapLines(text: string, size: number, weight: 400 | 600, width: number): readonly string[] {
  const words = text === '' ? [] : text.split(' ')
  const lines: string[] = []
  for (let start = 0; start < words.length;) {
    const line = (end: number): string => words.slice(start, end).join(' ')
    // Binary search: measuring a width is as slow as drawing the line.
    let [fits, beyond] = [start + 1, words.length + 1]
    while (beyond - fits > 1) {
      const middle = (fits + beyond) >> 1
      if (textWidth(line(middle), size, weight) > width) beyond = middle
      else fits = middle
    }
    lines.push(line(fits))
    start = fits
  }
  return lines
}
