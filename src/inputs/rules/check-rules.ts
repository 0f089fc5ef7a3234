import { type Decimal, decimal } from '../../model/decimal.ts'
import type { EstimateDefinition, IsoDate, Parameter, RunDefinition, SourceRecord } from '../../model/domain.ts'
import { isDecimalText } from '../tables/check-cell.ts'
import type { Table } from '../tables/check-table.ts'
import type { DataPackage } from '../tables/datapackage.ts'
import type { Fault } from '../files/fault.ts'
import { citizensDateOf, referenceDateOf } from '../official/official-table.ts'
import type { JsonFile, JsonPath, JsonReading } from '../files/read-json.ts'

interface Runs {
  readonly headline: string
  readonly ledRuns: readonly string[]
  readonly runs: readonly RunDefinition[]
}

/** The value of a parameter as a decimal: "1600", "0.05", or a fraction, "1/3". Null when it is neither. */
export function parameterDecimal(value: string): Decimal | null {
  const [upper, lower, ...rest] = value.split('/')
  if (upper === undefined || !isDecimalText(upper) || rest.length > 0) return null
  if (lower === undefined) return decimal(upper)
  return isDecimalText(lower) && !decimal(lower).isZero() ? decimal(upper).div(decimal(lower)) : null
}

const isPositive = (value: string): boolean => parameterDecimal(value)?.greaterThan(0) ?? false
const isBelow =
  (limit: string) =>
  (value: string): boolean =>
    isPositive(value) && (parameterDecimal(value)?.lessThan(limit) ?? false)

interface Demand {
  readonly holds: (value: string) => boolean
  readonly expected: string
}

const POSITIVE: Demand = { holds: isPositive, expected: 'a parameter whose value is a number above 0' }
const SHARE: Demand = { holds: isBelow('1'), expected: 'a parameter whose value lies between 0 and 1' }
const HALF: Demand = { holds: isBelow('0.5'), expected: 'a parameter whose value lies between 0 and 0.5' }
const ROUNDING: Demand = {
  holds: (value) => value === 'up' || value === 'nearest-half-up',
  expected: 'a parameter whose value is up or nearest-half-up',
}
const ANY: Demand = { holds: () => true, expected: 'the id of a parameter' }

function repeatedIds(
  file: JsonFile<unknown>,
  items: readonly { readonly id: string }[],
  at: JsonPath,
): readonly Fault[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, index) => {
    const repeated = seen.has(id)
    seen.add(id)
    return repeated ? [file.fault([...at, index, 'id'], 'each id once', `The id ${id} stands twice.`)] : []
  })
}

function parameterFault(
  file: JsonFile<unknown>,
  path: JsonPath,
  id: string,
  { file: parameters, ids }: JsonReading<readonly Parameter[]>,
  { holds, expected }: Demand,
): readonly Fault[] {
  if (ids !== null && !ids.has(id)) return [file.fault(path, expected, `The parameter ${id} is unknown.`)]
  // Parameters that could not be read have their own faults.
  const parameter = parameters?.value.find((candidate) => candidate.id === id)
  if (parameters === null || parameter === undefined) return []
  if (holds(parameter.value)) return []
  const index = parameters.value.indexOf(parameter)
  return [
    parameters.fault(
      [index, 'value'],
      expected.replace('a parameter whose value is ', '').replace('a parameter whose value lies', 'a number'),
      `The value of ${id} cannot be used.`,
    ),
  ]
}

/** Faults in the parameters: ids that repeat, sources that are unknown, an end before the beginning. */
export function checkParameters(
  file: JsonFile<readonly Parameter[]>,
  sourceIds: ReadonlySet<string> | null,
): readonly Fault[] {
  return [
    ...repeatedIds(file, file.value, []),
    ...file.value.flatMap(({ source, validFrom, validTo }, index) => {
      const faults: Fault[] = []
      if (sourceIds !== null && !sourceIds.has(source))
        faults.push(file.fault([index, 'source'], 'the id of a source', `The source ${source} is unknown.`))
      if (validFrom !== null && validTo !== null && validTo < validFrom) {
        faults.push(file.fault([index, 'validTo'], `a day from ${validFrom}`, 'The parameter ends before it begins.'))
      }
      return faults
    }),
  ]
}

/** What a run needs to know of an official table. */
export interface OfficialTableFacts {
  readonly year: string
  /** Whether it gives the citizens too, so that none of the population table are needed. */
  readonly ownCitizens: boolean
}

/** Faults in the runs: parameters, dates of citizens, official tables and a headline that are not there. */
export function checkRuns(
  file: JsonFile<Runs>,
  parameters: JsonReading<readonly Parameter[]>,
  dates: ReadonlySet<IsoDate> | null,
  officialTables: ReadonlyMap<string, OfficialTableFacts>,
): readonly Fault[] {
  const { headline, ledRuns, runs } = file.value
  const faults: Fault[] = [...repeatedIds(file, runs, ['runs'])]
  const ids = new Set(runs.map(({ id }) => id))
  const known = (id: string, path: JsonPath): void => {
    if (!ids.has(id)) faults.push(file.fault(path, 'the id of a run', `The run ${id} is unknown.`))
  }
  known(headline, ['headline'])
  ledRuns.forEach((id, index) => {
    known(id, ['ledRuns', index])
  })
  if (ids.has(headline) && !ledRuns.includes(headline))
    faults.push(
      file.fault(
        ['ledRuns'],
        `a list with ${headline}`,
        'The run that leads the site is not among those that have led it.',
      ),
    )
  runs.forEach((run, index) => {
    const at = ['runs', index]
    const { norm, rounding, floor, edge, citizens, floorReadings } = run.parameters
    const check = (path: JsonPath, id: string, demand: Demand): void => {
      faults.push(...parameterFault(file, [...at, 'parameters', ...path], id, parameters, demand))
    }
    check(['norm'], norm, POSITIVE)
    check(['rounding'], rounding, ROUNDING)
    if (floor !== null) check(['floor'], floor, POSITIVE)
    check(['edge'], edge, HALF)
    citizens.forEach((id, position) => {
      check(['citizens', position], id, ANY)
    })
    floorReadings.forEach((id, position) => {
      check(['floorReadings', position], id, ANY)
    })
    const table = run.weightSource.kind === 'official-table' ? run.weightSource.table : null
    const official = table === null ? undefined : officialTables.get(table)
    if (dates !== null && official?.ownCitizens !== true && !dates.has(run.citizensDate)) {
      const expected = `a date of tables/population.csv: ${[...dates].sort().join(', ')}`
      faults.push(file.fault([...at, 'citizensDate'], expected, 'The population has no such date.'))
    }
    if (table !== null && official === undefined) {
      faults.push(
        file.fault([...at, 'weightSource', 'table'], 'the name of an official table', `The table ${table} is unknown.`),
      )
    }
    if (official !== undefined) {
      const { year } = official
      const demand = (key: 'citizensDate' | 'referenceDate', expected: string): void => {
        if (run[key] !== expected)
          faults.push(file.fault([...at, key], expected, `The table ${table} speaks of the end of ${year}.`))
      }
      demand('citizensDate', citizensDateOf(year))
      demand('referenceDate', referenceDateOf(year))
    }
  })
  return faults
}

/** Faults in the estimate: figures, parameters and a date that are not there, or a figure that measures something else. */
export function checkEstimate(
  file: JsonFile<EstimateDefinition>,
  parameters: JsonReading<readonly Parameter[]>,
  dates: ReadonlySet<IsoDate> | null,
  figures: Table | null,
): readonly Fault[] {
  const { baseDate, fitFigures, nationalContactFigure, parameters: ids } = file.value
  const faults: Fault[] = []
  const check = (path: JsonPath, id: string, demand: Demand): void => {
    faults.push(...parameterFault(file, ['parameters', ...path], id, parameters, demand))
  }
  check(['share17'], ids.share17, SHARE)
  check(['marginFactor'], ids.marginFactor, POSITIVE)
  check(['marginStep'], ids.marginStep, SHARE)
  ids.assumptions.forEach((id, position) => {
    check(['assumptions', position], id, ANY)
  })
  if (dates !== null && !dates.has(baseDate)) {
    faults.push(
      file.fault(
        ['baseDate'],
        `a date of tables/population.csv: ${[...dates].sort().join(', ')}`,
        'The population has no such date.',
      ),
    )
  }
  const metricOf = new Map(figures?.rows.map((row) => [row.text('id'), `${row.text('level')} ${row.text('metric')}`]))
  const figure = (path: JsonPath, id: string, usable: readonly string[]): void => {
    if (figures === null || metricOf.has(null)) return
    const metric = metricOf.get(id)
    if (metric === undefined)
      faults.push(
        file.fault(path, 'the id of a figure in tables/published-figures.csv', `The figure ${id} is unknown.`),
      )
    else if (!usable.includes(metric))
      faults.push(file.fault(path, `a figure of ${usable.join(' or ')}`, `The figure ${id} is a ${metric}.`))
  }
  const seen = new Set<string>()
  fitFigures.forEach((id, index) => {
    figure(['fitFigures', index], id, [
      'council need',
      'municipality patients_per_doctor',
      'municipality gp_contacts_per_citizen',
    ])
    if (seen.has(id))
      faults.push(file.fault(['fitFigures', index], 'each figure once', `The figure ${id} stands twice.`))
    seen.add(id)
  })
  figure(['nationalContactFigure'], nationalContactFigure, ['country gp_contacts_per_citizen'])
  return faults
}

/**
 * Faults between the sources and the tables: every table with rows has a source, and both name each other.
 * @param filled the tables that have rows
 */
export function checkSources(
  file: JsonFile<readonly SourceRecord[]>,
  data: JsonFile<DataPackage> | null,
  filled: ReadonlySet<string>,
): readonly Fault[] {
  const faults: Fault[] = [...repeatedIds(file, file.value, [])]
  if (data === null) return faults
  const resources = new Map(data.value.resources.map((resource, index) => [resource.name, { resource, index }]))
  file.value.forEach((source, index) => {
    source.tables.forEach((table, position) => {
      const described = resources.get(table)?.resource
      if (described === undefined)
        faults.push(file.fault([index, 'tables', position], 'the name of a table', `The table ${table} is unknown.`))
      else if (described.sources?.some(({ title }) => title === source.title) !== true) {
        faults.push(
          file.fault(
            [index, 'title'],
            `a title that stands among the sources of ${table} in datapackage.json`,
            `The table ${table} does not name this source.`,
          ),
        )
      }
    })
  })
  for (const [name, { resource, index }] of resources) {
    if (resource.sources === undefined && filled.has(name))
      faults.push(
        data.fault(
          ['resources', index, 'name'],
          'sources of a table that has rows',
          `The table ${name} has no source.`,
        ),
      )
    resource.sources?.forEach(({ title }, position) => {
      if (file.value.some((source) => source.title === title && source.tables.includes(name))) return
      const path = ['resources', index, 'sources', position, 'title']
      faults.push(
        data.fault(
          path,
          'the title of a source in sources.json that names the table',
          `The table ${name} has a source that is unknown.`,
        ),
      )
    })
  }
  return faults
}
