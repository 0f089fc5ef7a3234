import { type AgeGroup, ageGroupName, holdEveryAge } from '../../src/inputs/tables/age-group.ts'
import { type Decimal, sum } from '../../src/model/decimal.ts'
import { checkNotAbove, checkSum, TOLERANCES } from './checks.ts'
import { LOOK_AT_TABLE, RefreshError } from './refresh-error.ts'
import { assertNoOther, findAges, findAllAreas, findValue, findVariable, periodsOf } from './table-info.ts'
import { ask, type Asking, countryOf, describe, type FreshTable, idOf } from './ask.ts'

/** Contacts with general practice, and how SYGK1 divides them. */
export interface FreshContacts {
  readonly table: FreshTable
  readonly year: string
  readonly groups: readonly AgeGroup[]
  /** All contacts of the municipalities, all ages and both sexes. */
  readonly total: Decimal
  /** The cells that have no row, and so no contacts. */
  readonly leftOut: readonly ContactCell[]
}

interface ContactCell {
  readonly code: string
  readonly group: string
  readonly sex: string
}

/** SYGK1: contacts with general practice (130, all kinds) by municipality, five-year age group and sex in the newest year. */
export async function fetchContacts(asking: Asking): Promise<FreshContacts> {
  const info = await describe(asking, 'SYGK1')
  const area = findVariable(info, ['OMRÅDE', 'KOMMUNEDK'])
  const service = findVariable(info, ['YDELSESART'])
  const age = findVariable(info, ['ALDER', 'ALERAMS'])
  const sex = findVariable(info, ['KØN', 'KONAMS'])
  const time = findVariable(info, ['Tid'])
  assertNoOther(info, [area, service, age, sex, time])
  const areas = findAllAreas(info, area, asking.codes)
  const country = countryOf(info, areas.country)
  const doctor = findValue(info, service, '130', /^almen læge i alt$/i)
  const allAges = findValue(info, age, 'IALT', /i alt$/i)
  const both = findValue(info, sex, 'TOT', /^i alt$/i)
  const sexes = [
    { name: 'women', id: findValue(info, sex, 'K', /^kvinder$/i) },
    { name: 'men', id: findValue(info, sex, 'M', /^mænd$/i) },
  ]
  const groups = findAges(info, age)
  if (!holdEveryAge(groups)) {
    const names = groups.map(ageGroupName).join(', ')
    throw new RefreshError(info.id, `its age groups do not hold every age once: ${names}.`, LOOK_AT_TABLE)
  }
  const year = periodsOf(info, time, /^\d{4}$/).at(-1) ?? ''
  const cells = await ask(asking, info, `contacts with general practice in ${year}`, [
    { code: area.id, values: [country, ...areas.ids.values()] },
    { code: service.id, values: [doctor] },
    { code: age.id, values: [allAges, ...groups.map(({ id }) => id)] },
    { code: sex.id, values: [both, ...sexes.map(({ id }) => id)] },
    { code: time.id, values: [year] },
  ])

  const totals = asking.codes.map((code) => cells.wholeCount(idOf(areas.ids, code), doctor, allAges, both, year))
  const total = sum(totals)
  const whole = cells.wholeCount(country, doctor, allAges, both, year)
  checkSum(info.id, `contacts in ${year}`, totals, whole, whole.times(TOLERANCES.contacts))

  const leftOut: ContactCell[] = []
  const rows = asking.codes.flatMap((code, index) => {
    const parts = groups.flatMap((group) =>
      sexes.map(({ name, id }) => {
        const cell = [idOf(areas.ids, code), doctor, group.id, id, year] as const
        if (cells.isLeftOut(...cell)) leftOut.push({ code, group: ageGroupName(group), sex: name })
        return { group, name, count: cells.count(...cell) }
      }),
    )
    const stated = parts.map(({ count }) => count).filter((count) => count !== null)
    const own = totals[index] ?? sum([])
    const check = stated.length === parts.length ? checkSum : checkNotAbove
    check(info.id, `contacts of ${code} by age and sex in ${year}`, stated, own, own.times(TOLERANCES.contacts))
    return parts.map(({ group, name, count }) => [
      code,
      year,
      ageGroupName(group),
      name,
      count?.toFixed() ?? '',
      info.id,
    ])
  })
  return { table: { name: 'gp-contacts', edition: year, rows, vintage: year }, year, groups, total, leftOut }
}
