import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DATA } from '../../support/data.ts'
import { withData } from '../inputs/data-copy.ts'

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function runScript(script: string, folder: string): Ended {
  const args = [`scripts/${script}.ts`, folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

test('data:check passes on the data, and ends with 1 and every fault on a spoilt copy', () => {
  const passed = runScript('check-data', DATA)
  expect(passed.status).toBe(0)
  expect(passed.out).toContain('98 municipalities, 17 councils, 4 regions')
  withData((data) => {
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', 'many'))
    data.write('tables/regions.csv', '')
    const { status, err } = runScript('check-data', data.folder)
    expect(status).toBe(1)
    expect(err).toContain('2 faults in the inputs')
    expect(err).toContain('tables/area/2025.csv, line 2, column area_km2 (character 17): found "many"')
    expect(err).toContain('tables/regions.csv, line 1, character 1: found nothing')
  })
})

test('data:check tells of what-ifs whose changes are sound and cannot be made together', () => {
  withData((data) => {
    data.edit('scenarios.json', (text) =>
      text
        .replace('{ "kind": "weights-of-one" }', '"kind": "weights-of-one"')
        .replace('"kind": "weights-of-one"', '"kind": "weights-of-one" }, { "kind": "age-alone"'),
    )
    const { status, err } = runScript('check-data', data.folder)
    expect(status).toBe(1)
    expect(err).toContain('1 fault in the inputs')
    expect(err).toContain('scenarios.json, column [2].changes: found "alle-taeller-ens"')
    expect(err).not.toContain('    at ')
  })
})

test('data:hash renews a stale hash, changes nothing else, and refuses a faulty table', () => {
  withData((data) => {
    const description = (): string => readFileSync(join(data.folder, 'datapackage.json'), 'utf8')
    const before = description()
    expect(runScript('hash-data', data.folder).status).toBe(0)
    expect(description()).toBe(before)

    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('90.9', '91.25'))
    expect(data.faults()).toHaveLength(1)
    expect(runScript('hash-data', data.folder).status).toBe(0)
    expect(data.faults()).toEqual([])
    const changed = description()
      .split('\n')
      .filter((line, index) => line !== before.split('\n')[index])
    expect(changed.map((line) => line.trim().split(':')[0])).toEqual(['"bytes"', '"hash"'])

    const renewed = description()
    data.editLine('tables/area/2025.csv', 2, (line) => line.replace('91.25', 'many'))
    expect(runScript('hash-data', data.folder).status).toBe(1)
    expect(description()).toBe(renewed)
  })
})
