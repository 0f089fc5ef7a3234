import { catalogueFiles } from '../downloads/packages/catalogue-files.ts'
import type { DownloadFile } from '../downloads/packages/download-file.ts'
import { type FileGroup, fileGroups } from '../downloads/packages/file-groups.ts'
import { printed, type PrintedGroup } from '../downloads/packages/printed-files.ts'
import { loadSite } from '../results/site.ts'
import { measureFileGroup } from './measure-files.ts'

let groups: readonly FileGroup[] | undefined
let withHashes: Promise<readonly PrintedGroup[]> | undefined
let lists: readonly DownloadFile[] | undefined

/** Every file of the site by what belongs together, those of the maps among them; listed once for the whole build. */
export function loadFileGroups(): readonly FileGroup[] {
  const site = loadSite()
  groups ??= [...fileGroups(site, site.scenarios), measureFileGroup(site)]
  return groups
}

/** The same with the size and hash of each file. */
export function loadPrintedGroups(): Promise<readonly PrintedGroup[]> {
  withHashes ??= printed(loadFileGroups())
  return withHashes
}

/** The files that list all others: the catalogue in two forms, and the hashes. */
export function loadCatalogueFiles(): readonly DownloadFile[] {
  const { inputs, published } = loadSite()
  lists ??= catalogueFiles(loadPrintedGroups, {
    settings: inputs.site,
    published,
    root: inputs.site.address,
  })
  return lists
}

/** Every file below /data/. */
export function loadDataFiles(): readonly DownloadFile[] {
  const below = loadFileGroups().flatMap(({ files }) => files.filter(({ path }) => path.startsWith('/data/')))
  return [...below, ...loadCatalogueFiles()]
}
