import type { SiteSettings } from './inputs.ts'

/** Settings of data/site.json that whoever publishes a copy must make. */
export type PublisherSetting = 'publishedBy' | 'corrections'

/**
 * Which of them are not made: `publishedBy` without a name, `corrections` that is a path of the site itself and no place to
 * write to. A build goes on without them, warns, and the site says so on /om/.
 */
export function unsetSettings(site: Pick<SiteSettings, PublisherSetting>): readonly PublisherSetting[] {
  return [
    ...(site.publishedBy === null ? (['publishedBy'] as const) : []),
    ...(site.corrections.startsWith('/') ? (['corrections'] as const) : []),
  ]
}
