import type { CapacityOverviewRow } from '../../results/capacity-overview.ts'
import { LABELS } from '../labels/labels.ts'
import { amount, CAPACITIES, CODE, type Column, NAME, runColumn, statusCodes, text, TEXT } from './column.ts'
import { dateColumn } from './columns.ts'

const NOT_HELD = { required: false } as const

/** The columns of capacities-in-use.csv, in order. */
export const CAPACITY_COLUMNS: readonly Column<CapacityOverviewRow>[] = [
  text(
    {
      id: 'name',
      title: LABELS.healthCouncil,
      unit: TEXT,
      description: { da: 'Sundhedsrådets navn.', en: 'Name of the health council.' },
    },
    ({ council }) => council.name,
  ),
  text(
    {
      id: 'region',
      title: LABELS.region,
      unit: TEXT,
      description: {
        da: 'Den region, sundhedsrådet hører til fra 2027.',
        en: 'The region of the health council from 2027.',
      },
    },
    ({ council }) => council.region,
  ),
  {
    ...dateColumn<CapacityOverviewRow>(({ date }) => date),
    description: {
      da: 'Den dag, tallene er fra. Uden tal: den dag, loftet gælder for.',
      en: 'The day of the figures. Without figures: the day that the ceiling is for.',
    },
  },
  amount(
    {
      id: 'ceiling',
      title: { da: 'Loft', en: 'Ceiling' },
      unit: CAPACITIES,
      description: {
        da: 'Hvor mange lægekapaciteter sundhedsrådet højst må have det år. Myndighedernes eget tal, hvor status er official, ellers vores.',
        en: 'How many doctor capacities the health council may have at most in that year. The authorities’ own number where the status is official, otherwise ours.',
      },
      decimals: 0,
      constraints: NOT_HELD,
    },
    ({ ceiling }) => ceiling?.value ?? null,
  ),
  text(
    {
      id: 'status',
      title: { da: 'Loftets status', en: 'Status of the ceiling' },
      unit: CODE,
      description: { da: 'Hvad loftet er.', en: 'What the ceiling is.' },
      codes: statusCodes(['official', 'computed', 'estimated']),
      constraints: NOT_HELD,
    },
    ({ ceiling }) => ceiling?.status ?? null,
  ),
  text(
    {
      ...runColumn(() => ''),
      description: {
        da: 'Den kørsel, loftet er regnet i. Tom, hvor det er myndighedernes eget.',
        en: 'The run that the ceiling was computed in. Empty where it is the authorities’ own.',
      },
      constraints: { ...NOT_HELD, pattern: NAME },
    },
    ({ ceiling }) => ceiling?.computed?.run.run.id ?? null,
  ),
  amount(
    {
      id: 'allocated',
      title: { da: 'Tildelt', en: 'Allocated' },
      unit: CAPACITIES,
      description: {
        da: 'Lægekapaciteter, som regionen har tildelt. Ø-læger med under 500 patienter tæller ikke med. Tom, hvor vi ikke har tallet.',
        en: 'Doctor capacities that the region has allocated, without island doctors with under 500 patients. Empty where we do not hold the figure.',
      },
      decimals: 0,
      numberStatus: 'official',
      constraints: NOT_HELD,
    },
    ({ use }) => use?.held.allocated ?? null,
  ),
  amount(
    {
      id: 'occupied',
      title: { da: 'Besat', en: 'Occupied' },
      unit: CAPACITIES,
      description: {
        da: 'De tildelte, som er besat af en læge, helt eller delvis.',
        en: 'Those of the allocated that a doctor occupies, wholly or partly.',
      },
      decimals: 0,
      numberStatus: 'official',
      constraints: NOT_HELD,
    },
    ({ use }) => use?.held.occupied ?? null,
  ),
  amount(
    {
      id: 'vacant',
      title: { da: 'Ledige', en: 'Vacant' },
      unit: CAPACITIES,
      description: { da: 'De tildelte, som ingen læge har.', en: 'Those of the allocated that no doctor has.' },
      formula: { da: 'allocated − occupied', en: 'allocated − occupied' },
      decimals: 0,
      numberStatus: 'official',
      constraints: NOT_HELD,
    },
    ({ use }) => use?.vacant ?? null,
  ),
  amount(
    {
      id: 'island_doctors_left_out',
      title: { da: 'Ø-læger ved siden af', en: 'Island doctors beside' },
      unit: CAPACITIES,
      description: {
        da: 'Lægekapaciteter hos ø-læger med under 500 patienter. De hører ikke til de andre tal.',
        en: 'Doctor capacities of island doctors with under 500 patients. They are no part of the other figures.',
      },
      decimals: 0,
      numberStatus: 'official',
      constraints: NOT_HELD,
    },
    ({ use }) => use?.held.islandDoctorsLeftOut ?? null,
  ),
  text(
    {
      id: 'source',
      title: LABELS.source,
      unit: TEXT,
      description: {
        da: 'Hvem der har offentliggjort de tildelte og besatte. Kilden står på siden om kilder.',
        en: 'Who published those allocated and occupied. The source is on the page of sources.',
      },
      constraints: NOT_HELD,
    },
    ({ use }) => use?.source.publisher ?? null,
  ),
]
