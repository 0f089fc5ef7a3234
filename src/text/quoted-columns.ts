import type { ByLanguage } from '../inputs/language.ts'
import type { PublishedFigure } from '../model/domain.ts'
import { metricDecimals } from './metrics.ts'
import { formatPlain } from './number.ts'

/** A column of the table of quoted official figures. */
export interface QuotedColumn {
  /** Name in the file. */
  readonly id: string
  readonly unit: ByLanguage<string>
  readonly description: ByLanguage<string>
  readonly value: (figure: PublishedFigure) => string
}

const TEXT = { da: 'tekst', en: 'text' }
const CODE = { da: 'kode', en: 'code' }

/** The columns of quoted-official-figures.csv, in order. */
export const QUOTED_COLUMNS: readonly QuotedColumn[] = [
  {
    id: 'id',
    unit: CODE,
    description: { da: 'Tallets navn hos os.', en: 'Our name for the figure.' },
    value: (figure) => figure.id,
  },
  {
    id: 'level',
    unit: CODE,
    description: {
      da: 'council er et sundhedsråd, municipality en kommune.',
      en: 'council is a health council, municipality a municipality.',
    },
    value: (figure) => figure.level,
  },
  {
    id: 'area',
    unit: TEXT,
    description: { da: 'Sundhedsrådets eller kommunens navn.', en: 'Name of the health council or municipality.' },
    value: (figure) => figure.area,
  },
  {
    id: 'metric',
    unit: CODE,
    description: {
      da: 'Hvad tallet måler: need er behovet før afrunding, capacities er hele lægekapaciteter.',
      en: 'What the figure measures: need is before rounding, capacities are whole doctor capacities.',
    },
    value: (figure) => figure.metric,
  },
  {
    id: 'value',
    unit: { da: 'se unit', en: 'see unit' },
    description: {
      da: 'Tallet med de decimaler, det er gengivet med.',
      en: 'The figure with the decimals with which it is quoted.',
    },
    value: (figure) => formatPlain(figure.value, metricDecimals(figure.metric)),
  },
  {
    id: 'unit',
    unit: TEXT,
    description: { da: 'Tallets enhed, på engelsk.', en: 'The unit of the figure.' },
    value: (figure) => figure.unit,
  },
  {
    id: 'vintage',
    unit: TEXT,
    description: {
      da: 'Den udgave, tallet er fra: 2025 draft er udkastet.',
      en: 'The edition that the figure is from: 2025 draft is the draft of 2025.',
    },
    value: (figure) => figure.vintage,
  },
  {
    id: 'publisher',
    unit: TEXT,
    description: { da: 'Hvem der har gengivet det.', en: 'Who has quoted it.' },
    value: (figure) => figure.publisher,
  },
  {
    id: 'source_title',
    unit: TEXT,
    description: { da: 'Hvor det står.', en: 'Where it stands, in Danish.' },
    value: (figure) => figure.sourceTitle,
  },
  {
    id: 'source_url',
    unit: { da: 'adresse', en: 'address' },
    description: {
      da: 'Kildens adresse. Tom, hvor vi ikke har set en.',
      en: 'Address of the source. Empty where we have seen none.',
    },
    value: (figure) => figure.sourceUrl ?? '',
  },
  {
    id: 'status',
    unit: CODE,
    description: {
      da: 'Altid reported: et officielt tal, som vi kun har fra andre.',
      en: 'Always reported: an official figure that we have only from others.',
    },
    value: (figure) => figure.status,
  },
]
