import { type ImportFault, ImportFaults } from '../inputs/import/import-fault.ts'
import type { ImportAreas } from '../inputs/import/area-of-row.ts'
import { officialNumbers } from '../inputs/import/official-rows.ts'
import { readBook } from '../inputs/import/read-sheets.ts'
import type { ByLanguage } from '../inputs/language.ts'
import { citizensDateOf } from '../inputs/official/official-table.ts'
import type { Decimal } from '../model/decimal.ts'
import type { IsoDate } from '../model/domain.ts'
import { required } from '../model/required.ts'
import type { OwnTable } from './own-table.ts'
import type { PageRun } from './page-runs.ts'

/** A table, and the year at whose end its numbers are; or everything that is wrong with it. */
export type TableReading =
  { readonly table: OwnTable; readonly year: string } | { readonly faults: readonly ImportFault[] }

/**
 * Reads a file as the weights of all municipalities of a run: weights, weighted citizens, or guidance list sizes, of which
 * each is the norm ÷ a weight.
 * @param year the year that the numbers are of, null where the file says it, and where it is asked for, in the words of faults
 * @param regionsUntil2026 the regions that municipalities had before 2027, by code, where another than now
 */
export async function readOwnTable(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  page: PageRun,
  year: { readonly asked: string | null; readonly field: ByLanguage<string> },
  regionsUntil2026: ReadonlyMap<string, string>,
): Promise<TableReading> {
  try {
    const numbers = officialNumbers(
      [await readBook(name, bytes)],
      areasOf(page, regionsUntil2026),
      citizensByCode(page),
      { year: year.asked, yearField: year.field, only: null, norm: page.input.rules.citizensPerCapacity },
    )
    const counts = new Map(
      numbers.rows.flatMap(({ code, citizensGroup1 }) => (citizensGroup1 === null ? [] : [[code, citizensGroup1]])),
    )
    const isCounted = counts.size === page.municipalities.length
    return {
      table: {
        file: name,
        weights: numbers.weights,
        citizens: isCounted ? { date: citizensDateOf(numbers.year), counts } : null,
      },
      year: numbers.year,
    }
  } catch (error) {
    if (error instanceof ImportFaults) return { faults: error.faults }
    throw error
  }
}

function areasOf(
  { input, municipalities, councils }: PageRun,
  regionsUntil2026: ReadonlyMap<string, string>,
): ImportAreas {
  return {
    municipalities: municipalities.map(({ code, name, region }, index) => ({
      code,
      name,
      region,
      council: required(input.areas[index], code).council,
      regionUntil2026: regionsUntil2026.get(code) ?? region,
    })),
    councils,
  }
}

/** The citizens of each municipality by day, against which a table is held. */
function citizensByCode({ input, municipalities }: PageRun): ReadonlyMap<string, ReadonlyMap<IsoDate, Decimal>> {
  return new Map(
    municipalities.map(({ code }) => [
      code,
      new Map(
        [...input.citizens.byDate].flatMap(([day, counts]): readonly [IsoDate, Decimal][] => {
          const count = counts.get(code)
          return count === undefined ? [] : [[day, count]]
        }),
      ),
    ]),
  )
}
