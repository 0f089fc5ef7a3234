import {
  type ComparedScheme,
  FACTS,
  type FactName,
  type SchemeFigure,
  type Schemes,
  type Statement,
} from '../inputs/explanations/schemes.ts'
import type { SourceRecord } from '../inputs/rules/rule-schemas.ts'
import { required } from '../model/required.ts'
import { sourceById } from './source-by-id.ts'

/** A statement of the facts with all that it needs to stand alone; a silent document has one without words. */
export interface SchemeStatement {
  /** The last part of the address of the scheme, or "fordelingsmodellen". */
  readonly scheme: string
  readonly country: ComparedScheme['country']
  readonly fact: FactName
  /** From 1, under its scheme and fact. */
  readonly number: number
  readonly statement: Statement | SchemeFigure | null
  readonly source: SourceRecord
  readonly places: readonly ComparedScheme['places'][string][]
}

/** What the allocation model is called beside the addresses of the schemes. */
export const MODEL_ID = 'fordelingsmodellen'

/** Every statement of the facts, the schemes in their order and then the allocation model. */
export function schemeStatements(
  { schemes, comparison }: Schemes,
  sources: readonly SourceRecord[],
): readonly SchemeStatement[] {
  const all = [
    ...schemes.map((scheme) => ({ id: scheme.id, scheme, own: scheme.source })),
    { id: MODEL_ID, scheme: comparison.model, own: null },
  ]
  return all.flatMap(({ id, scheme, own }) =>
    FACTS.flatMap((fact): readonly SchemeStatement[] => {
      const about = { scheme: id, country: scheme.country, fact }
      const statements = scheme.facts[fact]
      if (statements === null)
        return own === null
          ? []
          : [{ ...about, number: 1, statement: null, source: sourceById(own, sources), places: [] }]
      return statements.map((statement, index) => {
        const places = statement.at.map((name) => required(scheme.places[name], `place ${name}`))
        return {
          ...about,
          number: index + 1,
          statement,
          source: sourceById(required(places[0], `place of ${fact}`).source, sources),
          places,
        }
      })
    }),
  )
}
