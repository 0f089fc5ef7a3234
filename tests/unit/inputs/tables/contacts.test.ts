import { describe, expect, test } from 'vitest'
import type { Inputs } from '../../../../src/inputs/inputs.ts'
import { loadInputs } from '../../../../src/inputs/load-inputs.ts'
import type { ContactTables } from '../../../../src/model/domain.ts'
import { DATA_URL } from '../../../support/data.ts'
import { addMadeUpContacts } from '../../../support/made-up-contacts.ts'
import { type DataCopy, withData } from '../data-copy.ts'

const contactsOf = (inputs: Inputs): ContactTables | null => inputs.estimateBasisOf(inputs.estimate).contacts

/** The only fault of a copy with made-up contacts after a change. */
function faultAfter(change: (data: DataCopy) => void) {
  return withData((data) => {
    addMadeUpContacts(data.folder)
    change(data)
    const faults = data.faults()
    expect(faults).toHaveLength(1)
    return faults[0]
  })
}

test('as shipped there are no contacts by age and sex', () => {
  expect(contactsOf(loadInputs(DATA_URL))).toBeNull()
})

describe('contacts by age and sex, where they are held', () => {
  test('are read by municipality, with the citizens of two days', () => {
    const contacts = withData((data) => {
      addMadeUpContacts(data.folder)
      expect(data.faults()).toEqual([])
      return contactsOf(loadInputs(data.url))
    })
    expect([contacts?.year, contacts?.citizensDate]).toEqual(['2025', '2025-01-01'])
    expect([...(contacts?.citizens.keys() ?? [])]).toEqual(['2025-01-01', '2026-01-01'])
    expect(contacts?.contacts.size).toBe(98)
    // Half of the 43,517 aged 0–5 in København are women, the odd one included; 5 contacts each make 108,795.
    expect(contacts?.citizens.get('2026-01-01')?.get('0101')?.[0]).toMatchObject({ ageFrom: 0, ageTo: 5, sex: 'women' })
    expect(contacts?.citizens.get('2026-01-01')?.get('0101')?.[0]?.count?.toFixed()).toBe('21759')
    expect(contacts?.contacts.get('0101')?.[0]?.count?.toFixed()).toBe('108795')
    expect(contacts?.contacts.get('0101')?.at(-1)).toMatchObject({ ageFrom: 80, ageTo: null, sex: 'men' })
  })

  test('may have a cell that is not published', () => {
    const contacts = withData((data) => {
      addMadeUpContacts(data.folder)
      data.edit('tables/gp-contacts/2025.csv', (text) =>
        text.replace('0101,2025,0-5,women,108795,', '0101,2025,0-5,women,,'),
      )
      expect(data.faults().map(({ column }) => column?.replace(/\d+/, 'n'))).toEqual(['resources[n].hash'])
      return data.faults()
    })
    expect(contacts[0]?.message).toContain('No fault stands in tables/gp-contacts/2025.csv itself')
  })

  test('come with the citizens or not at all', () => {
    withData((data) => {
      addMadeUpContacts(data.folder)
      data.remove('tables/citizens-by-age-sex/2025.csv')
      expect(data.faults()).toEqual([
        expect.objectContaining({ file: 'tables/citizens-by-age-sex/2025.csv', expected: 'a file' }),
      ])
    })
  })

  test('are not read where no description speaks of them', () => {
    withData((data) => {
      data.write('tables/gp-contacts/2025.csv', 'code,year,age_group,sex,contacts,table\n0101,2025,0+,women,1,SYGK1\n')
      const messages = data.faults().map(({ file, message }) => `${file}: ${message}`)
      expect(messages).toEqual(['datapackage.json: The table is not described.'])
    })
  })

  test('lack no cell of a municipality', () => {
    const fault = faultAfter((data) => {
      data.edit('tables/gp-contacts/2025.csv', (text) => text.replace(/^0860,2025,80\+,men,.*\n/m, ''))
    })
    expect(fault).toMatchObject({
      file: 'tables/gp-contacts/2025.csv',
      column: 'age_group',
      expected: 'a row for 0860, 80+ men',
    })
  })

  test('are of one year', () => {
    const fault = faultAfter((data) => {
      data.edit('tables/gp-contacts/2025.csv', (text) => text.replace(/^0860,2025,80\+,men,/m, '0860,2024,80+,men,'))
    })
    expect(fault).toMatchObject({ column: 'year', value: '2024', expected: '2025' })
  })

  test('have age groups that meet', () => {
    withData((data) => {
      addMadeUpContacts(data.folder)
      data.edit('tables/gp-contacts/2025.csv', (text) => text.replaceAll(',17-19,', ',18-19,'))
      expect(data.faults()).toEqual([
        expect.objectContaining({ file: 'tables/gp-contacts/2025.csv', message: 'Some ages have no group, or two.' }),
      ])
    })
  })

  test('are held against citizens on the first day of their year, and on the day of the estimate', () => {
    withData((data) => {
      addMadeUpContacts(data.folder)
      data.edit('tables/citizens-by-age-sex/2025.csv', (text) => text.replaceAll(',2025-01-01,', ',2024-01-01,'))
      const [, first] = data.faults()
      expect(first).toMatchObject({ expected: 'rows on 2025-01-01' })
      expect(data.faults().map(({ message }) => message)).toContain('Nothing needs the citizens of this day.')
    })
  })

  test('are held against cells that add up to the population', () => {
    const fault = faultAfter((data) => {
      data.edit('tables/citizens-by-age-sex/2025.csv', (text) =>
        text.replace('0101,2026-01-01,0-5,women,21759,', '0101,2026-01-01,0-5,women,21859,'),
      )
    })
    expect(fault).toMatchObject({ file: 'tables/citizens-by-age-sex/2025.csv', column: 'citizens' })
    expect(fault?.message).toMatch(/^The cells of 0101 on 2026-01-01 add up to \d+; its population is 671714\.$/)
  })
})
