import type { PublishedNumber } from '../../model/domain.ts'
import { CODE, statusCodes, type Column, NAME, text, TEXT } from './column.ts'
import { METRIC_TITLES, metricDecimals } from '../labels/metric.ts'
import { formatPlain } from '../format/number.ts'
import { LABELS } from '../labels/labels.ts'

/** The columns of quoted-official-figures.csv, in order. */
export const QUOTED_COLUMNS: readonly Column<PublishedNumber>[] = [
  text(
    {
      id: 'id',
      title: { da: 'Navn hos os', en: 'Our name' },
      unit: CODE,
      description: { da: 'Tallets navn hos os.', en: 'Our name for the figure.' },
      constraints: { unique: true, pattern: NAME },
    },
    (figure) => figure.id,
  ),
  text(
    {
      id: 'level',
      title: { da: 'Niveau', en: 'Level' },
      unit: CODE,
      description: {
        da: 'council er et sundhedsråd, municipality en kommune.',
        en: 'council is a health council, municipality a municipality.',
      },
      codes: {
        council: LABELS.healthCouncilInText,
        municipality: { da: 'kommune', en: 'municipality' },
      },
    },
    (figure) => figure.level,
  ),
  text(
    {
      id: 'area',
      title: LABELS.area,
      unit: TEXT,
      description: { da: 'Sundhedsrådets eller kommunens navn.', en: 'Name of the health council or municipality.' },
    },
    (figure) => figure.area,
  ),
  text(
    {
      id: 'metric',
      title: { da: 'Hvad tallet måler', en: 'What is measured' },
      unit: CODE,
      description: {
        da: 'Hvad tallet måler: need er behovet før afrunding, capacities er hele lægekapaciteter.',
        en: 'What the figure measures: need is before rounding, capacities are whole doctor capacities.',
      },
      codes: METRIC_TITLES,
    },
    (figure) => figure.metric,
  ),
  text(
    {
      id: 'value',
      title: LABELS.figure,
      unit: { da: 'se unit', en: 'see unit' },
      description: {
        da: 'Tallet med de decimaler, det er gengivet med.',
        en: 'The figure with the decimals with which it is quoted.',
      },
      constraints: { pattern: '[0-9]+([.,][0-9]+)?' },
      numberStatus: 'reported',
    },
    (figure) => formatPlain(figure.value, metricDecimals(figure.metric)),
  ),
  text(
    {
      id: 'unit',
      title: LABELS.unit,
      unit: TEXT,
      description: { da: 'Tallets enhed, på engelsk.', en: 'The unit of the figure.' },
    },
    (figure) => figure.unit,
  ),
  text(
    {
      id: 'vintage',
      title: LABELS.edition,
      unit: TEXT,
      description: {
        da: 'Den udgave, tallet er fra: 2025 draft er udkastet.',
        en: 'The edition that the figure is from: 2025 draft is the draft of 2025.',
      },
    },
    (figure) => figure.vintage,
  ),
  text(
    {
      id: 'publisher',
      title: { da: 'Gengivet af', en: 'Quoted by' },
      unit: TEXT,
      description: { da: 'Hvem der har gengivet det.', en: 'Who has quoted it.' },
    },
    (figure) => figure.publisher,
  ),
  text(
    {
      id: 'source_title',
      title: LABELS.source,
      unit: TEXT,
      description: { da: 'Hvor det står.', en: 'Where it stands, in Danish.' },
    },
    (figure) => figure.sourceTitle,
  ),
  text(
    {
      id: 'source_url',
      title: { da: 'Kildens adresse', en: 'Address of the source' },
      unit: { da: 'adresse', en: 'address' },
      description: {
        da: 'Kildens adresse. Tom, hvor vi ikke har set en.',
        en: 'Address of the source. Empty where we have seen none.',
      },
      constraints: { required: false },
    },
    (figure) => figure.sourceUrl,
  ),
  text(
    {
      id: 'status',
      title: LABELS.status,
      unit: CODE,
      description: {
        da: 'Altid reported: et officielt tal, som vi kun har fra andre.',
        en: 'Always reported: an official figure that we have only from others.',
      },
      codes: statusCodes(['reported']),
    },
    (figure) => figure.status,
  ),
]
