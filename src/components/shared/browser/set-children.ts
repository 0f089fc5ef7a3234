/**
 * Replaces the children of an element one by one. When all are removed at once, Chromium matches every `:has()` around them
 * anew, which on a page with a map takes longer than everything else that a choice does. Those that stand already stay.
 */
export function setChildren(parent: Element, children: readonly Node[]): void {
  const { childNodes: now } = parent
  if (now.length === children.length && children.every((child, index) => child === now[index])) return
  for (const child of [...parent.childNodes]) if (!children.includes(child)) child.remove()
  parent.append(...children)
}

/** Writes the text of an element in the text that it has, for the same reason. */
export function setText(element: Element, text: string): void {
  const [only, ...others] = element.childNodes
  if (only instanceof Text && others.length === 0) only.data = text
  else setChildren(element, [new Text(text)])
}
