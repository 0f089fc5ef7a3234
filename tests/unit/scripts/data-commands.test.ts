import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandHere } from '../../support/command-here.ts'
import { DATA } from '../../support/data.ts'
import { withData } from '../inputs/data-copy.ts'

const runScript = (script: string, folder: string) => commandHere(`scripts/${script}.ts`, [folder])

test('data:check passes on the data, and ends with 1 and every fault on a spoilt copy', async () => {
  const passed = await runScript('check-data', DATA)
  expect(passed.code).toBe(0)
  expect(passed.stdout).toContain('98 municipalities, 17 councils, 4 regions')
  await withData(async (data) => {
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
    data.write('tables/regions.csv', '')
    const { code, stderr } = await runScript('check-data', data.folder)
    expect(code).toBe(1)
    expect(stderr).toContain('2 faults in the inputs')
    expect(stderr).toContain('tables/area/2025.csv, line 2, column area_km2 (character 17): found "many"')
    expect(stderr).toContain('tables/regions.csv, line 1, character 1: found nothing')
  })
})

test('data:check tells of what-ifs whose changes are sound and cannot be made together', async () => {
  await withData(async (data) => {
    data.edit('scenarios.json', (text) =>
      text
        .replace('{ "kind": "weights-of-one" }', '"kind": "weights-of-one"')
        .replace('"kind": "weights-of-one"', '"kind": "weights-of-one" }, { "kind": "age-alone"'),
    )
    const { code, stderr } = await runScript('check-data', data.folder)
    expect(code).toBe(1)
    expect(stderr).toContain('1 fault in the inputs')
    expect(stderr).toContain('scenarios.json, column [2].changes: found "alle-taeller-ens"')
    expect(stderr).not.toContain('    at ')
  })
})

test('data:hash renews a stale hash, changes nothing else, and refuses a faulty table', async () => {
  await withData(async (data) => {
    const description = (): string => readFileSync(join(data.folder, 'datapackage.json'), 'utf8')
    const before = description()
    expect((await runScript('hash-data', data.folder)).code).toBe(0)
    expect(description()).toBe(before)

    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', '91.25'))
    expect(data.faults()).toHaveLength(1)
    expect((await runScript('hash-data', data.folder)).code).toBe(0)
    expect(data.faults()).toEqual([])
    const changed = description()
      .split('\n')
      .filter((line, index) => line !== before.split('\n')[index])
    expect(changed.map((line) => line.trim().split(':')[0])).toEqual(['"bytes"', '"hash"'])

    const renewed = description()
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('91.25', 'many'))
    expect((await runScript('hash-data', data.folder)).code).toBe(1)
    expect(description()).toBe(renewed)
  })
})
