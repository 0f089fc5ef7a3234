import { once } from '../inputs/files/once.ts'
import { catalogueFiles } from '../downloads/packages/catalogue-files.ts'
import type { DownloadFile } from '../downloads/packages/download-file.ts'
import { type FileGroup, fileGroups } from '../downloads/packages/file-groups.ts'
import { printed, type PrintedGroup } from '../downloads/packages/printed-files.ts'
import { loadSite, type Site } from '../results/site.ts'
import { measureFileGroup } from './measure-files.ts'

/** Every file of the site by what belongs together, those of the maps among them; listed once for the whole build. */
export function loadFileGroups(): readonly FileGroup[] {
  return groupsOf(loadSite())
}

const groupsOf = once((site: Site) => [...fileGroups(site, site.scenarios), measureFileGroup(site)])

/** The same with the size and hash of each file. */
export function loadPrintedGroups(): Promise<readonly PrintedGroup[]> {
  return printedOf(loadFileGroups())
}

const printedOf = once(printed)

/** The files that list all others: the catalogue in two forms, and the hashes. */
export function loadCatalogueFiles(): readonly DownloadFile[] {
  return catalogueOf(loadSite())
}

const catalogueOf = once(({ inputs, published }: Site) =>
  catalogueFiles(loadPrintedGroups, { settings: inputs.site, published, root: inputs.site.address }),
)

/** Every file of the interface for programs, below /api/. */
export function loadApiFiles(): readonly DownloadFile[] {
  const files = loadFileGroups().flatMap(({ files, further = [] }) => [...files, ...further])
  return files.filter(({ path }) => path.startsWith('/api/'))
}

/** Every file below /data/. */
export function loadDataFiles(): readonly DownloadFile[] {
  const below = loadFileGroups().flatMap(({ files }) => files.filter(({ path }) => path.startsWith('/data/')))
  return [...below, ...loadCatalogueFiles()]
}
