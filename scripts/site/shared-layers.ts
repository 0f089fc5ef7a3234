import { fileURLToPath, pathToFileURL } from 'node:url'
import type { VitePlugins } from './vite-plugins.ts'

/** The layers that the checks of a build and its pages both run. They are plain TypeScript, which Node reads itself. */
const SHARED = ['inputs', 'model', 'results'].map((layer) =>
  fileURLToPath(new URL(`../../src/${layer}/`, import.meta.url)),
)

/**
 * Lets the pages of a build use the very modules that its checks have used, and not bundle copies of them: what has been
 * read and computed before the pages is not read, computed and held a second time. See docs/decisions/0057-speed.md.
 */
export function sharedLayers(): VitePlugins {
  return [
    {
      name: 'shared-layers',
      apply: 'build',
      enforce: 'pre',
      // Scripts for browsers are bundled whole.
      applyToEnvironment: ({ name }) => name === 'prerender',
      async resolveId(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true })
        if (found === null || !SHARED.some((layer) => found.id.startsWith(layer))) return null
        return { id: pathToFileURL(found.id).href, external: 'absolute' }
      },
    },
  ]
}
