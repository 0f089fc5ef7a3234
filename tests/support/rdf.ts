import { readFileSync } from 'node:fs'
import { DataFactory, Parser, type Quad, Store } from 'n3'
import Validator from 'rdf-validate-shacl'
import { z } from 'zod'

/** The triples of a text in Turtle, its relative addresses read against where it stands. */
export function readTurtle(text: string, baseIRI: string): Quad[] {
  return new Parser({ baseIRI }).parse(text)
}

const value = z.union([
  z.strictObject({ '@id': z.string() }),
  z.strictObject({ '@value': z.string(), '@language': z.string() }),
  z.strictObject({ '@value': z.string(), '@type': z.string() }),
  z.strictObject({ '@value': z.string() }),
])
const document = z.strictObject({
  '@context': z.record(z.string().regex(/^[a-z]+$/), z.url()),
  '@graph': z.array(z.looseObject({ '@id': z.string(), '@type': z.array(z.string()).optional() })),
})

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/**
 * The triples of a text in JSON-LD of the plainest kind: prefixes in the context, one flat graph, each property a list.
 * @throws Error for any other kind, which a reader of JSON-LD in full might read in another way
 */
export function readJsonLd(text: string, base: string): Quad[] {
  const { '@context': prefixes, '@graph': nodes } = document.parse(JSON.parse(text))
  const full = (short: string): string => {
    const at = short.indexOf(':')
    const start = prefixes[short.slice(0, at)]
    if (start === undefined) throw new Error(`${short} has no prefix of the context`)
    return start + short.slice(at + 1)
  }
  const named = (address: string) => {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]
    if (scheme !== undefined && scheme in prefixes) throw new Error(`${address} would be read as a short name`)
    return DataFactory.namedNode(new URL(address, base).href)
  }
  const term = (one: z.infer<typeof value>) => {
    if ('@id' in one) return named(one['@id'])
    if ('@language' in one) return DataFactory.literal(one['@value'], one['@language'])
    if ('@type' in one) return DataFactory.literal(one['@value'], DataFactory.namedNode(full(one['@type'])))
    return DataFactory.literal(one['@value'])
  }
  return nodes.flatMap(({ '@id': id, '@type': types = [], ...properties }) => [
    ...types.map((type) =>
      DataFactory.quad(named(id), DataFactory.namedNode(RDF_TYPE), DataFactory.namedNode(full(type))),
    ),
    ...Object.entries(properties).flatMap(([property, values]) =>
      z
        .array(value)
        .parse(values)
        .map((one) => DataFactory.quad(named(id), DataFactory.namedNode(full(property)), term(one))),
    ),
  ])
}

/** A triple as a line, for comparing sets of them. */
export function lineOf({ subject, predicate, object }: Quad): string {
  const literal =
    object.termType === 'Literal' ? `"${object.value}"@${object.language}^^${object.datatype.value}` : object.value
  return `${subject.value} ${predicate.value} ${literal}`
}

/** What in some triples breaks the shapes of a file of tests/shapes/: the node, and the property. */
export async function shapeFaults(triples: readonly Quad[], file: string): Promise<string[]> {
  const path = `tests/shapes/${file}`
  const shapes = readTurtle(readFileSync(path, 'utf8'), 'https://shapes.invalid/')
  const report = await new Validator(new Store(shapes), {}).validate(new Store([...triples]))
  return report.results.map(({ focusNode, path: property, sourceConstraintComponent }) =>
    [valueOf(focusNode), valueOf(property), valueOf(sourceConstraintComponent).replace(/^.*#/, '')].join(' '),
  )
}

/** A fault of a node as a whole has no path, whatever the types of the package say. */
function valueOf(term: { readonly value: string } | null): string {
  return term?.value ?? ''
}
