import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officialNumbers } from '../../../../src/inputs/import/official-rows.ts'
import { ImportFaults } from '../../../../src/inputs/import/import-fault.ts'
import { readFile } from '../../../../scripts/import/read-file.ts'
import { officialTemplate, officialTemplateWorkbook } from '../../../../src/downloads/tables/official-template.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { inputs } from '../../results/published.ts'

const template = officialTemplate(inputs.municipalities).danish.text()
const lines = template.replace('\uFEFF', '').trimEnd().split('\r\n')

test('the template names the 98 municipalities and holds no figure', () => {
  expect(template.startsWith('\uFEFF')).toBe(true)
  expect(lines).toHaveLength(99)
  expect(lines[1]).toBe('0101;København;;;;')
  for (const line of lines.slice(1)) expect(line).toMatch(/^\d{4};[^;\d]+;;;;$/)
})

test('the workbook has the rows of the text, each cell text, and is read by the import', async () => {
  const workbook = officialTemplateWorkbook(inputs)
  const folder = temporaryFolder()
  const path = join(folder, 'skabelon.xlsx')
  writeFileSync(path, await workbook.bytes())
  const [sheet, ...others] = (await readFile(path)).readings[0] ?? []
  expect(others).toEqual([])
  const cells = sheet?.rows.map((row) => row.cells.map(({ text }) => text))
  // The reader leaves out the blank cells at the end of a row.
  const filled = lines.map((line) => line.replace(/;+$/, '').split(';'))
  expect(cells?.map((row) => row.filter((text, index) => text !== '' || index < 2))).toEqual(filled)
})

test('the template unfilled is told to lack figures and years, and nothing else', () => {
  const rows = lines.map((line, index) => ({
    line: index + 1,
    cells: line.split(';').map((text) => ({ text, address: null, isNumber: false })),
    isBroken: false,
  }))
  const sheet = { file: 'template.csv', title: null, numbers: 'comma', rows } as const
  const read = () =>
    officialNumbers([{ file: sheet.file, readings: [[sheet]], hidden: [] }], inputs, new Map(), {
      year: null,
      only: null,
      norm: null,
    })
  expect(read).toThrow(ImportFaults)
  try {
    read()
  } catch (error) {
    if (!(error instanceof ImportFaults)) throw error
    const messages = Map.groupBy(error.faults, ({ message }) => message.en)
    expect([...messages].map(([message, faults]) => [message, faults.length])).toEqual([
      ['Neither weight nor weighted citizens.', 98],
      ['The cell is blank.', 98],
    ])
  }
})
