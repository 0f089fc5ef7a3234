import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Estimate, Place } from './estimate.ts'
import { Fraction, toDecimalString, type RoundingMode } from './fraction.ts'
import { MEASURES, READINGS, ROUNDINGS } from './later-runs.ts'
import { knownRules, runByRules } from './oracle.ts'
import type { Rules } from './rules.ts'
import { ageSlope, weightBy, without } from './scenarios.ts'

const changeSchema = z.looseObject({ kind: z.string() })
const text = z.string()
const caseSchema = z.looseObject({
  id: text,
  title: z.looseObject({ da: text, en: text }),
  run: text,
  changes: z.array(changeSchema),
  country: z.strictObject({ need: text, capacities: text }),
  councils: z.array(z.strictObject({ name: text, need: text, capacities: text })),
  municipalities: z.array(z.strictObject({ code: text, need: text })),
})

/** A case of cases.json as it stands there. */
export type WrittenCase = z.output<typeof caseSchema>
/** What a case says that its rules come to. */
export type Expected = Pick<WrittenCase, 'country' | 'councils' | 'municipalities'>
type Change = z.output<typeof changeSchema>

/** The frozen cases. */
export const CASES_FILE = new URL('../data/first-runs/cases.json', import.meta.url)

export function readCases(file: URL = CASES_FILE): readonly WrittenCase[] {
  return z.array(caseSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/**
 * What the rules of a case come to, in exact fractions and from the tables: needs to 4 decimals, capacities whole. All
 * councils, and the kommuner that the case names.
 */
export function worked({ run, changes, municipalities: named }: WrittenCase): Expected {
  const { national, councils, municipalities } = runByRules(
    changes.reduce(changed, found(new Map(Object.entries(knownRules)), run)),
  )
  const need = (row: { readonly need: Fraction }): string => toDecimalString(row.need, 4, 'half-up')
  return {
    country: { need: need(national), capacities: `${national.capacities}` },
    councils: councils
      .map((row) => ({ name: row.name, need: need(row), capacities: `${row.capacities}` }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    municipalities: named.map(({ code }) => ({
      code,
      need: need(found(new Map(municipalities.map((row) => [row.code, row])), code)),
    })),
  }
}

/** The rules with one thing other than it is, kind by kind as data/ names them. */
function changed(rules: Rules, change: Change): Rules {
  const say = (key: string): string => z.string().parse(change[key])
  const amount = (key: string): Fraction => Fraction.parse(say(key))
  const weighed = (weight: NonNullable<Rules['weight']>): Rules => ({ ...rules, weight })
  const before = rules.weight ?? ((place: Place): Fraction => place.needWeight)
  switch (change.kind) {
    case 'rounding':
      return { ...rules, rounding: found<RoundingMode>(ROUNDINGS, say('rule')) }
    case 'norm':
      return { ...rules, norm: amount('citizensPerCapacity') }
    case 'lift': {
      const measure = found(MEASURES, say('lift'))
      const floor = { measure, per: amount('value'), reading: found(READINGS, say('reading')) }
      return { ...rules, floors: [...rules.floors.filter((own) => own.measure !== measure), floor] }
    }
    case 'without-lift':
      return { ...rules, floors: rules.floors.filter((own) => own.measure !== MEASURES.get(say('lift'))) }
    case 'lift-reading': {
      const measure = found(MEASURES, say('lift'))
      const reading = found(READINGS, say('reading'))
      return { ...rules, floors: rules.floors.map((own) => (own.measure === measure ? { ...own, reading } : own)) }
    }
    case 'citizens':
      return { ...rules, citizensDate: say('date') }
    case 'move': {
      const council = rules.council ?? ((place: Place): string => place.council)
      return { ...rules, council: (place) => (place.code === say('municipality') ? say('council') : council(place)) }
    }
    case 'weights-of-one':
      return weighed(() => Fraction.one)
    case 'weight':
      return weighed((place, estimate) =>
        place.code === say('municipality') ? amount('weight') : before(place, estimate),
      )
    case 'age-alone':
      return weighed((place, estimate) => weightBy(ageSlope(estimate), Fraction.zero, place))
    case 'without-life-expectancy':
      return weighed((place, { gamma }) => weightBy(gamma, Fraction.zero, place))
    case 'slopes': {
      const slope = (key: 'gamma' | 'beta', of: Estimate): Fraction =>
        change[key] === undefined ? of[key] : amount(key)
      return weighed((place, of) => weightBy(slope('gamma', of), slope('beta', of), place))
    }
    case 'without-figure':
      return weighed(without(say('figure')))
    default:
      throw new Error(`${change.kind} is a change that the oracle does not know`)
  }
}

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name)
  if (value === undefined) throw new Error(`the oracle does not know ${name}`)
  return value
}
