import type { OfficialBeside } from '../../results/official-beside.ts'
import type { Language } from '../../inputs/language.ts'
import { LABELS } from '../labels/labels.ts'
import { statusWord } from '../labels/status.ts'
import { DASH, type TableColumn, tableColumn } from './area-table.ts'
import { amount, CODE, type Column, runColumn, statusCodes, text, TEXT } from './column.ts'
import { columnOf } from './shown.ts'

/** The columns of official-results.csv, in order. */
export const OFFICIAL_RESULT_COLUMNS: readonly Column<OfficialBeside>[] = [
  text(
    {
      id: 'year',
      title: { da: 'År', en: 'Year' },
      unit: { da: 'år', en: 'year' },
      description: { da: 'Det år, tallet gælder for udgangen af.', en: 'The year that the figure is for the end of.' },
      constraints: { pattern: '20[0-9]{2}' },
    },
    ({ official }) => official.year,
  ),
  text(
    {
      id: 'name',
      title: LABELS.area,
      unit: TEXT,
      description: { da: 'Sundhedsrådets eller kommunens navn.', en: 'Name of the health council or municipality.' },
    },
    ({ name }) => name,
  ),
  text(
    {
      id: 'measure',
      title: { da: 'Hvad tallet måler', en: 'What is measured' },
      unit: CODE,
      description: {
        da: 'Sundhedsrådets lægekapaciteter eller kommunens vejledende patienttal.',
        en: 'The doctor capacities of the health council, or the guidance list size of the municipality.',
      },
      codes: {
        capacities: LABELS.doctorCapacities,
        guidance_list_size: LABELS.guidanceListSize,
      },
    },
    ({ official }) => official.measure,
  ),
  amount(
    {
      id: 'official',
      title: { da: 'Myndighedens tal', en: 'The authority’s figure' },
      unit: { da: 'se hvad tallet måler', en: 'see what is measured' },
      description: { da: 'Tallet, som myndigheden har det.', en: 'The figure as the authority has it.' },
      decimals: 1,
      shown: 0,
    },
    ({ official }) => official.value,
  ),
  amount(
    {
      id: 'ours',
      title: { da: 'Vores tal', en: 'Our figure' },
      unit: { da: 'se hvad tallet måler', en: 'see what is measured' },
      description: {
        da: 'Hvad kørslen giver for samme år. Tom, hvor ingen kørsel er af det år.',
        en: 'What the run gives for the same year. Empty where no run is of that year.',
      },
      decimals: 1,
      shown: 0,
      constraints: { required: false },
    },
    ({ ours }) => ours?.value ?? null,
  ),
  amount(
    {
      id: 'difference',
      title: LABELS.difference,
      unit: { da: 'se hvad tallet måler', en: 'see what is measured' },
      description: { da: 'Vores tal minus myndighedens.', en: 'Our figure less the authority’s.' },
      formula: { da: 'ours − official', en: 'ours − official' },
      decimals: 1,
      shown: 0,
      constraints: { required: false, minimum: null },
    },
    ({ ours }) => ours?.difference ?? null,
  ),
  {
    ...runColumn<OfficialBeside>(({ ours }) => ours?.run.run.id ?? ''),
    constraints: { required: false, unique: false, pattern: null, minimum: null },
  },
  text(
    {
      id: 'status',
      title: LABELS.status,
      unit: CODE,
      description: {
        da: 'Status for vores tal. Tom, hvor vi ikke har noget. Myndighedens tal er officielle.',
        en: 'The status of our figure. Empty where we have none. Those of the authority are official.',
      },
      codes: statusCodes(['computed', 'estimated']),
      constraints: { required: false },
    },
    ({ ours }) => ours?.run.run.status ?? null,
  ),
]

/** The column of what the authorities state, which stands before ours in a table of areas; none where they state nothing there. */
export function statedColumns<Row>(
  rows: readonly Row[],
  statedOf: (row: Row) => OfficialBeside | undefined,
  language: Language,
  heading?: string,
): readonly TableColumn<Row>[] {
  if (rows.every((row) => statedOf(row) === undefined)) return []
  const { cell, ...column } = tableColumn(columnOf(OFFICIAL_RESULT_COLUMNS, 'official'), language, {
    heading,
    isStrong: true,
    status: statusWord('official', language),
  })
  return [
    {
      ...column,
      cell: (row) => {
        const stated = statedOf(row)
        return stated === undefined ? DASH : cell(stated)
      },
    },
  ]
}
