import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { citizensDateOf, referenceDateOf } from '../official/official-table.ts'
import { checkUse } from './check-parameters.ts'
import { estimatedRun } from './estimated-run.ts'
import { dayFault, editionFault, geographyFault, type Nameable } from './nameable.ts'
import { LIFT_VALUES, type ParameterKind } from './change-kinds.ts'
import { KINDS } from './parameter-kinds.ts'
import type { Runs, RunSpec } from './rule-schemas.ts'

/** Units of what a run assumes of its citizens: a rule, or the day whose citizens stand for those of its own. */
const CITIZENS_UNITS: readonly string[] = [KINDS.assumption.unit, KINDS.day.unit]

/** Faults in the runs: parameters, editions, days of citizens, official tables and a headline that are not there. */
export function checkRuns(file: JsonFile<Runs>, known: Nameable): readonly Fault[] {
  const { headline, ledRuns, runs } = file.value
  const faults: Fault[] = [...eachIdOnce(file, ['runs'], runs), ...repeatedSlugs(file)]
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

/** Each address of a map of changes is of one run. */
function repeatedSlugs(file: JsonFile<Runs>): readonly Fault[] {
  const seen = new Map<string, string>()
  return file.value.runs.flatMap(({ id, changeSlug }, index) => {
    if (changeSlug === undefined) return []
    const other = seen.get(changeSlug) ?? id
    seen.set(changeSlug, other)
    // A run that stands twice has been told of.
    return other !== id
      ? [file.fault(['runs', index, 'changeSlug'], 'each address once', `${changeSlug} stands twice.`)]
      : []
  })
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
    const unit = known.parameters.file?.value.find((parameter) => parameter.id === id)?.unit.en
    if (unit !== undefined && !CITIZENS_UNITS.includes(unit))
      faults.push(
        file.fault(
          [...at, 'parameters', 'citizens', position],
          `a parameter with the unit ${CITIZENS_UNITS.join(' or ')}`,
          `The parameter ${id} has the unit ${unit}, and says nothing of whose citizens count.`,
        ),
      )
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
    if (citizens.length === 0 && source.kind === 'open-estimate')
      faults.push(
        file.fault(
          [...at, 'parameters', 'citizens'],
          'at least one assumption',
          'It counts all citizens, where the rules count those of group 1, and does not say so.',
        ),
      )
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
