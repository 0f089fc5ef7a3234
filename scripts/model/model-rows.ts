import { csvFormatRows } from 'd3'
import type { AreaLevel } from '../../src/downloads/tables/table.ts'
import type { Decimal } from '../../src/model/decimal.ts'
import { additionName, liftOf, needName } from '../../src/model/lifts.ts'
import type { ModelRun } from '../../src/model/run-model.ts'
import { required } from '../../src/model/required.ts'
import { columnName } from '../../src/results/published-form.ts'
import { formatPlain } from '../../src/text/format/number.ts'

/** A cell: a text, or a number with the decimals that it is published with. */
export type ModelCell = string | { readonly value: Decimal; readonly decimals: number }

/** A row of the command: cells by the names of the published columns, in order. */
export type ModelRow = Readonly<Record<string, ModelCell>>

const whole = (value: Decimal): ModelCell => ({ value, decimals: 0 })
const tenths = (value: Decimal): ModelCell => ({ value, decimals: 1 })
const fine = (value: Decimal): ModelCell => ({ value, decimals: 4 })

/** What a run comes to: a row for each council or municipality, what matters most first. */
export function modelRows(
  { input, allocation }: ModelRun,
  level: AreaLevel,
  nameOf: (code: string) => string,
): readonly ModelRow[] {
  const shared = (
    area: (typeof allocation.councils)[number] | (typeof allocation.municipalities)[number],
  ): ModelRow => ({
    citizens: whole(area.citizens),
    need_weight: fine(area.needWeight),
    weighted_citizens: tenths(area.weightedCitizens),
    model_need: fine(area.modelNeed),
    ...Object.fromEntries(
      input.rules.lifts.flatMap(({ kind }) => {
        const { need, addition } = liftOf(area, kind)
        return [
          [columnName(needName(kind)), fine(need)],
          [columnName(additionName(kind)), fine(addition)],
        ]
      }),
    ),
    guidance_list_size: tenths(area.guidanceListSize),
  })
  return level === 'councils'
    ? allocation.councils.map((council) => ({
        name: council.name,
        need: fine(council.need),
        capacities: whole(council.capacities),
        municipalities: whole(council.municipalities),
        ...shared(council),
        citizens_per_capacity: tenths(council.citizensPerCapacity),
      }))
    : allocation.municipalities.map((municipality) => ({
        code: municipality.code,
        name: nameOf(municipality.code),
        council: municipality.council,
        need: fine(municipality.need),
        ...shared(municipality),
      }))
}

/** Rows as comma-separated values with their column names first. */
export function csvOfRows(rows: readonly ModelRow[]): string {
  return `${csvFormatRows([Object.keys(required(rows[0], 'row')), ...rows.map((row) => Object.values(row).map(cellText))])}\n`
}

function cellText(cell: ModelCell): string {
  return typeof cell === 'string' ? cell : formatPlain(cell.value, cell.decimals)
}

/** A row with all digits, for JSON. */
export function exactRow(row: ModelRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? cell : cell.value.toFixed()]),
  )
}
