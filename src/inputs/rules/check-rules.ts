import type { IsoDate } from '../../model/domain.ts'
import type { Tables } from '../build-basis.ts'
import type { DataPackage } from '../tables/datapackage.ts'
import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import { citizensDateOf, referenceDateOf } from '../official/official-table.ts'
import type { JsonFile, JsonPath, JsonReading } from '../files/read-json.ts'
import { estimatedRun } from './estimated-run.ts'
import { checkUse } from './check-parameters.ts'
import { KINDS, LIFT_VALUES, type ParameterKind } from './parameter-kinds.ts'
import type { EstimateDefinition, GeographyEdition, Parameter, Runs, RunSpec, SourceRecord } from './rule-schemas.ts'
import { fileNamed, resourceName } from '../tables/tables.ts'

/** What a run needs to know of an official table. */
export interface OfficialTableFacts {
  readonly year: string
  /** Whether it gives the citizens too, so that none of the population table are needed. */
  readonly ownCitizens: boolean
}

/** What runs and estimates may name; each null where it could not be read, so that nothing in it is unknown. */
export interface Nameable {
  readonly parameters: JsonReading<readonly Parameter[]>
  readonly estimates: JsonReading<readonly EstimateDefinition[]>
  readonly geographies: JsonReading<readonly GeographyEdition[]>
  readonly tables: Tables
  /** The names of all tables and editions that are described or lie there, also of those that could not be read. */
  readonly names: readonly string[]
  /** What the official tables say of themselves, by name. */
  readonly official: ReadonlyMap<string, OfficialTableFacts>
}

/** Faults in the runs: parameters, editions, days of citizens, official tables and a headline that are not there. */
export function checkRuns(file: JsonFile<Runs>, known: Nameable): readonly Fault[] {
  const { headline, ledRuns, runs } = file.value
  const faults: Fault[] = [...eachIdOnce(file, ['runs'], runs)]
  const ids = new Set(runs.map(({ id }) => id))
  const isRun = (id: string, path: JsonPath): void => {
    if (!ids.has(id)) faults.push(file.fault(path, 'the id of a run', `The run ${id} is unknown.`))
  }
  isRun(headline, ['headline'])
  ledRuns.forEach((id, index) => {
    isRun(id, ['ledRuns', index])
  })
  if (ids.has(headline) && !ledRuns.includes(headline))
    faults.push(
      file.fault(
        ['ledRuns'],
        `a list with ${headline}`,
        'The run that leads the site is not among those that have led it.',
      ),
    )
  if (estimatedRun(runs, headline) === null) {
    const message = 'Official weights stand beside the estimate, and what-ifs are held against it.'
    faults.push(file.fault(['runs'], 'a run on the open estimate', message))
  }
  runs.forEach((run, index) => {
    faults.push(...checkRun(file, ['runs', index], run, known))
  })
  return faults
}

function checkRun(file: JsonFile<Runs>, at: JsonPath, run: RunSpec, known: Nameable): readonly Fault[] {
  const faults: Fault[] = []
  const check = (path: JsonPath, id: string, kind: ParameterKind | null): void => {
    const where = [...at, ...path]
    faults.push(...checkUse(file, where, id, known.parameters, kind), ...notInForce(file, where, id, run, known))
  }
  const { norm, rounding, edge, citizens } = run.parameters
  check(['parameters', 'norm'], norm, KINDS.norm)
  check(['parameters', 'rounding'], rounding, KINDS.rounding)
  check(['parameters', 'edge'], edge, KINDS.edge)
  citizens.forEach((id, position) => {
    check(['parameters', 'citizens', position], id, null)
  })
  run.lifts.forEach(({ kind, parameter, reading, assumptions }, index) => {
    if (run.lifts.findIndex((lift) => lift.kind === kind) < index)
      faults.push(file.fault([...at, 'lifts', index, 'kind'], 'each kind once', `The lift ${kind} stands twice.`))
    check(['lifts', index, 'parameter'], parameter, LIFT_VALUES[kind])
    check(['lifts', index, 'reading'], reading, KINDS.reading)
    assumptions.forEach((id, position) => {
      check(['lifts', index, 'assumptions', position], id, KINDS.stillHolds)
    })
  })
  const noGeography = geographyFault(file, [...at, 'geography'], run.geography, known)
  faults.push(...(noGeography.length > 0 ? noGeography : areasFault(file, at, run, known)))
  for (const [table, edition] of Object.entries(run.editions))
    faults.push(...editionFault(file, [...at, 'editions', table], table, edition, known))
  const source = run.weightSource
  const official = source.kind === 'official-table' ? known.official.get(source.table) : undefined
  if (official?.ownCitizens !== true) {
    const { edition, date } = run.citizens
    const noDay = dayFault(file, [...at, 'citizens'], edition, ['date', date], known)
    faults.push(...(noDay.length > 0 ? noDay : assumedDayFaults(file, at, run, known)))
  }
  if (source.kind === 'open-estimate' && known.estimates.ids?.has(source.estimate) === false) {
    const message = `The estimate ${source.estimate} is unknown.`
    faults.push(file.fault([...at, 'weightSource', 'estimate'], 'the id of an estimate', message))
  }
  if (source.kind === 'official-table' && official === undefined) {
    const message = `The table ${source.table} is unknown.`
    faults.push(file.fault([...at, 'weightSource', 'table'], 'the name of an official table', message))
  }
  if (official !== undefined) {
    const message = `An official table of ${official.year} speaks of the end of that year.`
    if (run.citizens.date !== citizensDateOf(official.year))
      faults.push(file.fault([...at, 'citizens', 'date'], citizensDateOf(official.year), message))
    if (run.referenceDate !== referenceDateOf(official.year))
      faults.push(file.fault([...at, 'referenceDate'], referenceDateOf(official.year), message))
  }
  return faults
}

/** A fault where a run names a parameter that does not hold on its day. */
function notInForce(
  file: JsonFile<Runs>,
  path: JsonPath,
  id: string,
  { referenceDate }: RunSpec,
  { parameters }: Nameable,
): readonly Fault[] {
  const parameter = parameters.file?.value.find((candidate) => candidate.id === id)
  if (parameter === undefined) return []
  const { validFrom, validTo } = parameter
  // One that ends before it begins has been told of already.
  if (validFrom !== null && validTo !== null && validTo < validFrom) return []
  if ((validFrom ?? referenceDate) <= referenceDate && referenceDate <= (validTo ?? referenceDate)) return []
  const time = `${validFrom === null ? '' : ` from ${validFrom}`}${validTo === null ? '' : ` to ${validTo}`}`
  return [file.fault(path, `a parameter in force on ${referenceDate}`, `The parameter ${id} holds${time}.`)]
}

/** Faults where a run assumes that the citizens of another day stand for those of its own. */
function assumedDayFaults(
  file: JsonFile<Runs>,
  at: JsonPath,
  { citizens: { date }, parameters }: RunSpec,
  known: Nameable,
): readonly Fault[] {
  return parameters.citizens.flatMap((id, position) => {
    const assumed = known.parameters.file?.value.find((parameter) => parameter.id === id)
    if (assumed?.unit.en !== KINDS.day.unit || assumed.value === date || !KINDS.day.holds(assumed.value)) return []
    const message = `The parameter ${id} speaks of the citizens of ${assumed.value}.`
    return [file.fault([...at, 'parameters', 'citizens', position], `an assumption about ${date}`, message)]
  })
}

function geographyFault(
  file: JsonFile<unknown>,
  path: JsonPath,
  id: string,
  { geographies }: Nameable,
): readonly Fault[] {
  if (geographies.ids?.has(id) !== false) return []
  const expected = `an edition of geography/editions.json: ${[...geographies.ids].join(', ')}`
  return [file.fault(path, expected, `There is no geography ${id}.`)]
}

/** A fault where no estimate has the areas of a run: its own estimate, or any beside official weights. */
function areasFault(
  file: JsonFile<Runs>,
  at: JsonPath,
  { geography, weightSource: source }: RunSpec,
  { estimates }: Nameable,
): readonly Fault[] {
  const known = (estimates.file?.value ?? []).filter(
    ({ id }) => source.kind === 'official-table' || id === source.estimate,
  )
  if (known.length === 0 || known.some((estimate) => estimate.geography === geography)) return []
  const expected = [...new Set(known.map((estimate) => estimate.geography))].join(' or ')
  return [file.fault([...at, 'geography'], expected, `No estimate of the run has the areas of ${geography}.`)]
}

/** The editions of a table that are there. */
function editionsOf(table: string, names: readonly string[]): readonly string[] {
  return names
    .map(fileNamed)
    .filter((file) => file?.table === table)
    .map((file) => file?.edition ?? '')
}

function editionFault(
  file: JsonFile<unknown>,
  path: JsonPath,
  table: string,
  edition: string | undefined,
  { names }: Nameable,
): readonly Fault[] {
  const editions = editionsOf(table, names)
  if (edition === undefined || editions.includes(edition)) return []
  const expected = editions.length === 0 ? `an edition of ${table}` : `an edition of ${table}: ${editions.join(', ')}`
  return [file.fault(path, expected, `The table ${table} has no edition ${edition}.`)]
}

/** A fault where an edition of the population, or a day in it, is not there. */
function dayFault(
  file: JsonFile<unknown>,
  at: JsonPath,
  edition: string,
  [key, date]: readonly [string, IsoDate],
  known: Nameable,
): readonly Fault[] {
  const table = known.tables.get(resourceName('population', edition))
  if (table === undefined) return editionFault(file, [...at, 'edition'], 'population', edition, known)
  const dates = new Set(table.rows.map((row) => row.text('date')))
  // Where a date could not be read, it may be the one that is asked for.
  if (dates.has(date) || dates.has(null)) return []
  const expected = `a date of ${table.file}: ${[...dates].sort().join(', ')}`
  return [file.fault([...at, key], expected, 'The population has no such date.')]
}

/** Faults in the estimates: numbers, parameters, editions and a date that are not there, or a number that measures something else. */
export function checkEstimates(file: JsonFile<readonly EstimateDefinition[]>, known: Nameable): readonly Fault[] {
  return [
    ...eachIdOnce(file, [], file.value),
    ...file.value.flatMap((estimate, index) => checkEstimate(file, [index], estimate, known)),
  ]
}

function checkEstimate(
  file: JsonFile<readonly EstimateDefinition[]>,
  at: JsonPath,
  { baseDate, geography, editions, fitFigures, nationalContactFigure, parameters: ids }: EstimateDefinition,
  known: Nameable,
): readonly Fault[] {
  const faults: Fault[] = []
  const check = (path: JsonPath, id: string, kind: ParameterKind | null): void => {
    faults.push(...checkUse(file, [...at, 'parameters', ...path], id, known.parameters, kind))
  }
  check(['share17'], ids.share17, KINDS.share)
  check(['marginFactor'], ids.marginFactor, KINDS.marginFactor)
  check(['marginStep'], ids.marginStep, KINDS.marginStep)
  check(['assumptions', 'useProfile'], ids.assumptions.useProfile, KINDS.useProfile)
  check(['assumptions', 'linearWeights'], ids.assumptions.linearWeights, KINDS.formula)
  check(['assumptions', 'lifeExpectancy'], ids.assumptions.lifeExpectancy, KINDS.lifeExpectancy)
  check(['assumptions', 'contacts'], ids.assumptions.contacts, KINDS.contactsForNeed)
  check(['assumptions', 'fixedWeights'], ids.assumptions.fixedWeights, KINDS.fixedWeights)
  faults.push(...geographyFault(file, [...at, 'geography'], geography, known))
  for (const [table, edition] of Object.entries(editions))
    faults.push(...editionFault(file, [...at, 'editions', table], table, edition, known))
  if ((editions['gp-contacts'] === undefined) !== (editions['citizens-by-age-sex'] === undefined))
    faults.push(
      file.fault(
        [...at, 'editions'],
        'both gp-contacts and citizens-by-age-sex, or neither',
        'Contacts mean nothing without the citizens who had them.',
      ),
    )
  if (known.tables.has(resourceName('population', editions.population)))
    faults.push(...dayFault(file, at, editions.population, ['baseDate', baseDate], known))

  const figures = known.tables.get('published-figures')
  const metricOf = new Map(figures?.rows.map((row) => [row.text('id'), `${row.text('level')} ${row.text('metric')}`]))
  const figure = (path: JsonPath, id: string, usable: readonly string[]): void => {
    if (figures === undefined || metricOf.has(null)) return
    const metric = metricOf.get(id)
    if (metric === undefined)
      faults.push(file.fault([...at, ...path], `the id of a figure in ${figures.file}`, `The figure ${id} is unknown.`))
    else if (!usable.includes(metric))
      faults.push(
        file.fault([...at, ...path], `a figure of ${usable.join(' or ')}`, `The figure ${id} is a ${metric}.`),
      )
  }
  const seen = new Set<string>()
  fitFigures.forEach((id, index) => {
    figure(['fitFigures', index], id, [
      'council need',
      'municipality patients_per_doctor',
      'municipality gp_contacts_per_citizen',
    ])
    if (seen.has(id))
      faults.push(file.fault([...at, 'fitFigures', index], 'each figure once', `The figure ${id} stands twice.`))
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
  const faults: Fault[] = [...eachIdOnce(file, [], file.value)]
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
