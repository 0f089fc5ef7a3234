import type { Column } from '../../../src/text/columns/column.ts'

const words = { da: 'Navn', en: 'Name' }

/** A column of no meaning whose rows are numbers. */
export function column(id: string, decimals: number | null, value: Column<number>['value']): Column<number> {
  return {
    id,
    title: words,
    short: words,
    unit: { da: 'stk.', en: 'pieces' },
    description: words,
    formula: null,
    decimals,
    codes: null,
    constraints: { required: true, unique: false, pattern: null, minimum: null },
    numberStatus: null,
    value,
  }
}

/** What a table says of itself, for tables of no meaning. */
export const ABOUT = { name: 'things', danishName: 'ting', title: words, description: words, key: [] }
