/**
 * The address under the base of a file in the built site: "kommuner/aarhus/index.html" is "kommuner/aarhus/",
 * "data/result.schema.json" is itself.
 */
export function siteAddress(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1')
}
