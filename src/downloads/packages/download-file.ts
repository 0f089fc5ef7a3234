import type { ByLanguage } from '../../inputs/language.ts'

export type MediaType =
  | 'text/csv'
  | 'text/plain'
  | 'text/turtle'
  | 'application/json'
  | 'application/ld+json'
  | 'application/schema+json'
  | 'application/csvm+json'
  | 'application/geo+json'
  | 'application/zip'
  | 'application/vnd.apache.parquet'
  | 'application/vnd.sqlite3'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file that a reader can download. */
export interface DownloadFile {
  /** Address on the site, before the path that the site is deployed under. */
  readonly path: `/${string}`
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly mediaType: MediaType
  /** What the file holds, made when it is first asked for and kept. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>
}

/** A file of text in UTF-8. */
export interface TextFile extends DownloadFile {
  /** The whole text. */
  readonly text: () => string
}

type About = Omit<DownloadFile, 'bytes'>

/**
 * A file of text, which is made once, however often it is asked for. Its bytes alone are kept: a build would hold the text of
 * every file beside them to its end.
 */
export function textFile(about: About, make: () => string): TextFile {
  const bytes = once(() => new TextEncoder().encode(make()))
  // Tables for spreadsheets begin with a byte order mark, which belongs to their text.
  const text = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes())
  return { ...about, text, bytes: () => Promise.resolve(bytes()) }
}

/** A file of bytes, which are made once, however often they are asked for. */
export function binaryFile(about: About, make: () => Promise<Uint8Array<ArrayBuffer>>): DownloadFile {
  return { ...about, bytes: once(make) }
}

/** The name of a file: "municipalities.csv". */
export function fileName({ path }: Pick<DownloadFile, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Something as JSON for people and programs: two blanks of indent, a line feed at the end. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
