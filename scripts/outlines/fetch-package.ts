import { execFileSync, execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OutlinesRefused } from './refused.ts'

/** A package of the npm registry, pinned by the hash that the registry publishes. */
export interface PinnedPackage {
  readonly name: string
  readonly version: string
  /** `sha512-` and the hash in base64. */
  readonly integrity: string
}

/** The only open outlines of the 98 municipalities in a package registry; MIT, see NOTICE.md beside the outlines. */
export const DRAWING: PinnedPackage = {
  name: 'react-denmark-map',
  version: '1.0.0',
  integrity: 'sha512-KmrNdrXam+MJm34GdbEQ5uLN6FCvrEniQhZ6wWWpx0F3lIMY7nrxXPKOQK4g2kOZoDrudYwFcgXxF+7786AjVg==',
}

/** Whose the drawing is, and on what terms, as its package says. */
export const DRAWING_TERMS = {
  attribution: { da: '© 2022 Martin Polley', en: '© 2022 Martin Polley' },
  licence: 'MIT',
  url: 'https://github.com/MartinP460/react-denmark-map',
} as const

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
    const command = `npm pack ${pinned.name}@${pinned.version} --ignore-scripts`
    try {
      // Through a shell: on Windows npm is a script.
      execSync(command, { cwd: cache, stdio: ['ignore', 'ignore', 'pipe'] })
    } catch (error) {
      const said = error instanceof Error ? error.message.trim().split('\n').slice(0, 3).join('\n') : String(error)
      throw new OutlinesRefused(
        `${pinned.name} ${pinned.version} could not be fetched: ${said}\nPut the file of ${command} into ${cache} by hand.`,
      )
    }
  }
  checkIntegrity(readFileSync(tarball), pinned, tarball)
  return execFileSync('tar', ['-xzOf', tarball, file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

/** Throws if the bytes are not those of the pinned package. */
export function checkIntegrity(bytes: Uint8Array, { name, version, integrity }: PinnedPackage, where: string): void {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
  if (found !== integrity) {
    throw new OutlinesRefused(
      `${where} is not ${name} ${version} as pinned: its integrity is ${found}, expected ${integrity}. ` +
        'Remove the file and try again; if it differs again, do not use it.',
    )
  }
}
