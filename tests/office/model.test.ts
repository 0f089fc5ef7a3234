import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvParse } from 'd3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayHeading, NAMES, SHEETS } from '../../src/downloads/tables/model-sheets.ts'
import { modelWorkbook } from '../../src/downloads/tables/model-workbook.ts'
import { scenarioFiles } from '../../src/downloads/tables/scenario-csv.ts'
import { workbookBytes } from '../../src/downloads/tables/workbook.ts'
import type { Workbook } from '../../src/downloads/tables/workbook-sheet.ts'
import { Decimal, decimal } from '../../src/model/decimal.ts'
import { LIFT_KINDS } from '../../src/model/lifts.ts'
import { isOfEstimate, type Override } from '../../src/model/override.ts'
import { runModel } from '../../src/model/run-model.ts'
import type { RunResult } from '../../src/results/result.ts'
import { frozen } from '../support/frozen.ts'
import { convert, EVERY_SHEET, type OfficeCell, officeCells } from '../support/office.ts'
import { type Cells, type Written, writeCells } from '../support/write-cells.ts'
import { present } from '../unit/model/exact.ts'
import { knownScenarios } from '../unit/results/site.ts'
import { RUN_IDS, runOf } from '../unit/results/published.ts'

const { run: base, results } = knownScenarios()
/** Those that change a rule; the others fit the weights anew, which no sheet does. */
const scenarios = results.filter(({ scenario }) => !scenario.changes.some(isOfEstimate))

/** Some thirty workbooks take a quarter of a minute, and longer beside other work. */
const PATIENT = 300_000

/** What a reader would write into the workbook of a run to have some changes in it. */
function written(run: RunResult, changes: readonly Override[], workbook: Workbook): Cells {
  const { input, estimate } = runModel(run.input, changes)
  const { rules, weights } = input
  const addressOf = (name: string): string =>
    present(
      workbook.names?.find((cell) => cell.name === name),
      name,
    )
      .refers.replace(/^.*!/, '')
      .replaceAll('$', '')
  const inRules = new Map<string, Written>([
    [addressOf(NAMES.norm), { number: rules.citizensPerCapacity.toFixed() }],
    [addressOf(NAMES.rounding), { text: rules.rounding }],
    [addressOf(NAMES.citizens), { text: dayHeading(input.citizens.date) }],
    // Weights of one are those of no slope.
    [addressOf(NAMES.gamma), { number: weights.kind === 'given' ? '0' : present(estimate).gamma.toFixed(20) }],
    [addressOf(NAMES.beta), { number: weights.kind === 'given' ? '0' : present(estimate).beta.toFixed(20) }],
    ...LIFT_KINDS.flatMap((kind): [string, Written][] => {
      const lift = rules.lifts.find((one) => one.kind === kind)
      if (lift === undefined) return [[addressOf(NAMES.lift(kind)), { text: '' }]]
      return [
        [addressOf(NAMES.lift(kind)), { number: lift.value.toFixed() }],
        [addressOf(NAMES.reading(kind)), { text: lift.reading }],
      ]
    }),
  ])
  const rowOf = (code: string): number => run.municipalities.findIndex((area) => area.code === code) + 2
  const inPlaces = new Map<string, Written>([
    ...[...input.ownWeights].map(([code, weight]): [string, Written] => [
      `G${rowOf(code)}`,
      { number: weight.toFixed() },
    ]),
    ...input.areas.map(({ code, council }): [string, Written] => [`C${rowOf(code)}`, { text: council }]),
  ])
  const names = new Set(run.councils.map(({ name }) => name))
  const own = [...new Set(input.areas.map(({ council }) => council))].filter((name) => !names.has(name))
  const inCouncils = new Map(
    own.map((name, index): [string, Written] => [`A${names.size + 2 + index}`, { text: name }]),
  )
  return new Map([
    [SHEETS.rules, inRules],
    [SHEETS.municipalities, inPlaces],
    [SHEETS.councils, inCouncils],
  ])
}

const asText = (cell: OfficeCell | undefined): string =>
  cell === undefined ? '' : 'text' in cell ? cell.text : cell.number

/** A sheet that LibreOffice has written, a record for each row by the name in the brackets of its heading. */
const records = (folder: string, copy: string, sheet: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...rows] = officeCells(readFileSync(join(folder, `${copy}-${sheet}.csv`), 'utf8'))
  const ids = head.map((cell) => asText(cell).replace(/^.*\((\w+)\)$/, '$1'))
  return rows.map((row) => Object.fromEntries(ids.map((id, index) => [id, asText(row[index])])))
}

describe('the workbook that calculates, worked out anew by LibreOffice', () => {
  let [copies, folder] = ['', '']
  beforeAll(async () => {
    copies = mkdtempSync(join(tmpdir(), 'laege-model-'))
    const workbooks = new Map<string, Workbook>(RUN_IDS.map((id) => [id, modelWorkbook(frozen.inputs.site, runOf(id))]))
    const files = new Map<string, Uint8Array>()
    for (const [id, workbook] of workbooks) files.set(id, await workbookBytes(workbook))
    const copy = (name: string, run: RunResult, changes: readonly Override[]): string => {
      const path = join(copies, `${name}.xlsx`)
      const workbook = present(workbooks.get(run.run.id), run.run.id)
      writeFileSync(path, writeCells(present(files.get(run.run.id), name), written(run, changes, workbook)))
      return path
    }
    // One start for all of them: it takes longer than the work.
    folder = convert(
      [
        ...RUN_IDS.map((id) => copy(id, runOf(id), [])),
        ...frozen.cases.map(({ id, run, changes }) => copy(`case-${id}`, runOf(run), changes)),
        ...scenarios.map(({ scenario }) => copy(`scenario-${scenario.id}`, base, scenario.changes)),
      ],
      EVERY_SHEET,
    )
  }, PATIENT)
  afterAll(() => {
    for (const path of [copies, folder]) rmSync(path, { recursive: true, force: true })
  })

  const councilsOf = (copy: string) =>
    records(folder, copy, SHEETS.councils).filter(({ name, municipalities }) => name !== '' && municipalities !== '0')
  // The nearest binary number to a half may lie below it; the digits that LibreOffice writes are those that it has.
  const fourDecimals = (text: string | undefined): string => decimal(text ?? '').toFixed(4, Decimal.ROUND_HALF_UP)

  test.each(RUN_IDS)('%s: says of itself that all is as published', (run) => {
    const checks = officeCells(readFileSync(join(folder, `${run}-${SHEETS.checks}.csv`), 'utf8')).slice(1)
    expect(checks.map((row) => [asText(row[0]), asText(row[3])])).toEqual(checks.map((row) => [asText(row[0]), 'ja']))
    expect(checks.length).toBe(17 + 6)
  })

  test.each(frozen.cases.map((one) => [one.id, one] as const))('the case %s', (id, one) => {
    const byName = <Row extends { readonly name?: string | undefined }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
    expect(
      byName(
        councilsOf(`case-${id}`).map(({ name, need, capacities }) => ({ name, need: fourDecimals(need), capacities })),
      ),
    ).toEqual(byName(one.councils))
    const needs = new Map(records(folder, `case-${id}`, SHEETS.municipalities).map(({ code, need }) => [code, need]))
    expect(one.municipalities.map(({ code }) => ({ code, need: fourDecimals(needs.get(code)) }))).toEqual(
      one.municipalities,
    )
    const checks = officeCells(readFileSync(join(folder, `case-${id}-${SHEETS.checks}.csv`), 'utf8'))
    const total = checks.find(([what]) => asText(what) === 'Lægekapaciteter i hele landet')
    expect(asText(total?.[2])).toBe(one.country.capacities)
  })

  test.each(scenarios.map((result) => [result.scenario.id, result] as const))(
    'the scenario %s is its files',
    (id, result) => {
      const [councils, municipalities] = scenarioFiles(result, base).map(({ plain }) => csvParse(plain.text()))
      const own = records(folder, `scenario-${id}`, SHEETS.municipalities)
      expect(
        own.map(({ code, need, need_weight: weight }) => [code, fourDecimals(need), fourDecimals(weight)]),
      ).toEqual(municipalities?.map((row) => [row.code, row.need_after, row.need_weight_after]))
      expect(
        councilsOf(`scenario-${id}`).map(({ name, need, capacities }) => [name, fourDecimals(need), capacities]),
      ).toEqual(councils?.map((row) => [row.name, row.need_after, row.capacities_after]))
    },
  )
})
