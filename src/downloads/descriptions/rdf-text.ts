import { type Literal, type NamedNode, type Quad, type Term, Writer } from 'n3'
import { jsonText } from '../packages/download-file.ts'

/** The vocabularies of the catalogue, by the names that stand for them. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** Triples as Turtle. An address without a domain is written as it is: it is read against where the file stands. */
export function turtleText(triples: readonly Quad[]): string {
  let text: string | undefined
  const writer = new Writer({ prefixes: PREFIXES })
  writer.addQuads([...triples])
  writer.end((error: Error | null, result: string) => {
    if (error !== null) throw error
    text = result
  })
  if (text === undefined) throw new Error('turtleText: the writer has not ended')
  return text
}

/**
 * Triples as JSON-LD: a node for each subject in the order of the triples, its properties by the short names of the
 * vocabularies, each with a list of values.
 * @throws RangeError for a blank node, or a property of another vocabulary
 */
export function jsonLdText(triples: readonly Quad[]): string {
  const nodes = Map.groupBy(triples, ({ subject }) => addressOf(subject))
  return jsonText({
    '@context': PREFIXES,
    '@graph': [...nodes].map(([id, ofNode]) => ({
      '@id': id,
      ...Object.fromEntries(
        [...Map.groupBy(ofNode, ({ predicate }) => predicate.value)].map(([property, values]): [string, unknown] =>
          property === `${PREFIXES.rdf}type`
            ? ['@type', values.map(({ object }) => shortened(addressOf(object)))]
            : [shortened(property), values.map(({ object }) => valueOf(object))],
        ),
      ),
    })),
  })
}

function valueOf(term: Term): object {
  if (!isLiteral(term)) return { '@id': addressOf(term) }
  const { value, language, datatype } = term
  if (language !== '') return { '@value': value, '@language': language }
  return datatype.value === `${PREFIXES.xsd}string`
    ? { '@value': value }
    : { '@value': value, '@type': shortened(datatype.value) }
}

function addressOf(term: Term): string {
  if (!isNamed(term)) throw new RangeError(`jsonLdText: ${term.value} has no address`)
  return term.value
}

function shortened(address: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start))
  if (found === undefined) throw new RangeError(`jsonLdText: ${address} is of no vocabulary of the catalogue`)
  return `${found[0]}:${address.slice(found[1].length)}`
}

const isLiteral = (term: Term): term is Literal => term.termType === 'Literal'
const isNamed = (term: Term): term is NamedNode => term.termType === 'NamedNode'
