import { isOfOneCouncil, runFiles, tableOfCouncil } from '../downloads/packages/catalogue.ts'
import { areaDataset, runDataset, runsCatalogue, type SchemaAbout } from '../downloads/descriptions/schema-org.ts'
import type { Language } from '../inputs/language.ts'
import type { CouncilResult, RunResult } from '../results/result.ts'
import { loadSite } from '../results/site.ts'
import { loadPrintedGroups } from './file-list.ts'
import { fullAddress, inLanguage } from './href.ts'

/** schema.org data of the page of a place: the files with its numbers, and what they measure. */
export function areaData(
  place: { readonly name: string; readonly description: string; readonly council: CouncilResult },
  run: RunResult,
  language: Language,
): object {
  const { name, description, council } = place
  const { municipalities, councils, workbook, result } = runFiles(loadSite(), run)
  // Programs take the form that is made for them.
  const tables = [tableOfCouncil(loadSite(), run, council), municipalities, councils].map(({ plain }) => plain)
  const files = [...tables, workbook, result]
  return areaDataset({ name, description, files }, run, about(language))
}

/** schema.org data of the page of files: the runs with their files, without the tables of each council. */
export async function filesData(language: Language): Promise<object> {
  const says = about(language)
  const datasets = (await loadPrintedGroups()).flatMap(({ id, run, files }) =>
    run?.run.id === id
      ? [
          runDataset(
            run,
            files.filter((file) => !isOfOneCouncil(file)),
            says,
          ),
        ]
      : [],
  )
  return runsCatalogue(datasets, says)
}

function about(language: Language): SchemaAbout {
  return {
    settings: loadSite().inputs.site,
    language,
    file: fullAddress,
    page: (path) => fullAddress(inLanguage(path, language)),
  }
}
