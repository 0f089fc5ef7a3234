import { resolve } from 'node:path'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { development } from './scripts/site/development.ts'
import { ownCopy } from './scripts/site/own-copy.ts'
import { sharedLayers } from './scripts/site/shared-layers.ts'
import { basePath, siteOrigin } from './src/inputs/base-path.ts'
import { formatFaults } from './src/inputs/files/fault.ts'
import { BUILD_SETTINGS, settingFaults } from './src/inputs/settings.ts'

// No telemetry, also when the build is started by Astro's own command.
process.env.ASTRO_TELEMETRY_DISABLED = '1'

// Vite reads these names from the environment: a stray BASE_URL would change every link of the site.
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name]

// Astro's own commands report a faulty setting as a build does: a message, no stack trace.
const faults = settingFaults(BUILD_SETTINGS)
if (faults.length > 0) {
  console.error(formatFaults(faults))
  process.exit(1)
}

const origin = siteOrigin()

// By default a script has the name of its page, and those with a slug begin with "_", which some hosts do not serve.
const ASSET_NAMES = {
  entryFileNames: 'assets/script.[hash].js',
  chunkFileNames: 'assets/script.[hash].js',
  assetFileNames: 'assets/file.[hash][extname]',
}

export default defineConfig({
  output: 'static',
  // Only with a domain can a page state its own full address: without one there are no canonical links.
  ...(origin === null ? {} : { site: origin }),
  base: basePath(),
  // Never dist/ itself: scripts/build.ts puts a site there when it is whole.
  outDir: resolve(import.meta.dirname, '.cache/pages'),
  // node_modules may be read-only.
  cacheDir: '.cache/astro',
  vite: {
    plugins: [ownCopy(), sharedLayers()],
    cacheDir: '.cache/vite',
    build: {
      // Colours that follow the scheme (light-dark) are written so that browsers from 2023 read them too.
      cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
      rolldownOptions: { output: ASSET_NAMES },
    },
    // The search is built apart: see search-door.ts.
    worker: { format: 'es', rolldownOptions: { output: ASSET_NAMES } },
    environments: { client: { build: { rolldownOptions: { output: ASSET_NAMES } } } },
  },
  trailingSlash: 'always',
  build: {
    // Pictures are made in another thread: while all of them wait there, pages are rendered.
    concurrency: 300,
    format: 'directory',
    assets: 'assets',
    // One stylesheet for the whole site, fetched once, is less to load than the same rules on every page.
    inlineStylesheets: 'never',
  },
  integrations: [mdx(), development()],
  devToolbar: { enabled: false },
})
