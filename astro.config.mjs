import { resolve } from 'node:path'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { basePath } from './src/inputs/base-path.ts'

// A build speaks to no one, also when it is started by Astro's own command.
process.env.ASTRO_TELEMETRY_DISABLED = '1'

// Vite lets the environment speak for its own names: a stray BASE_URL would move every link of the site.
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name]

export default defineConfig({
  output: 'static',
  // Only with a domain can a page state its own full address: without one there are no canonical links.
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: basePath(process.env),
  // Never dist/ itself: scripts/build.ts puts a site there when it is whole.
  outDir: resolve(import.meta.dirname, process.env.LAEGE_OUT_DIR ?? 'dist.next'),
  trailingSlash: 'always',
  build: {
    // Pictures are drawn beside the thread that makes the pages: while one is drawn, the next page is made.
    concurrency: 2,
    format: 'directory',
    assets: 'assets',
    // One file for the whole site, fetched once, is less to load than the same rules on every page.
    inlineStylesheets: 'never',
  },
  integrations: [mdx()],
  devToolbar: { enabled: false },
})
