import { decimal } from '../../model/decimal.ts'
import type { LargeArea } from '../../results/large-areas.ts'
import type { ColumnRules } from './column-rules.ts'
import { amount, CODE, type Column, text, TEXT } from './column.ts'
import {
  additions,
  capacities,
  citizens,
  citizensPerCapacity,
  guidanceListSize,
  modelNeed,
  municipalities,
  need,
  needWeight,
  status,
  weightedCitizens,
} from './columns.ts'
import { LABELS } from '../labels/labels.ts'

/** The columns of regions.csv, in order, in runs with some rules. */
export const largeAreaColumns = (rules: ColumnRules): readonly Column<LargeArea>[] => [
  text(
    {
      id: 'name',
      title: LABELS.area,
      unit: TEXT,
      description: {
        da: `Regionen fra ${rules.regionsFrom.da}, eller Danmark.`,
        en: `The region from ${rules.regionsFrom.en}, or Denmark.`,
      },
      constraints: { unique: true },
    },
    (row) => row.name,
  ),
  text(
    {
      id: 'level',
      title: { da: 'Niveau', en: 'Level' },
      unit: CODE,
      description: { da: 'En region eller hele landet.', en: 'A region or the whole country.' },
      codes: { region: { da: 'region', en: 'region' }, country: { da: 'hele landet', en: 'country' } },
    },
    (row) => row.level,
  ),
  amount(
    {
      id: 'councils',
      title: LABELS.healthCouncils,
      unit: { da: 'antal', en: 'number' },
      description: { da: 'Antal sundhedsråd i området.', en: 'How many health councils the area has.' },
      decimals: 0,
      numberStatus: 'statistics',
      constraints: { minimum: 1 },
    },
    (row) => decimal(row.councils),
  ),
  {
    ...municipalities,
    description: { da: 'Antal kommuner i området.', en: 'How many municipalities the area has.' },
  },
  citizens,
  {
    ...needWeight(rules),
    formula: { da: 'weighted_citizens ÷ citizens', en: 'weighted_citizens ÷ citizens' },
    description: {
      da: 'Hvor meget en borger i området i gennemsnit tæller.',
      en: 'How much a citizen of the area counts on average.',
    },
  },
  weightedCitizens,
  modelNeed(rules),
  ...additions(rules),
  {
    ...need(rules),
    description: {
      da: 'Summen af sundhedsrådenes behov, før afrunding.',
      en: 'The sum of the needs of the health councils, before rounding.',
    },
    formula: { da: 'Σ need', en: 'Σ need' },
    shown: 2,
  },
  {
    ...capacities,
    description: {
      da: 'Summen af sundhedsrådenes lægekapaciteter, hver rundet for sig.',
      en: 'The sum of the doctor capacities of the health councils, each rounded by itself.',
    },
    formula: { da: 'Σ capacities', en: 'Σ capacities' },
  },
  citizensPerCapacity,
  guidanceListSize(rules),
  status,
]
