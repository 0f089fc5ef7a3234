import { extname } from 'node:path'

/** Text says its character set, so that numbers keep their æ, ø and å; JSON and its kin have one by definition. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.bib', 'application/x-bibtex;charset=utf-8'],
  ['.css', 'text/css;charset=utf-8'],
  ['.csv', 'text/csv;charset=utf-8'],
  ['.geojson', 'application/geo+json'],
  ['.gpkg', 'application/geopackage+sqlite3'],
  ['.html', 'text/html;charset=utf-8'],
  ['.ico', 'image/x-icon'],
  ['.js', 'text/javascript;charset=utf-8'],
  ['.json', 'application/json'],
  ['.jsonld', 'application/ld+json'],
  ['.md', 'text/markdown;charset=utf-8'],
  ['.ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.sqlite', 'application/vnd.sqlite3'],
  ['.svg', 'image/svg+xml'],
  ['.topojson', 'application/json'],
  ['.ttf', 'font/ttf'],
  ['.ttl', 'text/turtle;charset=utf-8'],
  ['.txt', 'text/plain;charset=utf-8'],
  ['.woff2', 'font/woff2'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.xml', 'application/xml;charset=utf-8'],
  ['.zip', 'application/zip'],
])

/** The Content-Type of a file by its ending; that of unknown bytes where the ending says nothing. */
export function contentType(path: string): string {
  return TYPES.get(extname(path).toLowerCase()) ?? 'application/octet-stream'
}
