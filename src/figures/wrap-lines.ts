import { textWidth } from './pictures/picture-font.ts'

/** Lines of a text, each as many words as fit into a width; a word that is wider stands alone on its line. */
export function wrapLines(text: string, size: number, weight: 400 | 600, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
