import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderFiles } from '../site/folder-files.ts'
import { emptySites } from './empty-sites.ts'
import { timed, type Usage } from './timed-command.ts'

/** A build of a site, as the table has it. */
export interface Build extends Usage {
  readonly name: string
  readonly pages: number
}

/** A build of our own site. */
export interface OwnBuild extends Build {
  /** What each stage took by the clock, as the build prints it. */
  readonly stages: readonly string[]
}

/**
 * Builds our site from a data folder with pictures kept in a folder or, where that is empty, made.
 * @param dist where the site is put, and stays
 */
export async function ownBuild(name: string, dataDir: string, pictures: string, dist: string): Promise<OwnBuild> {
  const { usage, printed } = await timed(
    ['scripts/run.mjs', 'scripts/build.ts', '--data', dataDir, '--dist', dist],
    process.cwd(),
    { LAEGE_PICTURES_DIR: pictures },
  )
  const stages = printed.split('\n').filter((line) => /^(?:inputs|runs|lock|pages|files) /.test(line))
  return { name, ...usage, pages: pagesIn(dist), stages }
}

/**
 * Our build with no picture kept, then with all, and the same number of empty pages by other generators, one after another.
 * @param folder an empty one for all that they make; our site is in its "site"
 * @param beside where other generators are installed, or null
 */
export async function sideBySide(folder: string, dataDir: string, beside: string | null): Promise<readonly Build[]> {
  const [pictures, site] = [join(folder, 'pictures'), join(folder, 'site')]
  const first = await ownBuild('our site, every picture made', dataDir, pictures, site)
  const again = await ownBuild('our site, no picture changed', dataDir, pictures, site)
  for (const build of [first, again]) for (const stage of build.stages) console.log(`${build.name}: ${stage}`)
  const builds: Build[] = [first, again]
  const others = join(folder, 'others')
  mkdirSync(others)
  for (const { name, folder: cwd, command, output } of emptySites(others, first.pages, beside)) {
    const quiet = { ASTRO_TELEMETRY_DISABLED: '1', OBSERVABLE_TELEMETRY_DISABLE: 'true' }
    const { usage } = await timed(command, cwd, quiet)
    builds.push({ name, ...usage, pages: pagesIn(output) })
  }
  return builds
}

function pagesIn(folder: string): number {
  return folderFiles(folder).filter(({ path }) => path.endsWith('.html')).length
}

/** Builds as a table, each beside the first of empty pages by Astro. */
export function buildTable(builds: readonly Build[]): string {
  const bare = builds.find(({ name }) => name.startsWith('Astro'))
  const times = (value: number, of: number | undefined): string => (of === undefined ? '' : `${(value / of).toFixed(1)} ×`)
  const rows = builds.map(({ name, pages, seconds, cpuSeconds, peakBytes }) => [
    name,
    String(pages),
    `${seconds.toFixed(1)} s`,
    times(seconds, bare?.seconds),
    `${cpuSeconds.toFixed(1)} s`,
    times(cpuSeconds, bare?.cpuSeconds),
    (pages / seconds).toFixed(0),
    `${(peakBytes / 1e6).toFixed(0)} MB`,
  ])
  return markdownTable(
    ['build', 'pages', 'clock', 'of Astro', 'CPU', 'of Astro', 'pages a second', 'peak memory'],
    rows,
  )
}

/** A table of Markdown; numbers to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length), 3))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
