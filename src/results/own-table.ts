import type { Decimal } from '../model/decimal.ts'
import type { IsoDate, MunicipalityCode } from '../model/domain.ts'
import type { ModelInput } from '../model/model-input.ts'

/** Weights that a reader has put in, and the citizens that they are of where the table counts them. */
export interface OwnTable {
  /** The name of the file. */
  readonly file: string
  readonly weights: ReadonlyMap<MunicipalityCode, Decimal>
  readonly citizens: {
    readonly date: IsoDate
    readonly counts: ReadonlyMap<MunicipalityCode, Decimal>
  } | null
}

/** A run on the weights of a table, and on its citizens where it has them: so does the build with the authorities' table. */
export function withTable(input: ModelInput, table: OwnTable | null): ModelInput {
  if (table === null) return input
  const { weights, citizens } = table
  return {
    ...input,
    weights: { kind: 'given', weights },
    ownWeights: new Map(),
    citizens:
      citizens === null
        ? input.citizens
        : {
            edition: null,
            date: citizens.date,
            byDate: new Map([...input.citizens.byDate, [citizens.date, citizens.counts]]),
          },
  }
}
