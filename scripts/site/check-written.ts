import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { z } from 'zod'
import { csvwForm, csvwGroupForm, packageForm, WRITTEN_FORMS } from '../../src/downloads/descriptions/written-forms.ts'
import { folderUrl } from '../../src/inputs/data-folder.ts'
import { type Fault, sortFaults } from '../../src/inputs/files/fault.ts'
import { type JsonFile, type JsonPath, readJson } from '../../src/inputs/files/read-json.ts'
import { sha256Of } from '../../src/inputs/files/sha256.ts'

/**
 * Faults in the files that a build has written and that have a form: result.json, the descriptions of tables and
 * packages, and the files of the map. A description names only files that are there, and says their very size and hash.
 * @param paths of all files in the folder
 */
export function checkWritten(folder: string, paths: readonly string[]): readonly Fault[] {
  const url = folderUrl(folder)
  const faults: Fault[] = []
  for (const path of paths) {
    const known = WRITTEN_FORMS.find(({ end }) => path.endsWith(end))
    if (known === undefined) continue
    const { file } = readJson<z.ZodType>(url, path, known.form, faults)
    if (file === null) continue
    if (known.form === packageForm) faults.push(...checkPackaged(folder, path, file))
    if (known.form === csvwForm) faults.push(...checkDescribed(folder, path, file, [], csvwForm.parse(file.value)))
    if (known.form === csvwGroupForm)
      csvwGroupForm.parse(file.value).tables.forEach((table, index) => {
        faults.push(...checkDescribed(folder, path, file, ['tables', index], table))
      })
  }
  return sortFaults(faults)
}

function checkPackaged(folder: string, path: string, file: JsonFile<unknown>): readonly Fault[] {
  const { resources } = packageForm.parse(file.value)
  return resources.flatMap((resource, index) => {
    const at = (key: string): readonly PropertyKey[] => ['resources', index, key]
    const found = join(folder, dirname(path), resource.path)
    if (!existsSync(found)) return [file.fault(at('path'), 'a file of the package', 'There is no such file.')]
    const bytes = readFileSync(found)
    if (bytes.length !== resource.bytes)
      return [file.fault(at('bytes'), String(bytes.length), `${resource.path} has another size.`)]
    const hash = `sha256:${sha256Of(bytes)}`
    return hash === resource.hash ? [] : [file.fault(at('hash'), hash, `${resource.path} has another hash.`)]
  })
}

function checkDescribed(
  folder: string,
  path: string,
  file: JsonFile<unknown>,
  at: JsonPath,
  { url, dialect, tableSchema }: Pick<z.output<typeof csvwForm>, 'url' | 'dialect' | 'tableSchema'>,
): readonly Fault[] {
  const found = join(folder, dirname(path), url)
  if (!existsSync(found)) return [file.fault([...at, 'url'], 'a file beside it', 'There is no such file.')]
  const [header = ''] = readFileSync(found, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)
  const cells = header.split(dialect.delimiter).map((cell) => cell.replace(/^"(.*)"$/, '$1'))
  return tableSchema.columns.flatMap(({ titles }, index) => {
    const cell = cells[index] ?? ''
    if ([titles.da, titles.en].flat().includes(cell)) return []
    const where = [...at, 'tableSchema', 'columns', index, 'titles']
    const expected = `titles with “${cell}”, which stands in ${url}`
    return [file.fault(where, expected, 'The column is not the one in the file.')]
  })
}
