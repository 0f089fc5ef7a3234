import type { OwnTable } from '../../../results/own-table.ts'
import type { PageRun } from '../../../results/page-runs.ts'

/** What becomes of a file that is handed over. `turn` tells whether something else was asked in the meantime. */
interface Taking {
  readonly begin: () => number
  readonly read: (table: OwnTable, turn: number) => void
  readonly refuse: (words: string, turn: number) => void
}

/**
 * Takes files that are chosen, or dropped anywhere on the form and its answer, and reads them as tables of weights. The
 * reader of files is fetched then. What is wrong with a file is said beside its field.
 */
export function takeFiles(root: HTMLElement, pageOf: () => PageRun, { begin, read, refuse }: Taking): void {
  const field = root.querySelector<HTMLInputElement>('#table')
  const wrong = root.querySelector('#table-fejl')
  const told = root.querySelector<HTMLElement>('[data-table-read]')
  const way = root.querySelector<HTMLSelectElement>('#weights')
  const year = root.querySelector<HTMLSelectElement>('#year')
  if (!field || !wrong || !told || !way || !year) return
  const regions = new Map(
    (root.dataset.regions ?? '').split('|').map((pair): [string, string] => {
      const [code = '', region = ''] = pair.split('=')
      return [code, region]
    }),
  )
  let file: File | null = null

  const take = async (chosen: File): Promise<void> => {
    file = chosen
    way.value = 'table'
    way.dispatchEvent(new Event('change', { bubbles: true }))
    const turn = begin()
    const { tableFrom } = await import('./read-table.ts')
    const found = await tableFrom(chosen, pageOf(), year.value === '' ? null : year.value, regions)
    wrong.textContent = found.wrong
    field.toggleAttribute('aria-invalid', found.wrong !== '')
    told.textContent = found.told
    told.hidden = found.told === ''
    if (found.table === null) refuse(found.refusal, turn)
    else read(found.table, turn)
  }

  field.addEventListener('change', () => {
    const [chosen] = field.files ?? []
    if (chosen !== undefined) void take(chosen)
  })
  year.addEventListener('change', () => {
    if (file !== null) void take(file)
  })
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
  root.addEventListener('dragover', (event) => {
    if (holdsFiles(event)) event.preventDefault()
  })
  root.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    const [dropped] = event.dataTransfer?.files ?? []
    if (dropped !== undefined) void take(dropped)
  })
}
