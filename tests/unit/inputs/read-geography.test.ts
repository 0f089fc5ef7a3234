import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readGeography } from '../../../src/inputs/geography/read-geography.ts'
import { DATA_URL } from '../../support/data.ts'

let folder = ''
const committed = new URL('geography/2027/', DATA_URL)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geography-'))
  cpSync(committed, folder, { recursive: true })
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

describe('readGeography', () => {
  test('reads a folder named by text or by address', () => {
    expect(readGeography(folder).meta).toEqual(readGeography(committed).meta)
  })

  test('holds exactly the municipalities that it holds', () => {
    const { assertSameAreas, detailed } = readGeography(folder)
    const codes = detailed.objects.municipalities.geometries.map(({ id }) => id)
    expect(() => {
      assertSameAreas(codes)
    }).not.toThrow()
    expect(() => {
      assertSameAreas(codes.slice(1))
    }).toThrow('0101 is unknown')
    expect(() => {
      assertSameAreas([...codes, '0411'])
    }).toThrow('0411 is missing')
  })

  test('names a missing file', () => {
    rmSync(join(folder, 'denmark-coarse.topo.json'))
    expect(() => readGeography(folder)).toThrow(/denmark-coarse\.topo\.json is missing; npm run geo:build/)
  })

  test('names a file that is no JSON, and one of another shape', () => {
    edit('denmark.meta.json', (text) => text.slice(0, -3))
    expect(() => readGeography(folder)).toThrow(/denmark\.meta\.json is no JSON/)
    edit('denmark.meta.json', () => '{}')
    expect(() => readGeography(folder)).toThrow(/denmark\.meta\.json has another shape[^]*kmPerUnit/)
    edit('denmark.topo.json', (text) => text.replace('"councils"', '"boards"'))
    expect(() => readGeography(folder)).toThrow(/denmark\.topo\.json has another shape[^]*councils/)
  })

  test('names a municipality that one topology has and the other has not', () => {
    edit('denmark-coarse.topo.json', (text) => text.replaceAll('"0825"', '"0826"'))
    expect(() => readGeography(folder)).toThrow(/0825 is missing, 0826 is unknown/)
  })
})
