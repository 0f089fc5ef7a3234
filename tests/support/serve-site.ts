import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { basePath } from '../../src/inputs/base-path.ts'
import { startServer } from '../../scripts/site/site-server.ts'
import { DIST } from './site.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    siteUrl: string
  }
}

/** Serves the built site for as long as the browser tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error(`There is no site in ${DIST}/. Make it with: npm run build`)
  const server = await startServer({ dir: DIST, base: basePath(), port: 0 })
  project.provide('siteUrl', server.url)
  return () => server.close()
}
