import { type Environment, setting, settingFaults } from './settings.ts'

/**
 * The path that the site lives under, from the environment: "/" or "/a/b/", with a slash at both ends.
 * `BASE_PATH` may be written with or without them.
 */
export function basePath(env: Environment = process.env): string {
  return `/${setting('BASE_PATH', env) ?? ''}/`.replace(/\/{2,}/g, '/')
}

/** The scheme and domain that the site is published at, without a slash at the end; null where none or a faulty one is set. */
export function siteOrigin(env: Environment = process.env): string | null {
  const value = setting('SITE_URL', env)
  return value === null || settingFaults(['SITE_URL'], env).length > 0 ? null : new URL(value).origin
}

/** The full address that the site lives at, with a slash at its end; null where the environment names no domain. */
export function siteRoot(env: Environment = process.env): string | null {
  const origin = siteOrigin(env)
  return origin === null ? null : new URL(basePath(env), origin).href
}
