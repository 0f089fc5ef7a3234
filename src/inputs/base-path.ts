type Environment = Readonly<Record<string, string | undefined>>

/**
 * The path that the site lives under, from the environment: "/" or "/a/b/", with a slash at both ends.
 * `BASE_PATH` may be written with or without them.
 */
export function basePath(env: Environment = process.env): string {
  return `/${env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/')
}

/** The full address that the site lives at, with a slash at its end; null where the environment names no domain. */
export function siteRoot(env: Environment = process.env): string | null {
  // A domain that is none stops the build where the pages are made.
  const domain = env.SITE_URL ?? ''
  return URL.canParse(domain) ? new URL(basePath(env), domain).href : null
}
