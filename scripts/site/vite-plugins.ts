import type { ViteUserConfig } from 'astro'

/** Plugins as the settings of Astro take them for Vite. */
export type VitePlugins = NonNullable<ViteUserConfig['plugins']>
