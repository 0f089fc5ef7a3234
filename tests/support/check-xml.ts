/** A part of XML without comments, sections and doctypes: a declaration, a tag, or text between tags. */
const PART = /<\?xml [^<>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/**
 * Why a text is not well-formed XML. It knows elements, attributes in double quotes, text and entities, and
 * calls everything else a fault: comments, sections and doctypes, of which our feeds have none.
 */
export function xmlFaults(text: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  let at = 0
  let roots = 0
  for (const match of text.matchAll(PART)) {
    const [whole, closes, name, attributes = '', closed, between] = match
    if (match.index !== at) break
    at += whole.length
    if (ENTITY.test(between ?? attributes)) faults.push(`an entity that is none in “${whole.trim()}”`)
    if (between !== undefined && between.trim() !== '' && open.length === 0) faults.push(`text outside: ${between}`)
    if (name === undefined) continue
    if (closes === '/') {
      if (open.pop() !== name) faults.push(`</${name}> closes another element`)
      continue
    }
    const names = [...attributes.matchAll(/([\w:.-]+)="/g)].map((found) => found[1])
    if (new Set(names).size !== names.length) faults.push(`<${name}> has an attribute twice`)
    if (open.length === 0) roots += 1
    if (closed !== '/') open.push(name)
  }
  if (at < text.length) faults.push(`no XML from “${text.slice(at, at + 40)}”`)
  if (open.length > 0) faults.push(`left open: ${open.join(', ')}`)
  if (roots !== 1) faults.push(`${roots} root elements`)
  return faults
}
