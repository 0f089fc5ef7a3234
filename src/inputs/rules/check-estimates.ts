import { eachIdOnce } from '../files/each-once.ts'
import type { Fault } from '../files/fault.ts'
import type { JsonFile, JsonPath } from '../files/read-json.ts'
import { resourceName } from '../tables/tables.ts'
import { checkUse } from './check-parameters.ts'
import { dayFault, editionFault, geographyFault, type Nameable } from './nameable.ts'
import type { ParameterKind } from './change-kinds.ts'
import { KINDS } from './parameter-kinds.ts'
import type { EstimateDefinition } from './rule-schemas.ts'

/** What the recomputations are drawn by, as kinds of values. */
const RECOMPUTATION_KINDS = ['draws', 'seed', 'correlation', 'lowestWeight', 'middle'] as const

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
  for (const name of RECOMPUTATION_KINDS) check(['recomputations', name], ids.recomputations[name], KINDS[name])
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
