import { readFileSync, writeFileSync } from 'node:fs'
import { hashOf } from '../../src/inputs/tables/check-package.ts'
import { dataPackageSchema } from '../../src/inputs/tables/datapackage.ts'

/** Renews bytes and sha256 of every table in `datapackage.json`; gives path and hash of each that has changed. */
export function renewHashes(dataDir: URL): readonly { readonly path: string; readonly hash: string }[] {
  const file = new URL('datapackage.json', dataDir)
  const data = dataPackageSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const resources = data.resources.map((resource) => {
    const bytes = readFileSync(new URL(resource.path, dataDir))
    return { ...resource, bytes: bytes.length, hash: hashOf(bytes) }
  })
  writeFileSync(file, `${JSON.stringify({ ...data, resources }, null, 2)}\n`)
  return resources.filter(({ hash }, index) => hash !== data.resources[index]?.hash)
}
