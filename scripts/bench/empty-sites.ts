import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A site of empty pages, ready to be built. */
export interface EmptySite {
  readonly name: string
  readonly folder: string
  /** What Node is to run in the folder. */
  readonly command: readonly string[]
  /** Where the pages will be. */
  readonly output: string
}

/**
 * Sites of so many empty pages in a folder: of Astro, from the packages of the project, and of each other generator that
 * somebody has installed.
 * @param beside the folder in which the others are installed; null for none
 */
export function emptySites(folder: string, pages: number, beside: string | null): readonly EmptySite[] {
  return [
    astroSite(join(folder, 'astro'), pages),
    ...(beside === null ? [] : otherSites(folder, pages, resolve(beside, 'node_modules'))),
  ]
}

const HTML = (title: string): string =>
  `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${title}</title></head><body></body></html>\n`

function astroSite(folder: string, pages: number): EmptySite {
  mkdirSync(join(folder, 'src/pages'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(folder, 'astro.config.mjs'), 'export default { devToolbar: { enabled: false } }\n')
  writeFileSync(
    join(folder, 'src/pages/[page].astro'),
    `---
export function getStaticPaths() {
  return Array.from({ length: ${pages} }, (_, page) => ({ params: { page: String(page) } }))
}
---
${HTML('{Astro.params.page}')}`,
  )
  const command = [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--silent']
  return { name: 'Astro, empty pages', folder, command, output: join(folder, 'dist') }
}

function otherSites(folder: string, pages: number, packages: string): readonly EmptySite[] {
  const eleventy = join(packages, '@11ty/eleventy/cmd.cjs')
  const framework = join(packages, '@observablehq/framework/dist/bin/observable.js')
  const made: EmptySite[] = []
  const write = (source: string, ending: string, text: (title: string) => string): void => {
    mkdirSync(source, { recursive: true })
    for (let page = 0; page < pages; page += 1) writeFileSync(join(source, `${page}.${ending}`), text(String(page)))
  }
  if (existsSync(eleventy)) {
    const own = join(folder, 'eleventy')
    write(join(own, 'src'), 'njk', HTML)
    const command = [eleventy, '--input=src', '--output=dist', '--quiet']
    made.push({ name: 'Eleventy, empty pages', folder: own, command, output: join(own, 'dist') })
  }
  if (existsSync(framework)) {
    const own = join(folder, 'framework')
    write(join(own, 'src'), 'md', (title) => `---\ntitle: "${title}"\n---\n`)
    // A site of Framework has a front page, and finds its packages above itself.
    writeFileSync(join(own, 'src/index.md'), '# 0\n')
    writeFileSync(join(own, 'package.json'), '{ "type": "module" }\n')
    symlinkSync(packages, join(own, 'node_modules'), 'junction')
    const command = [framework, 'build']
    made.push({ name: 'Observable Framework, empty pages', folder: own, command, output: join(own, 'dist') })
  }
  return made
}
