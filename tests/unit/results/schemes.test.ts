import { describe, expect, test } from 'vitest'
import { FACTS, SHAPE } from '../../../src/inputs/explanations/schemes.ts'
import { comparedSchemes, partState } from '../../../src/results/compared-schemes.ts'
import { schemePath } from '../../../src/results/scheme-path.ts'
import { MODEL_ID, schemeStatements } from '../../../src/results/scheme-statements.ts'
import { wayAnswers } from '../../../src/text/sentences/scheme.ts'
import { frozen } from '../../support/frozen.ts'

const { schemes } = frozen.schemes
const scheme = (id: string) => {
  const found = schemes.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no scheme ${id}`)
  return found
}

describe('the path of a rule in its words', () => {
  const path = schemePath(scheme('godkjenningsfritak'))

  test('gathers answers that lead to the same place', () => {
    const [applicant] = path.steps
    expect(applicant?.ways.map((way) => [wayAnswers(way, 'da'), way.to.kind])).toEqual([
      ['En fastlæge eller en speciallæge', 'step'],
      ['En anden end en læge', 'silent'],
    ])
  })

  test('numbers its steps and leads to them by number', () => {
    expect(path.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(path.steps[1]?.ways.map(({ to }) => to)).toEqual([
      { kind: 'step', number: 3 },
      { kind: 'step', number: 4 },
    ])
  })

  test('is a proposal in Sweden alone', () => {
    const proposed = schemes.filter((one) => schemePath(one).standing === 'proposed')
    expect(proposed.map(({ country }) => country)).toEqual(['SE'])
  })
})

describe('the comparison', () => {
  test('has the allocation model first, and the others in their order', () => {
    expect(comparedSchemes(frozen.schemes).map(({ country }) => country)).toEqual(['DK', 'DK', 'DK', 'NO', 'SE'])
  })

  test('shows what is only proposed, and what no source describes', () => {
    const states = (id: string) => SHAPE.map((part) => partState(scheme(id), part))
    expect(states('godkjenningsfritak')).toEqual(SHAPE.map(() => 'told'))
    expect(states('foerdelning-og-omfoerdelning')).toEqual(['asked-for', 'told', 'asked-for', 'asked-for', 'silent'])
  })
})

describe('the statements of the facts', () => {
  const rows = schemeStatements(frozen.schemes, frozen.inputs.sources)

  test('are numbered within their question, and each has its source and its place', () => {
    const keys = rows.map((row) => `${row.scheme} ${row.fact} ${row.number}`)
    expect(new Set(keys).size).toBe(rows.length)
    for (const { statement, places, source } of rows) {
      expect(source.title).not.toBe('')
      expect(places.length > 0).toBe(statement !== null)
    }
  })

  test('keep a row for each question that a document leaves open', () => {
    const silent = rows.filter(({ statement }) => statement === null)
    expect(silent.map((row) => `${row.scheme} ${row.fact}`)).toEqual(
      schemes.flatMap(({ id, facts }) => FACTS.filter((fact) => facts[fact] === null).map((fact) => `${id} ${fact}`)),
    )
    expect(silent.length).toBeGreaterThan(5)
  })

  test('give the allocation model by its own sources', () => {
    const own = new Set(rows.filter((row) => row.scheme === MODEL_ID).map(({ source }) => source.id))
    expect([...own].sort()).toEqual(['act-718', 'hearing-note'])
  })
})
