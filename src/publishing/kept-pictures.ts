import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from '../inputs/files/once.ts'
import { sha256Of } from '../inputs/files/sha256.ts'
import type { Picture } from './picture.ts'

/** Pictures that are kept from one build to the next. */
export interface KeptPictures {
  /** The bytes of a picture: those kept, where they are whole, or else as `make` makes them, which are then kept. */
  readonly bytesOf: <P extends Picture>(
    picture: P,
    make: (picture: P) => Promise<Uint8Array<ArrayBuffer>>,
  ) => Promise<Uint8Array<ArrayBuffer>>
}

/** All that the bytes of a picture rest on beside the picture: the code and the fonts that draw it, from the root of the project. */
export const RENDERER = [
  'src/publishing/picture-worker.ts',
  'src/figures/pictures/raster.ts',
  'src/figures/pictures/picture-font.ts',
  'src/figures/svg.ts',
  'src/inputs/files/once.ts',
  'src/figures/fonts/picture-sans-light.ttf',
  'src/figures/fonts/picture-sans-regular.ttf',
  'src/figures/fonts/picture-sans-semibold.ttf',
  // Each names its own version and, to the letter, those of its parts for a system.
  'node_modules/@resvg/resvg-js/package.json',
  'node_modules/sharp/package.json',
] as const

/** Length of a SHA-256 in hexadecimal, which is the name of a picture and stands before its bytes. */
const DIGEST = 64
const NAME = /^[\da-f]{64}$/

/**
 * The pictures kept in a folder, each by the SHA-256 of all that it rests on: where anything of that has changed, it is another
 * picture. Before the bytes stands their own SHA-256: what is not whole is made anew. A folder that cannot be written
 * keeps nothing, and several builds may use one.
 */
export function keptPictures(folder: string): KeptPictures {
  return {
    bytesOf: async (picture, make) => {
      const path = join(folder, sha256Of(`${renderer(undefined)}\n${JSON.stringify(picture)}`))
      const kept = readWhole(path)
      if (kept !== null) return kept
      const made = await make(picture)
      keep(path, folder, made)
      return made
    },
  }
}

/** The oldest of what is kept in a folder goes until the rest takes no more than so many bytes. */
export function forgetOldest(folder: string, bytes: number): void {
  const kept = namesIn(folder)
    .filter((name) => NAME.test(name))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return { name, size, used: mtimeMs }
    })
    .toSorted((a, b) => b.used - a.used)
  let sum = 0
  for (const { name, size } of kept) {
    sum += size
    if (sum > bytes) rmSync(join(folder, name), { force: true })
  }
}

const renderer = once((_: undefined) =>
  sha256Of(
    [process.platform, process.arch, ...RENDERER.map((path) => `${path} ${sha256Of(readFileSync(path))}`)].join('\n'),
  ),
)

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
    rmSync(unfinished, { force: true })
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
