import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomLcg } from 'd3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { builtSite } from '../../scripts/command/built-site.ts'
import { openOutput } from '../../scripts/site/output-folder.ts'
import { DATA } from '../support/data.ts'
import { FULL } from '../support/full.ts'
import { hashesOf } from '../support/hashes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** How often a build is killed. */
const KILLED = 20
/** Of the moments, as shares of a build: the same ones can be tried again with `KILL_SEED`. */
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 2 ** 32)
const CACHE = '.cache'

/** Rooms of pages that builds have left in the checkout. */
const rooms = (): readonly string[] => readdirSync(CACHE).filter((name) => name.startsWith('pages-'))

/** Builds into a folder, and kills the build after a time where one is said. How it ended: 0 when it was done before that. */
async function build(distDir: string, milliseconds: number | null = null): Promise<number | null> {
  const env = { ...process.env, LAEGE_DIST_DIR: distDir }
  const running = spawn(process.execPath, ['scripts/build.ts'], { env, stdio: 'ignore' })
  const ended = once(running, 'exit')
  const timer = milliseconds === null ? undefined : setTimeout(() => running.kill('SIGKILL'), milliseconds)
  const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await ended)
  clearTimeout(timer)
  return code
}

// Each moment costs half a build on average: `npm test` kills only the placing of a site, at each of its steps.
test.runIf(FULL)(
  `a build that is killed at ${KILLED} random moments leaves the last good site whole, and nothing for ever`,
  async () => {
    const distDir = join(temporaryFolder(), 'dist')
    const before = rooms()
    const start = performance.now()
    expect(await build(distDir)).toBe(0)
    const whole = performance.now() - start
    const good = hashesOf(distDir)
    const random = randomLcg(SEED / 2 ** 32)
    for (let count = 1; count <= KILLED; count += 1) {
      const moment = random() * whole
      const code = await build(distDir, moment)
      const place = `seed ${SEED}, ${count}: killed after ${Math.round(moment)} of ${Math.round(whole)} ms`
      expect([0, null], place).toContain(code)
      expect(builtSite([distDir]), place).toBe(distDir)
      expect(hashesOf(distDir), place).toEqual(good)
    }
    openOutput(distDir, DATA).close()
    expect(existsSync(`${distDir}.next`)).toBe(false)
    expect(existsSync(`${distDir}.previous`)).toBe(false)
    expect(rooms()).toEqual(before)
  },
  7_200_000,
)
