import { describe, expect, test } from 'vitest'
import { checkFigures } from '../../../../src/inputs/tables/check-figures.ts'
import { madeTable, told } from './made-table.ts'

const check = (...rows: readonly string[]) =>
  told(checkFigures(madeTable('id,level,area,metric,value,unit,vintage', ...rows)))
const need = (value: string, unit = 'doctor capacities') => `fyn-need,council,Fyn,need,${value},${unit},2025 draft`
const capacities = (value: number) => `fyn-capacities,council,Fyn,capacities,${value},doctor capacities,2025 draft`
const contacts = (id: string, level: string, area: string, value: number) =>
  `${id},${level},${area},gp_contacts_per_citizen,${value},contacts per citizen per year,2023`
const country = contacts('denmark-contacts', 'country', 'Danmark', 7)

describe('quoted figures', () => {
  test('are of the area that their id names, in the unit of their metric', () => {
    expect(check(need('449.2'))).toEqual([])
    expect(check('fyn-need,council,Horsens,need,449.2,doctor capacities,2025')).toEqual([
      '2 id fyn-need: an id that begins with horsens. The figure is of Horsens.',
    ])
    expect(check(need('449.2', 'citizens'))).toEqual([
      '2 unit citizens: doctor capacities. So the figures of need are counted.',
    ])
  })

  test('of a need and its capacities are one number, and that rounded', () => {
    expect(check(need('449.2'), capacities(449))).toEqual([])
    expect(check(need('449.2'), capacities(450))).toEqual([])
    expect(check(need('449.01'), capacities(450))).toEqual([])
    expect(check(need('449'), capacities(450))).toEqual(['3 value 450: 449 rounded. Fyn is quoted with that need.'])
    expect(check(need('494.2'), capacities(449))).toHaveLength(1)
    // Of another vintage it is another number.
    expect(check(need('494.2'), capacities(449).replace('draft', 'final'))).toEqual([])
  })

  test('of patients per doctor are those of a list', () => {
    const patients = (value: number) =>
      check(`fyn-patients,council,Fyn,patients_per_doctor,${value},citizens per doctor capacity,2025`)
    for (const value of [1000, 2667]) expect(patients(value)).toEqual([])
    for (const value of [999, 2668]) expect(patients(value)).toHaveLength(1)
  })

  test('of contacts are some of the country, and from half to double it elsewhere', () => {
    for (const value of [3, 15]) expect(check(contacts('denmark-x', 'country', 'Danmark', value))).toEqual([])
    for (const value of [2.9, 15.1]) expect(check(contacts('denmark-x', 'country', 'Danmark', value))).toHaveLength(1)
    const place = (value: number) => check(country, contacts('egedal-x', 'municipality', 'Egedal', value))
    for (const value of [3.5, 14]) expect(place(value)).toEqual([])
    expect(place(14.1)).toEqual(['3 value 14.1: from 3.5 to 14. The country has 7.'])
    expect(place(3.4)).toHaveLength(1)
    expect(check(contacts('egedal-x', 'municipality', 'Egedal', 61))).toEqual([])
  })
})
