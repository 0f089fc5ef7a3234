/**
 * The path that the site lives under, from the environment: "/" or "/a/b/", with a slash at both ends.
 * `BASE_PATH` may be written with or without them.
 */
export function basePath(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return `/${env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/')
}
