import type { Quad } from 'n3'
import { binaryFile, type DownloadFile } from './download-file.ts'
import { addressIn, type CatalogueAbout, catalogueTriples } from '../descriptions/dcat.ts'
import type { PrintedFile, PrintedGroup } from './printed-files.ts'
import { jsonLdText, turtleText } from '../descriptions/rdf-text.ts'

/**
 * The files that list all others: the catalogue as Turtle and as JSON-LD (the same triples), and the hashes in the form
 * that `sha256sum --check` reads in the folder /data/. They do not list themselves.
 */
export function catalogueFiles(
  groups: () => Promise<readonly PrintedGroup[]>,
  about: CatalogueAbout,
): readonly DownloadFile[] {
  let triples: Promise<readonly Quad[]> | undefined
  const read = (): Promise<readonly Quad[]> => (triples ??= groups().then((all) => catalogueTriples(all, about)))
  const encoder = new TextEncoder()
  const description = {
    da: 'Alle filer med adresse, størrelse, licens og dato (DCAT-AP-DK).',
    en: 'All files with address, size, licence and date (DCAT-AP-DK).',
  }
  return [
    binaryFile(
      {
        path: '/data/catalog.ttl',
        title: { da: 'Katalog (Turtle)', en: 'Catalogue (Turtle)' },
        description,
        mediaType: 'text/turtle',
      },
      async () => encoder.encode(turtleText(await read())),
    ),
    binaryFile(
      {
        path: '/data/catalog.jsonld',
        title: { da: 'Katalog (JSON-LD)', en: 'Catalogue (JSON-LD)' },
        description,
        mediaType: 'application/ld+json',
      },
      async () => encoder.encode(jsonLdText(await read())),
    ),
    binaryFile(
      {
        path: '/data/sha256.txt',
        title: { da: 'Alle SHA-256', en: 'All SHA-256 hashes' },
        description: {
          da: 'Hele SHA-256 for hver fil under /data/ og for kortenes filer. Kontrollér dem med: sha256sum --check sha256.txt',
          en: 'The whole SHA-256 of every file below /data/ and of the files of the maps. Check them with: sha256sum --check sha256.txt',
        },
        mediaType: 'text/plain',
      },
      async () => encoder.encode(sumsText((await groups()).flatMap(({ files }) => files))),
    ),
  ]
}

/** A line for each file, by its address from /data/, where the list stands. */
function sumsText(files: readonly PrintedFile[]): string {
  return files
    .map(({ path, sha256 }) => ({ path: addressIn(path, null).replace(/^\.\//, ''), sha256 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('')
}
