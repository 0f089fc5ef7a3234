import { expect, test } from 'vitest'
import { neighbouringCouncils, neighbouringMunicipalities } from '../../../src/results/neighbours.ts'
import { inputs } from './published.ts'

const codeOf = (name: string) => inputs.municipalities.find((m) => m.name === name)?.code ?? name
const beside = (name: string) => neighbouringMunicipalities(codeOf(name), inputs).map((m) => m.name)

test('municipalities that share a land border, in the order of the codes', () => {
  expect(beside('Frederiksberg')).toEqual(['København'])
  expect(beside('Dragør')).toEqual(['Tårnby'])
  expect(beside('Tårnby')).toEqual(['København', 'Dragør'])
  expect(beside('Samsø')).toEqual([])
  expect(neighbouringMunicipalities('9999', inputs)).toEqual([])
})

test('councils whose municipalities share a land border, and not the council itself', () => {
  // Of Fyn's nine municipalities none but Middelfart, which lies in Lillebælt, leads off the island.
  expect(neighbouringCouncils('Fyn', inputs).map((c) => c.name)).toEqual(['Lillebælt'])
  for (const { name } of inputs.councils) {
    const names = neighbouringCouncils(name, inputs).map((c) => c.name)
    expect(names).not.toContain(name)
    for (const other of names) expect(neighbouringCouncils(other, inputs).map((c) => c.name)).toContain(name)
  }
})
