import { describe, expect, test } from 'vitest'
import { checkRuns } from '../../../../src/inputs/rules/check-runs.ts'
import type { Nameable } from '../../../../src/inputs/rules/nameable.ts'
import type { Parameter, RunSpec } from '../../../../src/inputs/rules/rule-schemas.ts'
import { frozen } from '../../../support/frozen.ts'
import { present } from '../../model/exact.ts'
import { madeJson, madeReading, said, UNREAD } from '../made-json.ts'
import { nameable } from './nameable.ts'

const run = present(frozen.inputs.runs.at(-1))
const [lift] = run.lifts
const floor = present(lift)
const parameters = [...frozen.inputs.parameters.values()]
const official: Nameable['official'] = new Map([['official-2026', { year: '2026', ownCitizens: true }]])

/** The faults of one run that leads, as text. */
const check = (change: Partial<RunSpec>, known: Partial<Nameable> = {}) =>
  said(
    checkRuns(madeJson({ headline: run.id, ledRuns: [run.id], runs: [{ ...run, ...change }] }), {
      ...nameable,
      ...known,
    }),
  )

/** What the run may name when one of its parameters is other than in the frozen data. */
const with1 = (id: string, change: Partial<Parameter>): Pick<Nameable, 'parameters'> => ({
  parameters: madeReading(
    parameters.map((parameter) => (parameter.id === id ? { ...parameter, ...change } : parameter)),
    'parameters.json',
  ),
})

test('the run as it is has no fault', () => {
  expect(check({})).toEqual([])
})

describe('the runs together', () => {
  const together = (value: Parameters<typeof checkRuns>[0]['value']) => said(checkRuns(madeJson(value), nameable))

  test('an id stands once, and the runs that are named are there', () => {
    expect(together({ headline: run.id, ledRuns: [run.id], runs: [run, run] })).toEqual([
      `runs[1].id: each id once. The id ${run.id} stands twice.`,
    ])
    // A headline that is no run is not also said to be missing among those that have led.
    expect(together({ headline: 'nobody', ledRuns: [run.id, 'nothing'], runs: [run] })).toEqual([
      'headline: the id of a run. The run nobody is unknown.',
      'ledRuns[1]: the id of a run. The run nothing is unknown.',
    ])
  })

  test('the run that leads is among those that have led', () => {
    const other = { ...run, id: 'other', changeSlug: 'other' }
    expect(together({ headline: 'other', ledRuns: [run.id, 'other'], runs: [run, other] })).toEqual([])
    expect(together({ headline: 'other', ledRuns: [run.id], runs: [run, other] })).toEqual([
      'ledRuns: a list with other. The run that leads the site is not among those that have led it.',
    ])
  })

  test('each has an address of its own for what it changed', () => {
    const other = { ...run, id: 'other', changeSlug: run.changeSlug ?? 'x' }
    const value = {
      headline: run.id,
      ledRuns: [run.id],
      runs: [{ ...run, changeSlug: other.changeSlug }, other] as const,
    }
    expect(together({ ...value, runs: [...value.runs] })).toEqual([
      `runs[1].changeSlug: each address once. ${other.changeSlug} stands twice.`,
    ])
  })

  test('one of them is on the open estimate', () => {
    const onOfficial: RunSpec = { ...run, weightSource: { kind: 'official-table', table: 'official-2026' } }
    const value = { headline: run.id, ledRuns: [run.id], runs: [onOfficial] as const }
    expect(said(checkRuns(madeJson(value), { ...nameable, official }))).toEqual([
      'runs: a run on the open estimate. Official weights stand beside the estimate, and what-ifs are held against it.',
    ])
  })
})

describe('the parameters of a run', () => {
  test('are there, each under its own key', () => {
    const unknown = { norm: 'a', rounding: 'b', edge: 'c', citizens: ['citizens-stand-for-group-1', 'd'] }
    expect(check({ parameters: unknown })).toEqual([
      'runs[0].parameters.norm: the id of a parameter. The parameter a is unknown.',
      'runs[0].parameters.rounding: the id of a parameter. The parameter b is unknown.',
      'runs[0].parameters.edge: the id of a parameter. The parameter c is unknown.',
      'runs[0].parameters.citizens[1]: the id of a parameter. The parameter d is unknown.',
    ])
    expect(check({ parameters: unknown }, { parameters: UNREAD })).toEqual([])
  })

  test('have the unit of what reads them', () => {
    expect(check({ parameters: { ...run.parameters, norm: 'goal', edge: 'share-17' } })).toEqual([
      'runs[0].parameters.norm: a parameter with the unit disease-weighted citizens per doctor capacity. The parameter goal has the unit doctors in GP services.',
      'runs[0].parameters.edge: a parameter with the unit doctor capacities. The parameter share-17 has the unit share.',
    ])
  })

  test('a rule of the same unit that is read elsewhere is named wrongly; one that is read nowhere is wrong itself', () => {
    expect(check({ parameters: { ...run.parameters, rounding: 'floor-combination' } })).toEqual([
      'runs[0].parameters.rounding: a parameter that is up or nearest-half-up. The parameter floor-combination is municipality-max-then-sum.',
    ])
    expect(check({}, with1('rounding-final', { value: 'down' }))).toEqual([
      expect.stringMatching(/^parameters\.json \[\d+\]\.value: up or nearest-half-up\. The value of rounding-final /),
    ])
  })

  test('say whose citizens count, by a rule or a day', () => {
    const citizens = (...ids: readonly string[]) => check({ parameters: { ...run.parameters, citizens: [...ids] } })
    expect(citizens('norm-1600')).toEqual([
      'runs[0].parameters.citizens[0]: a parameter with the unit assumption or date. The parameter norm-1600 has the unit disease-weighted citizens per doctor capacity, and says nothing of whose citizens count.',
    ])
    expect(citizens()).toEqual([
      'runs[0].parameters.citizens: at least one assumption. It counts all citizens, where the rules count those of group 1, and does not say so.',
    ])
  })

  test('hold on the day of the run: on their first and last days too', () => {
    for (const held of [
      { validFrom: '2026-12-31', validTo: null },
      { validFrom: null, validTo: '2026-12-31' },
      { validFrom: '2026-12-31', validTo: '2026-12-31' },
      // What ends before it begins has been told of in its own file.
      { validFrom: '2028-01-01', validTo: '2026-01-01' },
    ])
      expect.soft(check({}, with1('rounding-final', held))).toEqual([])
    const at = 'runs[0].parameters.rounding: a parameter in force on 2026-12-31. The parameter rounding-final holds'
    expect(check({}, with1('rounding-final', { validFrom: '2027-01-01', validTo: null }))).toEqual([
      `${at} from 2027-01-01.`,
    ])
    expect(check({}, with1('rounding-final', { validFrom: null, validTo: '2026-12-30' }))).toEqual([
      `${at} to 2026-12-30.`,
    ])
    expect(check({}, with1('rounding-final', { validFrom: '2025-07-01', validTo: '2026-12-30' }))).toEqual([
      `${at} from 2025-07-01 to 2026-12-30.`,
    ])
    expect(check({}, with1('rounding-final', { validFrom: '2027-01-01', validTo: '2027-01-01' }))).toEqual([
      `${at} from 2027-01-01 to 2027-01-01.`,
    ])
  })

  test('what is assumed of the citizens of a day is of the day that the run counts', () => {
    const citizens = ['observed-2026-stands-for-end-2025', 'citizens-stand-for-group-1']
    expect(check({ parameters: { ...run.parameters, citizens } })).toEqual([
      'runs[0].parameters.citizens[0]: an assumption about 2027-01-01. The parameter observed-2026-stands-for-end-2025 speaks of the citizens of 2026-01-01.',
    ])
    expect(
      check({ parameters: { ...run.parameters, citizens }, citizens: { edition: '2026', date: '2026-01-01' } }),
    ).toEqual([])
    // A day that is none has a fault of its own.
    expect(
      check(
        { parameters: { ...run.parameters, citizens } },
        with1('observed-2026-stands-for-end-2025', { value: '2026-02-30' }),
      ),
    ).toEqual([])
  })
})

describe('the lifts of a run', () => {
  test('each kind stands once', () => {
    expect(check({ lifts: [floor, floor] })).toEqual([
      'runs[0].lifts[1].kind: each kind once. The lift area-floor stands twice.',
    ])
  })

  test('name a value of their own unit, a reading and what is assumed', () => {
    expect(check({ lifts: [{ ...floor, parameter: 'a', reading: 'b', assumptions: ['c'] }] })).toEqual([
      'runs[0].lifts[0].parameter: the id of a parameter. The parameter a is unknown.',
      'runs[0].lifts[0].reading: the id of a parameter. The parameter b is unknown.',
      'runs[0].lifts[0].assumptions[0]: the id of a parameter. The parameter c is unknown.',
    ])
    expect(check({ lifts: [{ ...floor, kind: 'distance-floor' }] })).toEqual([
      'runs[0].lifts[0].parameter: a parameter with the unit km per doctor capacity. The parameter floor-35 has the unit km² per doctor capacity.',
    ])
    expect(check({ lifts: [{ ...floor, assumptions: ['use-profile-ratios'] }] })).toEqual([
      'runs[0].lifts[0].assumptions[0]: a parameter that is yes. The parameter use-profile-ratios is ratios-of-four-bands.',
    ])
  })
})

describe('the areas of a run', () => {
  test('are those of an edition of the geography', () => {
    const known = {
      geographies: madeReading([
        { id: '2027', date: '2027-01-01' },
        { id: '2028', date: '2028-01-01' },
      ]),
    }
    expect(check({ geography: '2031' }, known)).toEqual([
      'runs[0].geography: an edition of geography/editions.json: 2027, 2028. There is no geography 2031.',
    ])
  })

  test('are those of its own estimate, whatever others have', () => {
    const [estimate] = frozen.inputs.estimates
    const [own, other] = [
      { ...present(estimate), geography: '2028' },
      { ...present(estimate), id: 'other', geography: '2027' },
    ]
    expect(check({}, { estimates: madeReading([own, other]) })).toEqual([
      'runs[0].geography: 2028. No estimate of the run has the areas of 2027.',
    ])
    expect(check({}, { estimates: madeReading([{ ...own, geography: '2027' }, other]) })).toEqual([])
    expect(check({}, { estimates: UNREAD })).toEqual([])
  })

  test('beside official weights, are those of any estimate', () => {
    const [estimate] = frozen.inputs.estimates
    const made = (geography: string, id: string) => ({ ...present(estimate), geography, id })
    const beside: RunSpec = { ...run, id: 'beside', weightSource: { kind: 'official-table', table: 'official-2026' } }
    const checkBeside = (...geographies: readonly string[]) =>
      said(
        checkRuns(
          madeJson({
            headline: 'beside',
            ledRuns: ['beside'],
            runs: [beside, { ...run, changeSlug: 'x', weightSource: { kind: 'open-estimate', estimate: 'none' } }],
          }),
          {
            ...nameable,
            official,
            estimates: { file: madeReading(geographies.map((of, index) => made(of, `e${index}`))).file, ids: null },
          },
        ),
      )
    expect(checkBeside('2028', '2027')).toEqual([])
    expect(checkBeside('2028', '2029', '2028')).toEqual([
      'runs[0].geography: 2028 or 2029. No estimate of the run has the areas of 2027.',
    ])
  })
})

describe('the tables of a run', () => {
  test('come in the editions that it names', () => {
    expect(check({ editions: { area: '2024', 'gp-distance': '2025' } })).toEqual([
      'runs[0].editions.area: an edition of area: 2025. The table area has no edition 2024.',
      'runs[0].editions.gp-distance: an edition of gp-distance: 2024. The table gp-distance has no edition 2025.',
    ])
  })

  test('hold the citizens of its day', () => {
    expect(check({ citizens: { edition: '2026', date: '2029-01-01' } })).toEqual([
      'runs[0].citizens.date: a date of t.csv: 2026-01-01, 2027-01-01. The population has no such date.',
    ])
    expect(check({ citizens: { edition: '2031', date: '2027-01-01' } })).toEqual([
      'runs[0].citizens.edition: an edition of population: 2026. The table population has no edition 2031.',
    ])
  })

  test('an estimate that it names is there', () => {
    const weightSource = { kind: 'open-estimate', estimate: 'closed' } as const
    expect(check({ weightSource })).toEqual([
      'runs[0].weightSource.estimate: the id of an estimate. The estimate closed is unknown.',
    ])
    expect(check({ weightSource }, { estimates: UNREAD })).toEqual([])
  })
})

describe('a run on official weights', () => {
  const beside = (change: Partial<RunSpec>, known: Nameable['official']) =>
    said(
      checkRuns(
        madeJson({
          headline: run.id,
          ledRuns: [run.id],
          runs: [
            run,
            {
              ...run,
              id: 'official',
              changeSlug: 'official',
              weightSource: { kind: 'official-table', table: 'official-2026' },
              ...change,
            },
          ],
        }),
        { ...nameable, official: known },
      ),
    )

  test('names a table that is there', () => {
    expect(beside({}, official)).toEqual([])
    expect(beside({}, new Map())).toEqual([
      'runs[1].weightSource.table: the name of an official table. The table official-2026 is unknown.',
    ])
  })

  test('counts citizens of the population only where its table gives none', () => {
    const none = { edition: '2031', date: '2027-01-01' }
    expect(beside({ citizens: none }, official)).toEqual([])
    expect(beside({ citizens: none }, new Map([['official-2026', { year: '2026', ownCitizens: false }]]))).toEqual([
      'runs[1].citizens.edition: an edition of population: 2026. The table population has no edition 2031.',
    ])
  })

  test('is of the end of the year of its table', () => {
    // The figures of 2025 are of 31 December 2025, and of the citizens of the day after.
    expect(beside({}, new Map([['official-2026', { year: '2025', ownCitizens: true }]]))).toEqual([
      'runs[1].citizens.date: 2026-01-01. An official table of 2025 speaks of the end of that year.',
      'runs[1].referenceDate: 2025-12-31. An official table of 2025 speaks of the end of that year.',
    ])
  })
})
