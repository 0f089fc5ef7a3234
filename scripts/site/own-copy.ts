import type { AstroIntegration } from 'astro'

/** The scripts that get copies of what they import. */
const OWN = /\/components\/own-run\/browser\/[^/?]+\.ts(?:\?own)?$/
const COPY = '?own'

/**
 * Gives the page of one's own calculation copies of the modules that it imports. What two pages import becomes a file of
 * its own otherwise, so the small scripts of other pages would be cut in pieces, and each weigh more: the engine needs
 * what they need, and a hundred kilobytes besides. See docs/decisions/0047-regn-selv.md.
 */
export function ownCopy(): AstroIntegration {
  return {
    name: 'own-copy',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'own-copy',
                apply: 'build',
                enforce: 'pre',
                async resolveId(source, importer) {
                  if (importer === undefined || !(OWN.test(importer) || importer.endsWith(COPY))) return null
                  const found = await this.resolve(source, importer.replace(COPY, ''), { skipSelf: true })
                  return found !== null && /\/src\/.*\.ts$/.test(found.id)
                    ? { ...found, id: `${found.id}${COPY}` }
                    : found
                },
              },
            ],
          },
        })
      },
    },
  }
}
