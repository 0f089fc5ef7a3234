import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import datapackage from 'datapackage'
import { z } from 'zod'

const MARK = Buffer.from([0xef, 0xbb, 0xbf])

const descriptor = z.object({ resources: z.array(z.object({ path: z.string() })) })

/**
 * Copies a Data Package and its files. The byte order mark of a Danish table is left out of the copy: Excel needs it, the
 * standard allows it, and the reader of tableschema 1.12.6 takes it for a part of the first heading.
 */
export function copyPackage(from: string, to: string): void {
  const { resources } = descriptor.parse(JSON.parse(readFileSync(join(from, 'datapackage.json'), 'utf8')))
  for (const { path } of resources) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    const bytes = readFileSync(join(from, path))
    if (path.endsWith('.csv'))
      writeFileSync(join(to, path), bytes.subarray(bytes.indexOf(MARK) === 0 ? MARK.length : 0))
    else copyFileSync(join(from, path), join(to, path))
  }
  copyFileSync(join(from, 'datapackage.json'), join(to, 'datapackage.json'))
}

/** What the validator of Frictionless Data says of a package and of every row of its tables, and how many rows it read. */
export async function frictionlessReport(
  folder: string,
): Promise<{ readonly faults: readonly string[]; readonly rows: ReadonlyMap<string, number> }> {
  const found = await datapackage.Package.load(join(folder, 'datapackage.json'), { basePath: folder })
  const faults = found.errors.map(({ message }) => message)
  const rows = new Map<string, number>()
  for (const resource of found.resources.filter(({ tabular }) => tabular)) {
    try {
      rows.set(resource.name, (await resource.read({ relations: true })).length)
    } catch (error) {
      faults.push(...causesOf(error).map((cause) => `${resource.name}: ${cause}`))
    }
  }
  return { faults: found.valid || faults.length > 0 ? faults : ['the package is invalid'], rows }
}

function causesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) throw new TypeError('the validator threw no error')
  const parts =
    'errors' in error && Array.isArray(error.errors) ? error.errors.filter((part) => part instanceof Error) : []
  return (parts.length > 0 ? parts : [error]).map(({ message }) => message)
}
