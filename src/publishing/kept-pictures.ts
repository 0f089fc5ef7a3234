import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sha256Of } from '../inputs/files/sha256.ts'
import type { Picture } from './picture.ts'

type Make = (picture: Picture) => Promise<Uint8Array<ArrayBuffer>>

/** All that the bytes of a picture rest on beside the picture: the code and the fonts that draw it, from the root of the project. */
export const RENDERER = [
  'src/publishing/picture-worker.ts',
  'src/figures/pictures/raster.ts',
  'src/figures/pictures/picture-font.ts',
  'src/inputs/files/once.ts',
  'src/text/format/escape-xml.ts',
  'src/figures/fonts/picture-sans-light.ttf',
  'src/figures/fonts/picture-sans-regular.ttf',
  'src/figures/fonts/picture-sans-semibold.ttf',
  // Each names its own version and, to the letter, those of its parts for a system.
  'node_modules/@resvg/resvg-js/package.json',
  'node_modules/sharp/package.json',
] as const

/** Length of a SHA-256 in hexadecimal, which is the name of a picture and stands before its bytes. */
const DIGEST = 64
/** Also of what was not finished. */
const NAME = /^[\da-f]{64}(?:\.\d+)?$/

/**
 * A way of making pictures that keeps them in a folder from one build to the next, each by the SHA-256 of all that it rests
 * on: where anything of that has changed, it is another picture. Before the bytes stands their own SHA-256, and what is
 * not whole is made anew. A folder that cannot be written keeps nothing. Several builds may use one at a time.
 */
export function keepingPictures(folder: string, make: Make, renderer: string = rendererHash()): Make {
  return async (picture) => {
    const path = join(folder, sha256Of(`${renderer}\n${JSON.stringify(picture)}`))
    const kept = readWhole(path)
    if (kept !== null) return kept
    const made = await make(picture)
    keep(path, folder, made)
    return made
  }
}

/** The SHA-256 of all that draws pictures on this system. */
export function rendererHash(root = '.'): string {
  const files = RENDERER.map((path) => `${path} ${sha256Of(readFileSync(join(root, path)))}`)
  return sha256Of([process.platform, process.arch, ...files].join('\n'))
}

/** The oldest of what is kept in a folder goes until the rest takes no more than so many bytes. */
export function forgetOldest(folder: string, bytes: number): void {
  const kept = namesIn(folder)
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, file: statSync(join(folder, name), { throwIfNoEntry: false }) }))
    .toSorted((a, b) => (b.file?.mtimeMs ?? 0) - (a.file?.mtimeMs ?? 0))
  let sum = 0
  for (const { name, file } of kept) {
    sum += file?.size ?? 0
    if (sum > bytes) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function readWhole(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    const file = new Uint8Array(readFileSync(path))
    const bytes = file.slice(DIGEST)
    if (new TextDecoder().decode(file.subarray(0, DIGEST)) !== sha256Of(bytes)) return null
    const now = new Date()
    utimesSync(path, now, now)
    return bytes
  } catch {
    return null
  }
}

function keep(path: string, folder: string, bytes: Uint8Array): void {
  // Another build may read it at any time: it gets its name when it is whole.
  const unfinished = `${path}.${process.pid}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256Of(bytes)), bytes]))
    renameSync(unfinished, path)
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished)
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
