/** Whether a page, by its HTML, asks not to be found: one that has moved, or that is made to be embedded. */
export function isHidden(html: string): boolean {
  return html.includes('name="robots" content="noindex"')
}
