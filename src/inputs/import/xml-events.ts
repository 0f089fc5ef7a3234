import { Parser } from 'saxen'

/** What is told of an XML text while it is read. Names are without their prefix, which each writer chooses. */
export interface XmlEvents {
  readonly open?: (name: string, attribute: (name: string) => string | null) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads an XML text from its start to its end.
 * @throws Error when it is no XML
 */
export function readXml(xml: string, { open, close, text }: XmlEvents): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    open?.(localName(name), (wanted) => {
      const found = Object.entries(attributes()).find(([key]) => localName(key) === wanted)
      return found === undefined ? null : decode(found[1])
    })
  })
  parser.on('closeTag', (name) => close?.(localName(name)))
  parser.on('text', (found, decode) => text?.(decode(found)))
  parser.on('cdata', (found) => text?.(found))
  parser.on('error', (error) => {
    throw error
  })
  parser.parse(xml)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
