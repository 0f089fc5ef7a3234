import type { MunicipalityCode } from '../../model/domain.ts'
import type { MunicipalityResult } from '../../results/result.ts'
import { type Column, MUNICIPALITY_CODE, text, TEXT } from '../../text/columns/column.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { tableOf } from './table.ts'
import { type TableForms, tableForms } from './table-file.ts'

/** The code of a municipality as other registers write it. */
export interface CodesElsewhere {
  /** "0101": four digits, in the official outlines (DAGI) under this very name. */
  readonly kommunekode: string
  /** "101": without a nought in front, in the Statbank of Statistics Denmark. */
  readonly statbank: string
}

/** The code of a municipality as DAGI and the Statbank write it. */
export function codesElsewhere(code: MunicipalityCode): CodesElsewhere {
  return { kommunekode: code, statbank: code.replace(/^0+/, '') }
}

type Row = Pick<MunicipalityResult, 'code' | 'name' | 'council' | 'region'>

const COLUMNS: readonly Column<Row>[] = [
  text(
    {
      id: 'kommunekode',
      title: LABELS.municipalityCode,
      unit: LABELS.fourDigitsInText,
      description: {
        da: 'Kommunens kode med fire cifre, som i alle vores filer og i de officielle grænser (DAGI).',
        en: 'The code of the municipality with four digits, as in all our files and in the official boundaries (DAGI).',
      },
      constraints: MUNICIPALITY_CODE,
    },
    ({ code }) => codesElsewhere(code).kommunekode,
  ),
  text(
    {
      id: 'statbank',
      title: { da: 'Kode i Statistikbanken', en: 'Code in the Statbank' },
      unit: TEXT,
      description: {
        da: 'Den samme kode uden nul foran, som i Statistikbanken.',
        en: 'The same code without a nought in front, as in the Statbank.',
      },
      constraints: { unique: true, pattern: '[1-9][0-9]{2}' },
    },
    ({ code }) => codesElsewhere(code).statbank,
  ),
  text(
    {
      id: 'name',
      title: LABELS.municipality,
      unit: TEXT,
      description: { da: 'Kommunens navn.', en: 'The name of the municipality.' },
      constraints: { unique: true },
    },
    ({ name }) => name,
  ),
  text(
    {
      id: 'council',
      title: LABELS.healthCouncil,
      unit: TEXT,
      description: { da: 'Navnet på kommunens sundhedsråd.', en: 'The name of its health council.' },
    },
    ({ council }) => council,
  ),
  text(
    {
      id: 'region',
      title: LABELS.region,
      unit: TEXT,
      description: { da: 'Regionen.', en: 'The region.' },
    },
    ({ region }) => region,
  ),
]

/** The municipalities with their code as other registers have it, to join tables by. No number. */
export function codeFile(municipalities: readonly Row[]): TableForms {
  return tableForms(
    { plain: '/data/municipality-codes.csv', danish: '/data/kommunekoder.csv' },
    tableOf(
      {
        name: 'municipality-codes',
        danishName: 'kommunekoder',
        title: { da: 'Kommunernes koder', en: 'Codes of the municipalities' },
        description: {
          da: 'Kommunernes koder, som DAGI og Statistikbanken skriver dem, med sundhedsråd og region.',
          en: 'The codes of the municipalities as DAGI and the Statbank write them, with health council and region.',
        },
        key: ['kommunekode'],
      },
      COLUMNS,
      municipalities,
    ),
    [],
  )
}
