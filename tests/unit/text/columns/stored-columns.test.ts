import { expect, test } from 'vitest'
import type { ByLanguage } from '../../../../src/inputs/language.ts'
import { LIFT_KINDS } from '../../../../src/model/lifts.ts'
import type { RunResult } from '../../../../src/results/result.ts'
import { councilChangeColumns, municipalityChangeColumns } from '../../../../src/text/columns/change-columns.ts'
import { columnRules } from '../../../../src/text/columns/column-rules.ts'
import {
  type Column,
  type ColumnMeaning,
  councilColumns,
  fileText,
  municipalityColumns,
  withRun,
} from '../../../../src/text/columns/columns.ts'
import { measureColumns } from '../../../../src/text/columns/measure-columns.ts'
import { QUOTED_COLUMNS } from '../../../../src/text/columns/quoted-columns.ts'
import {
  SCENARIO_COUNCIL_COLUMNS,
  SCENARIO_MUNICIPALITY_COLUMNS,
} from '../../../../src/text/columns/scenario-columns.ts'
import { present } from '../../model/exact.ts'
import { councilOf, municipalityOf, results, runOf, site } from '../../results/published.ts'

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

async function expectStored<Row>(file: string, columns: readonly Column<Row>[], rows: readonly Row[]): Promise<void> {
  const text = columns.map((column) => told(column, rows)).join('\n\n')
  await expect(`${text}\n`).toMatchFileSnapshot(`stored/${file}.txt`)
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
const municipalities = ['Tønder', 'Ærø'].map((name) => municipalityOf(headline, name))
const councils = ['Hovedstaden', 'Sønderjylland'].map((name) => councilOf(headline, name))

test('municipalities.csv', async () => {
  await expectStored('municipalities', municipalityColumns(columnRules([headline])), municipalities)
})

test('councils.csv', async () => {
  await expectStored('councils', councilColumns(columnRules([headline])), councils)
})

test('of a run without a lift, and of one with both', async () => {
  await expectStored('no-lift', municipalityColumns(columnRules([runOf('open-2025-draft')])), municipalities)
  await expectStored('every-lift', municipalityColumns(columnRules([everyLift])), municipalities)
  await expectStored('every-lift-councils', councilColumns(columnRules([everyLift])), councils)
})

test('of an official run, whose weights rest on no day', async () => {
  const official: RunResult = { ...headline, dates: { ...headline.dates, weights: null } }
  await expectStored('official', municipalityColumns(columnRules([official])), municipalities)
})

test('of all runs', async () => {
  const rows = [runOf('open-2025-draft'), headline].map((run) => ({
    run: run.run,
    area: municipalityOf(run, 'Tønder'),
  }))
  await expectStored('all-runs', withRun(municipalityColumns(columnRules(runs))), rows)
})

test('of changes from run to run', async () => {
  for (const change of site.changes) {
    const area = present(change.municipalities.find(({ name }) => name === 'Tønder'))
    const council = present(change.councils.find(({ name }) => name === 'Sønderjylland'))
    await expectStored(`${change.id}-municipalities`, municipalityChangeColumns(change), [{ area, change }])
    await expectStored(`${change.id}-councils`, councilChangeColumns(change), [{ area: council, change }])
  }
  const all = { causes: [...new Set(LIFT_KINDS)] }
  await expectStored('every-cause', municipalityChangeColumns(all), [])
})

test('of scenarios', async () => {
  const scenario = present(site.scenarios.results.find(({ movedCouncils }) => movedCouncils.length > 0))
  await expectStored('scenario-councils', SCENARIO_COUNCIL_COLUMNS, scenario.movedCouncils.slice(0, 2))
  await expectStored('scenario-municipalities', SCENARIO_MUNICIPALITY_COLUMNS, scenario.movedMunicipalities.slice(0, 2))
})

test('of quoted figures', async () => {
  await expectStored('quoted', QUOTED_COLUMNS, site.inputs.publishedNumbers)
})

test.each(site.measures)('of the map $id', async (measure) => {
  const rows = measure.rows.filter(({ name }) => name === 'Tønder' || name === 'Ærø')
  await expectStored(`map-${measure.id}`, measureColumns(measure, new Map([['0550', 3]])), rows)
})
