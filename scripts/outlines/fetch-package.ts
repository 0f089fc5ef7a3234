import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
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
  const bytes = readFileSync(tarball)
  checkIntegrity(bytes, pinned, tarball)
  const content = fileInTar(gunzipSync(bytes), file)
  if (content === null) throw new OutlinesRefused(`${tarball} holds no ${file}`)
  return new TextDecoder('utf-8', { fatal: true }).decode(content)
}

/** Length of a header of a tar archive, and what a file in it is filled up to. */
const TAR_BLOCK = 512

/**
 * The bytes of a file in a tar archive; null where it holds none of that name. Read here, since a `tar` of Git for Windows
 * takes the colon of a drive for that of another machine.
 */
export function fileInTar(tar: Uint8Array, wanted: string): Uint8Array | null {
  const textAt = (start: number, length: number): string =>
    new TextDecoder().decode(tar.subarray(start, start + length)).replace(/\0.*$/s, '')
  for (let header = 0; header + TAR_BLOCK <= tar.length;) {
    const [name, size, prefix] = [
      textAt(header, 100),
      parseInt(textAt(header + 124, 12), 8) || 0,
      textAt(header + 345, 155),
    ]
    const start = header + TAR_BLOCK
    if ((prefix === '' ? name : `${prefix}/${name}`) === wanted) return tar.subarray(start, start + size)
    header = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
  return null
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
