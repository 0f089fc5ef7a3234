import './give-back-memory.ts'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'astro'
import { csvParseRows } from 'd3'
import { describeStates, requirePublished } from '../published/check-published.ts'
import { InputFaults } from '../../src/inputs/files/fault.ts'
import type { Inputs } from '../../src/inputs/inputs.ts'
import { basePath, siteRoot } from '../../src/inputs/base-path.ts'
import { folderName } from '../../src/inputs/data-folder.ts'
import { BUILD_SETTINGS, setting, settingFaults } from '../../src/inputs/settings.ts'
import { unsetSettings } from '../../src/inputs/unset-settings.ts'
import { forgetOldest } from '../../src/publishing/kept-pictures.ts'
import { picturesFolder } from '../../src/publishing/picture-response.ts'
import { loadSite, readSiteData } from '../../src/results/site.ts'
import { checkWritten } from './check-written.ts'
import { addPolicies } from './content-policy.ts'
import { unservablePaths } from './file-names.ts'
import { folderFiles, sizeOf } from './folder-files.ts'
import { writeSearchFiles } from './search-files.ts'
import { addPages } from './search-pages.ts'
import { SECURITY_FILE, writeSecurityFile } from './security-file.ts'
import { openOutput, type OutputFolder } from './output-folder.ts'
import { recoverSwap } from './swap-folder.ts'

/** A stage of a build: what it made, in words, and how long it took. */
export interface BuildStage {
  readonly name: 'inputs' | 'runs' | 'lock' | 'pages' | 'files'
  readonly made: string
  readonly seconds: number
}

/** How many bytes of pictures are kept for the next builds: those of a dozen sites. */
const PICTURES_KEPT = 200e6

/** What a build made. */
export interface BuildReport {
  readonly stages: readonly BuildStage[]
  readonly pages: number
  readonly files: number
  readonly bytes: number
  readonly seconds: number
  /** What a copy should set in site.json and does not. */
  readonly unset: ReturnType<typeof unsetSettings>
  /** Peak memory of the process so far. */
  readonly peakMemoryBytes: number
}

/** Where a build reads and writes. */
export interface BuildFolders {
  readonly dataDir: string
  readonly distDir: string
}

/** The folders of a build: data/ and dist/, unless `LAEGE_DATA_DIR` or `LAEGE_DIST_DIR` name others. */
export function buildFolders(): BuildFolders {
  return { dataDir: folderName(undefined), distDir: setting('LAEGE_DIST_DIR') ?? 'dist' }
}

/**
 * Builds the whole site beside the last one and puts it in its place only when it is complete: whatever fails, the
 * last good site stays as it was.
 * @param onStage told of each stage when it is done
 * @throws InputFaults with every fault of the settings, or of the inputs, before anything is written
 * @throws PublishedRunChanged when a run that has been published would not be what it was, before anything is written
 */
export async function buildSite(folders: BuildFolders, onStage: (stage: BuildStage) => void): Promise<BuildReport> {
  // A refresh or an import that was cut short may have left data/ set aside.
  recoverSwap(folders.dataDir)
  const output = openOutput(folders.distDir, folders.dataDir, settingFaults(BUILD_SETTINGS))
  try {
    return await buildInto(output, folders, onStage)
  } finally {
    output.close()
  }
}

async function buildInto(
  output: OutputFolder,
  { dataDir, distDir }: BuildFolders,
  onStage: (stage: BuildStage) => void,
): Promise<BuildReport> {
  const start = performance.now()
  const stages: BuildStage[] = []
  const stage = async <T>(name: BuildStage['name'], work: () => T | Promise<T>, describe: (made: T) => string) => {
    const begun = performance.now()
    const made = await work()
    const done = { name, made: describe(made), seconds: secondsSince(begun) }
    stages.push(done)
    onStage(done)
    return made
  }

  const data = await stage(
    'inputs',
    () => readSiteData(dataDir),
    () => describeTables(dataDir),
  )
  const { runs } = await stage(
    'runs',
    // All of what the pages show is computed: a what-if that cannot be is told before it would stop one of them.
    () => loadSite().results,
    (made) => `${made.runs.length} (${made.runs.map(({ run }) => run.id).join(', ')})`,
  )
  await stage('lock', () => requirePublished(runs, data), describeStates)

  const pages = await stage(
    'pages',
    async () => {
      await build({ logLevel: 'warn', outDir: output.pages })
      const written = folderFiles(output.pages).map((file) => file.path)
      addPages(output.pages, written, basePath(), data.glossary.ways)
      writeSearchFiles(output.pages, written, siteRoot(), data.inputs.site.publicationDate)
      writeSecurityFile(output.pages, data.inputs.site, siteRoot(), basePath())
      addPolicies(output.pages, written, basePath())
      const paths = folderFiles(output.pages).map((file) => file.path)
      requirePages(data.inputs, new Set(paths))
      requireServable(paths)
      const faults = checkWritten(output.pages, paths)
      if (faults.length > 0) throw new InputFaults(faults, 'what was built')
      return paths.filter((path) => path.endsWith('.html')).length
    },
    (count) => count.toString(),
  )
  const files = await stage(
    'files',
    () => {
      output.publish()
      forgetOldest(picturesFolder(), PICTURES_KEPT)
      return folderFiles(distDir)
    },
    (made) => `${made.length}, ${megabytes(sizeOf(made))} MB, in ${distDir}/`,
  )
  return {
    stages,
    pages,
    files: files.length,
    bytes: sizeOf(files),
    seconds: secondsSince(start),
    unset: unsetSettings(data.inputs.site),
    // Node counts the resident set in kilobytes of 1,024.
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  }
}

/** A site without a page for each area is not complete, however it came about. */
function requirePages(inputs: Inputs, paths: ReadonlySet<string>): void {
  const needed = [
    'index.html',
    '404.html',
    ...inputs.councils.map((council) => `sundhedsraad/${council.slug}/index.html`),
    ...inputs.municipalities.map((municipality) => `kommuner/${municipality.slug}/index.html`),
  ]
  const missing = needed.filter((path) => !paths.has(path))
  if (missing.length > 0) throw new Error(`The site lacks ${missing.length} of its pages: ${missing.join(', ')}`)
}

/** A name that some host hides or some system cannot hold would be missing there. */
function requireServable(paths: readonly string[]): void {
  const own = folderFiles(resolve(import.meta.dirname, '../../public')).map(({ path }) => path)
  const faults = unservablePaths(paths, new Set([...own, SECURITY_FILE]))
  if (faults.length > 0) throw new Error(`The site has names that do not work everywhere:\n${faults.join('\n')}`)
}

function describeTables(dataDir: string): string {
  const tables = folderFiles(dataDir).filter(({ path }) => path.endsWith('.csv') && !path.startsWith('published/'))
  const rows = tables.map((table) => csvParseRows(readFileSync(join(dataDir, table.path), 'utf8')).length - 1)
  return `${tables.length} tables, ${rows.reduce((sum, count) => sum + count, 0)} rows`
}

/** A size in megabytes of 1,000,000 bytes, with one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}
