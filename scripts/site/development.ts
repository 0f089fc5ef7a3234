import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type {} from '../../src/results/recomputations-of.ts'
import { dataFolder, folderUrl } from '../../src/inputs/data-folder.ts'

/** The code that recomputations depend on. */
const MODEL = fileURLToPath(new URL('../../src/model/', import.meta.url))

/** How long after a change the pages are made anew, in milliseconds: an editor may write a file in several steps. */
const SETTLED = 50

/**
 * What `npm run dev` does besides: it serves the files of a run, whose addresses have no slash at the end, and shows a
 * change of the data at once. What is read and computed of them is kept in modules, so all of those are evaluated anew; a
 * fault in the data then stands in the page.
 */
export function development(): AstroIntegration {
  return {
    name: 'development',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' })
      },
      'astro:server:setup': ({ server: { watcher, environments } }) => {
        // A change of the data that leaves the estimate as it was need not draw it anew; one of the model's code must.
        globalThis.keptRecomputations = new Map()
        watcher.on('all', (_, path) => {
          if (path.startsWith(MODEL)) globalThis.keptRecomputations = new Map()
        })
        reloadOn(watcher, fileURLToPath(folderUrl(dataFolder())), () => {
          for (const { hot } of Object.values(environments)) hot.send({ type: 'full-reload' })
        })
      },
    },
  }
}

/** Something that tells of changed files, and may be asked to look at more. */
interface Watcher {
  readonly add: (folder: string) => unknown
  readonly on: (event: 'all', listener: (event: string, path: string) => void) => unknown
}

/** Calls for a reload once for all changes in a folder that come one upon another. */
export function reloadOn(watcher: Watcher, folder: string, reload: () => void): void {
  let waiting: NodeJS.Timeout | undefined
  watcher.add(folder)
  watcher.on('all', (_, path) => {
    if (!path.startsWith(folder)) return
    clearTimeout(waiting)
    waiting = setTimeout(reload, SETTLED)
  })
}
