import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of the npm registry, pinned by the hash that the registry publishes. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** `sha512-` and the hash in base64. */
  readonly integrity: string
}

/** The only open outlines of the 98 municipalities in a package registry; MIT, see data/geography/NOTICE.md. */
export const DRAWING: PinnedPackage = {
  name: 'react-denmark-map',
  version: '1.0.0',
  integrity: 'sha512-KmrNdrXam+MJm34GdbEQ5uLN6FCvrEniQhZ6wWWpx0F3lIMY7nrxXPKOQK4g2kOZoDrudYwFcgXxF+7786AjVg==',
}

/** The script of the package that holds the outlines. */
export const DRAWING_SCRIPT = 'package/dist/esm/index.js'

/** Where a package lies in the cache, fetched or not. */
export function tarballPath({ name, version }: PinnedPackage, cache: string): string {
  return join(cache, `${name}-${version}.tgz`)
}

/**
 * A text file of a pinned package. The tarball is taken from the cache, or else fetched there with `npm pack`; nothing of
 * it is run or installed. Throws if the tarball is not the pinned one.
 */
export function readPackageFile(pinned: PinnedPackage, file: string, cache: string): string {
  const tarball = tarballPath(pinned, cache)
  if (!existsSync(tarball)) {
    mkdirSync(cache, { recursive: true })
    execFileSync('npm', ['pack', `${pinned.name}@${pinned.version}`, '--ignore-scripts'], {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'pipe'],
      // On Windows npm is a script, which needs a shell; nothing in the command is from outside, nor has it a path.
      shell: process.platform === 'win32',
    })
  }
  checkIntegrity(readFileSync(tarball), pinned, tarball)
  return execFileSync('tar', ['-xzOf', tarball, file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

/** Throws if the bytes are not those of the pinned package. */
export function checkIntegrity(bytes: Uint8Array, { name, version, integrity }: PinnedPackage, where: string): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) {
    throw new Error(
      `${where} is not ${name} ${version} as pinned: its integrity is ${found}, expected ${integrity}. ` +
        'Remove the file and try again; if it differs again, do not use it.',
    )
  }
}
