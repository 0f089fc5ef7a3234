import { expect, test } from 'vitest'
import type { ByLanguage } from '../../../../src/inputs/language.ts'
import { CAUSES } from '../../../../src/model/compare-runs.ts'
import { LIFT_KINDS } from '../../../../src/model/lifts.ts'
import type { RunResult } from '../../../../src/results/result.ts'
import { councilChangeColumns, municipalityChangeColumns } from '../../../../src/text/columns/change-columns.ts'
import { columnRules } from '../../../../src/text/columns/column-rules.ts'
import { type Column, type ColumnMeaning, fileText } from '../../../../src/text/columns/column.ts'
import { councilColumns, municipalityColumns, withRun } from '../../../../src/text/columns/columns.ts'
import { measureColumns } from '../../../../src/text/columns/measure-columns.ts'
import { QUOTED_COLUMNS } from '../../../../src/text/columns/quoted-columns.ts'
import { exactMunicipalityColumns } from '../../../../src/text/columns/exact-columns.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
} from '../../../../src/text/columns/scenario-columns.ts'
import { quotedNumbers } from '../../../../src/downloads/tables/quoted-file.ts'
import { present } from '../../model/exact.ts'
import { councilOf, municipalityOf, results, runOf } from '../../results/published.ts'
import { site } from '../../results/site.ts'

// All that the columns of the files say, as it was last read and found good: who reads a file has nothing else to go by.
// A change that is meant is accepted by `npm run pictures`, and what git then shows is read before it is committed.

const both = (words: ByLanguage<string>): string => (words.da === words.en ? words.da : `${words.da} | ${words.en}`)

/** A column as text, a line for each thing that it says, and what it has of some rows. */
function told<Row>(column: Column<Row>, rows: readonly Row[]): string {
  const { id, title, short, unit, description, formula, decimals, shown, codes, constraints, numberStatus } = column
  const lines = {
    title: both(title),
    short: short === title ? null : both(short),
    unit: both(unit),
    description: `${description.da}\n    ${description.en}`,
    formula: formula === null ? null : both(formula),
    decimals: decimals === null ? null : `${decimals}${shown === undefined ? '' : `, on a page ${shown}`}`,
    codes:
      codes === null
        ? null
        : Object.entries(codes)
            .map(([code, words]) => `${code} = ${both(words)}`)
            .join('; '),
    constraints: constraintsOf(constraints),
    status: numberStatus,
    cells: rows.map((row) => fileText(column, column.value(row))).join(' / '),
  }
  return [id, ...Object.entries(lines).flatMap(([name, line]) => (line === null ? [] : [`  ${name}: ${line}`]))].join(
    '\n',
  )
}

const constraintsOf = ({ required, unique, pattern, minimum }: ColumnMeaning['constraints']): string =>
  [
    required ? 'required' : 'may be empty',
    ...(unique ? ['unique'] : []),
    ...(pattern === null ? [] : [`of the form ${pattern}`]),
    ...(minimum === null ? [] : [`from ${minimum}`]),
  ].join(', ')

const toldOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly string[] =>
  columns.map((column) => told(column, rows))

async function expectStored(file: string, texts: readonly string[]): Promise<void> {
  await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`stored/${file}.txt`)
}

const { headline, runs } = results
/** The headline run with every lift that the model knows, each of 35. */
const everyLift: RunResult = {
  ...headline,
  rules: {
    ...headline.rules,
    lifts: LIFT_KINDS.map((kind) => ({ ...present(headline.rules.lifts[0]), kind })),
  },
}
const municipalitiesOf = (run: RunResult) => ['Tønder', 'Ærø'].map((name) => municipalityOf(run, name))
const councilsOf = (run: RunResult) => ['Hovedstaden', 'Sønderjylland'].map((name) => councilOf(run, name))

const ofMunicipalities = (run: RunResult) => toldOf(municipalityColumns(columnRules([run])), municipalitiesOf(run))
const ofCouncils = (run: RunResult) => toldOf(councilColumns(columnRules([run])), councilsOf(run))
const [usual, usualOfCouncils] = [ofMunicipalities(headline), ofCouncils(headline)]
const unusual = (texts: readonly string[]) =>
  texts.filter((text) => !usual.includes(text) && !usualOfCouncils.includes(text))

test('of the two tables of a run', async () => {
  await expectStored('municipalities', usual)
  await expectStored('councils', usualOfCouncils)
  await expectStored('exact', toldOf(exactMunicipalityColumns(columnRules([headline])), municipalitiesOf(headline)))
})

test('which are other in a run without a lift, in one with both, and in an official one', async () => {
  await expectStored('no-lift', unusual(ofMunicipalities(runOf('open-2025-draft'))))
  await expectStored('every-lift', unusual([...ofMunicipalities(everyLift), ...ofCouncils(everyLift)]))
  const official: RunResult = { ...headline, dates: { ...headline.dates, weights: null } }
  await expectStored('official', unusual(ofMunicipalities(official)))
})

test('which are other in a table of all runs', async () => {
  const rows = [runOf('open-2025-draft'), headline].map((run) => ({
    run: run.run,
    area: municipalityOf(run, 'Tønder'),
  }))
  await expectStored('all-runs', toldOf(withRun(municipalityColumns(columnRules(runs))), rows))
})

test('of a change from run to run', async () => {
  const change = present(site.changes[0])
  const area = present(change.municipalities.find(({ name }) => name === 'Tønder'))
  const council = present(change.councils.find(({ name }) => name === 'Sønderjylland'))
  const ofArea = toldOf(municipalityChangeColumns(change), [{ area, change }])
  await expectStored('change', ofArea)
  const ofCouncil = toldOf(councilChangeColumns(change), [{ area: council, change }])
  await expectStored(
    'change-councils',
    ofCouncil.filter((text) => !ofArea.includes(text)),
  )
  const everyCause = toldOf(municipalityChangeColumns({ causes: CAUSES }), [{ area, change }])
  await expectStored(
    'change-every-cause',
    everyCause.filter((text) => !ofArea.includes(text)),
  )
})

test('of a scenario', async () => {
  const scenario = present(
    site.scenarios.results.find((one) => one.movedCouncils.length > 0 && one.movedMunicipalities.length > 0),
  )
  await expectStored('scenario-councils', toldOf(SCENARIO_COUNCIL_COLUMNS, scenario.movedCouncils.slice(0, 2)))
  await expectStored(
    'scenario-municipalities',
    toldOf(SCENARIO_MUNICIPALITY_COLUMNS, scenario.movedMunicipalities.slice(0, 2)),
  )
})

test('of quoted figures', async () => {
  await expectStored('quoted', toldOf(QUOTED_COLUMNS, quotedNumbers(site.inputs.publishedNumbers)))
})

test('of the maps', async () => {
  const texts = site.measures.flatMap((measure) => {
    const rows = measure.rows.filter(({ name }) => name === 'Tønder' || name === 'Ærø')
    const columns = measureColumns(measure, new Map([['0550', 3]]))
    return [`# ${measure.id}`, ...toldOf(columns, rows)]
  })
  await expectStored(
    'maps',
    texts.filter((text, index) => texts.indexOf(text) === index),
  )
})
