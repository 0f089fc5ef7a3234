import type { VitePlugins } from './vite-plugins.ts'

/** The scripts that get copies of what they import. */
const OWN = /\/components\/own-run\/browser\/[^/?]+\.ts$/
/** Of them, those that the page fetches when they are used. They have copies of their own: else it would load their parts. */
const LATER = /\/components\/own-run\/browser\/(?:own-later|own-again|own-map|own-files|read-table)\.ts$/
/** The type of all numbers is one. */
const ONE = '/src/model/decimal.ts'
/** What the bundler puts round every import that is made on use. */
const PRELOAD = 'vite/preload-helper.js'
const [COPY, LATER_COPY] = ['?own', '?later']

/**
 * Gives the page of one's own calculation copies of the modules that it imports. What two pages import becomes a file of
 * its own otherwise, so the small scripts of other pages would be cut in pieces, and each weigh more: the engine needs
 * what they need, and a hundred kilobytes besides. See docs/decisions/0047-regn-selv.md.
 */
export function ownCopy(): VitePlugins {
  return [
    {
      name: 'no-preload',
      apply: 'build',
      enforce: 'pre',
      // Scripts that are fetched on use bring no styles and ask for what they need themselves: all that would fetch these
      // beforehand weighs more than half a kilobyte.
      load: (id) => (id.endsWith(PRELOAD) ? 'export const __vitePreload = (load) => load()' : null),
    },
    {
      name: 'own-copy',
      apply: 'build',
      enforce: 'pre',
      async resolveId(source, importer) {
        const [file = '', mark] = importer?.split(/(?=\?)/) ?? []
        if (!OWN.test(file) && mark !== COPY && mark !== LATER_COPY) return null
        const found = await this.resolve(source, file, { skipSelf: true })
        if (found === null || !/\/src\/.*\.ts$/.test(found.id)) return found
        const isLater = (mark === LATER_COPY || LATER.test(found.id)) && !found.id.endsWith(ONE)
        const copy = isLater ? LATER_COPY : COPY
        return { ...found, id: `${found.id}${copy}` }
      },
    },
  ]
}
