import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Fault, InputFaults } from '../../../src/inputs/files/fault.ts'
import { loadData } from '../../../src/inputs/load-data.ts'
import { copyData } from '../../support/data.ts'

/** A copy of the data that a test may spoil. */
export interface DataCopy {
  readonly folder: string
  readonly url: URL
  /** Rewrites a file of the copy. */
  edit(file: string, change: (text: string) => string): void
  /** Rewrites one line of a file, counted from 1. */
  editLine(file: string, line: number, change: (text: string) => string): void
  /** Puts bytes in the place of a file. */
  write(file: string, content: string | Uint8Array): void
  remove(file: string): void
  /** The faults that loading the copy reports; none when it loads. */
  faults(): readonly Fault[]
}

/** Runs a test on a copy of the data, and takes the copy away afterwards: of a test that waits, when it is done. */
export function withData<T>(use: (data: DataCopy) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'data-'))
  const path = (file: string): string => join(folder, file)
  const edit: DataCopy['edit'] = (file, change) => {
    const before = readFileSync(path(file), 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`the change of ${file} changed nothing`)
    writeFileSync(path(file), after)
  }
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true })
  }
  let waits = false
  try {
    copyData(folder)
    const used = use({
      folder,
      url: pathToFileURL(`${folder}/`),
      edit,
      editLine: (file, line, change) => {
        edit(file, (text) =>
          text
            .split('\n')
            .map((source, index) => (index === line - 1 ? change(source) : source))
            .join('\n'),
        )
      },
      write: (file, content) => {
        mkdirSync(dirname(path(file)), { recursive: true })
        writeFileSync(path(file), content)
      },
      remove: (file) => {
        rmSync(path(file))
      },
      faults: () => {
        try {
          loadData(pathToFileURL(`${folder}/`))
          return []
        } catch (error) {
          if (error instanceof InputFaults) return error.faults
          throw error
        }
      },
    })
    if (used instanceof Promise) {
      waits = true
      void used.then(clear, clear)
    }
    return used
  } finally {
    if (!waits) clear()
  }
}
