import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { CORRECTIONS_FILE } from '../../src/inputs/published/corrections.ts'
import { LOCK_FILE } from '../../src/inputs/published/published-runs.ts'
import { runsSchema } from '../../src/inputs/rules/rule-schemas.ts'
import { dataPackageSchema } from '../../src/inputs/tables/datapackage.ts'
import { fileNamed } from '../../src/inputs/tables/tables.ts'
import { fileFault, ImportFaults, type Words } from '../../src/inputs/import/import-fault.ts'
import { removeFromList, replaceText } from './json-append.ts'

const named = z.object({ name: z.string() })
const identified = z.object({ id: z.string() })
const tabled = z.object({ tables: z.array(z.string()) })
const ofRun = z.object({ run: z.string() })

/**
 * Takes an import back in a folder of data: its table and description, its source, its run, what was frozen of it, and
 * the corrections of it. The run that led before leads again.
 * @param id what the import is called: "official-2026", "official-results-2026"
 * @returns what was removed, by path
 * @throws ImportFaults when there is no such import, or other runs rest on it
 */
export function undoImport(folder: string, id: string): readonly string[] {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const { resources } = dataPackageSchema.parse(JSON.parse(read('datapackage.json')))
  const imports = resources.map(({ name }) => name).filter(isImport)
  const table = imports.includes(id) ? fileNamed(id) : null
  if (table === null) throw refusal('unknown', noImport(id, imports))
  const { runs, ledRuns, headline } = runsSchema.parse(JSON.parse(read('runs.json')))
  const resting = runs.filter(
    ({ id: run, weightSource }) => run !== id && weightSource.kind === 'official-table' && weightSource.table === id,
  )
  if (resting.length > 0)
    throw refusal(
      'rests',
      restsOn(
        id,
        resting.map((run) => run.id),
      ),
    )
  const isRun = runs.some((run) => run.id === id)
  const led = ledRuns.filter((run) => run !== id)
  const before = led.at(-1)
  if (isRun && headline === id && before === undefined) throw refusal('leads', leadsAlone(id))

  const removed: string[] = [table.path]
  const write = (file: string, text: string): void => {
    if (text === read(file)) return
    writeFileSync(join(folder, file), text)
    removed.push(file)
  }
  rmSync(join(folder, table.path))
  removeIfEmpty(join(folder, table.path, '..'))
  write(
    'datapackage.json',
    removeFromList(read('datapackage.json'), 'resources', (own) => named.parse(own).name === id),
  )
  write(
    'sources.json',
    removeFromList(read('sources.json'), null, (own) => tabled.parse(own).tables.join() === id),
  )
  if (isRun) {
    const runsText = removeFromList(read('runs.json'), 'runs', (own) => identified.parse(own).id === id)
    const without = removeFromList(runsText, 'ledRuns', (own) => own === id)
    write('runs.json', headline === id && before !== undefined ? replaceText(without, 'headline', before) : without)
    write(
      CORRECTIONS_FILE,
      removeFromList(read(CORRECTIONS_FILE), null, (own) => ofRun.parse(own).run === id),
    )
    if (existsSync(join(folder, LOCK_FILE)))
      write(
        LOCK_FILE,
        removeFromList(read(LOCK_FILE), null, (own) => ofRun.parse(own).run === id),
      )
    const frozen = join(folder, 'published', id)
    if (existsSync(frozen)) {
      rmSync(frozen, { recursive: true })
      removed.push(`published/${id}/`)
    }
  }
  return removed
}

function isImport(name: string): boolean {
  const table = fileNamed(name)?.table
  return table === 'official' || table === 'official-results'
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
}

function refusal(kind: string, { message, remedy }: { readonly message: Words; readonly remedy: Words }): ImportFaults {
  return new ImportFaults([fileFault('data', kind, message, remedy)])
}

function noImport(id: string, imports: readonly string[]): { readonly message: Words; readonly remedy: Words } {
  const list = imports.join(', ')
  return {
    message: { da: `Ingen import hedder ${id}.`, en: `No import is called ${id}.` },
    remedy:
      list === ''
        ? { da: 'Der er ingen importer at tage tilbage.', en: 'There are no imports to take back.' }
        : { da: `Vælg en af disse: ${list}.`, en: `Choose one of these: ${list}.` },
  }
}

function restsOn(id: string, runs: readonly string[]): { readonly message: Words; readonly remedy: Words } {
  return {
    message: {
      da: `Andre kørsler hviler på ${id}: ${runs.join(', ')}.`,
      en: `Other runs rest on ${id}: ${runs.join(', ')}.`,
    },
    remedy: { da: 'Fjern dem først i runs.json.', en: 'Remove them from runs.json first.' },
  }
}

function leadsAlone(id: string): { readonly message: Words; readonly remedy: Words } {
  return {
    message: {
      da: `${id} fører siden, og ingen anden kørsel har gjort det.`,
      en: `${id} leads the site, and no other run has.`,
    },
    remedy: { da: 'Sæt en anden kørsel i headline og ledRuns.', en: 'Put another run into headline and ledRuns.' },
  }
}
