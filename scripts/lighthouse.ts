import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { median } from 'd3'
import { z } from 'zod'
import { basePath } from '../src/inputs/base-path.ts'
import { buildFolders } from './site/build-site.ts'
import { findBrowser } from './install/find-browser.ts'
import { folderFiles } from './site/folder-files.ts'
import { type SiteServer, startServer } from './site/site-server.ts'
import { startCommand } from './command/run-command.ts'

// npm run lighthouse [-- --runs 5]: Lighthouse scores of the built site on a phone, as a table. Lighthouse is not a dependency of the
// project; docs/lighthouse.md says how to provide it.

const PAGES = ['', 'sundhedsraad/fyn/', 'kommuner/aabenraa/', 'metode/', 'data/', 'kort/behov/']
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync'

type Category = (typeof CATEGORIES)[number]

const category = z.object({
  score: z.number(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
})
const reportShape = z.object({
  lighthouseVersion: z.string(),
  categories: z.record(z.enum(CATEGORIES), category),
  audits: z.record(z.string(), z.object({ score: z.number().nullable(), displayValue: z.string().optional() })),
})
type Report = z.infer<typeof reportShape>

const points = (report: Report, name: Category): number => Math.round(report.categories[name].score * 100)

/** The audits below the full score in a category, with the values measured. */
function lost(report: Report, name: Category): string[] {
  return report.categories[name].auditRefs
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => {
      const audit = report.audits[id]
      if (audit === undefined || (audit.score ?? 1) >= 0.995) return []
      return [[id, audit.displayValue].filter((part) => part !== undefined).join(' ')]
    })
}

/** Serves a copy of the site with compressed text, as a production host does. */
async function serveCompressed(dist: string, copy: string): Promise<SiteServer> {
  const text = new Set(['.html', '.css', '.js', '.svg', '.json', '.csv', '.txt', '.xml'])
  cpSync(dist, copy, { recursive: true })
  for (const { path } of folderFiles(copy)) {
    if (text.has(extname(path))) writeFileSync(join(copy, `${path}.gz`), gzipSync(readFileSync(join(copy, path))))
  }
  return startServer({ dir: copy, base: basePath(), port: 0 })
}

/** The Lighthouse script that npx installed, found through the PATH; null when there is none. */
function findLighthouse(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, '../lighthouse/cli/index.js')).find((file) => existsSync(file)) ?? null
}

/** One Lighthouse run on a page, with its default mobile profile: mid-range phone on slow 4G, simulated. */
async function run(lighthouse: string, url: string, chromium: string, file: string): Promise<Report> {
  const only = `--only-categories=${CATEGORIES.join(',')}`
  const { code, output } = await startCommand(
    [
      process.execPath,
      lighthouse,
      url,
      only,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--chrome-flags=${FLAGS}`,
    ],
    { ...process.env, CHROME_PATH: chromium },
  ).outcome
  if (code !== 0) throw new Error(`Lighthouse failed on ${url}:\n${output}`)
  return reportShape.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** Measures every page and writes the table. The exit code: 1 when a category that should be 100 is not. */
async function main(runs: number): Promise<number> {
  const lighthouse = findLighthouse()
  if (lighthouse === null) {
    console.error('There is no lighthouse here. Bring it along: npx --yes -p lighthouse@13.5.0 npm run lighthouse')
    return 1
  }
  const chromium = findBrowser()
  if (chromium === null) {
    console.error('There is no browser. Install one with: npm run browser:install')
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'laege-'))
  const server = await serveCompressed(buildFolders().distDir, join(folder, 'site'))
  let whole = true
  try {
    console.log('| Page | Performance, median (all) | Accessibility | Best practices | SEO |')
    console.log('| --- | --- | --- | --- | --- |')
    for (const page of PAGES) {
      const reports: Report[] = []
      while (reports.length < runs) {
        reports.push(await run(lighthouse, new URL(page, server.url).href, chromium, join(folder, 'report.json')))
      }
      const speeds = reports.map((report) => points(report, 'performance')).sort((a, b) => a - b)
      const others = CATEGORIES.slice(1).map((name) => Math.min(...reports.map((report) => points(report, name))))
      const cells = [`\`/${page}\``, `${median(speeds) ?? NaN} (${speeds.join(', ')})`, ...others]
      console.log(`| ${cells.join(' | ')} |`)
      whole &&= others.every((score) => score === 100)
      for (const name of CATEGORIES) {
        const audits = new Set(reports.flatMap((report) => lost(report, name)))
        if (audits.size > 0) console.error(`  ${name}: ${[...audits].join('; ')}`)
      }
    }
  } finally {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return whole ? 0 : 1
}

const { runs } = parseArgs({ options: { runs: { type: 'string', default: '5' } } }).values
if (/^[1-9]\d?$/.test(runs)) {
  process.exitCode = await main(Number(runs))
} else {
  console.error(`--runs is “${runs}”; expected a whole number from 1 to 99`)
  process.exitCode = 1
}
