import type { Language } from '../../inputs/language.ts'
import type { SchemeStatement } from '../../results/scheme-statements.ts'
import { LABELS } from '../labels/labels.ts'
import { COUNTRIES, FACT_TITLES, NOT_DESCRIBED, STANDING_WORDS } from '../labels/scheme.ts'
import { CODE, type Column, NAME, text, TEXT } from './column.ts'

const DANISH = { da: 'dansk', en: 'Danish' } as const
const ENGLISH = { da: 'engelsk', en: 'English' } as const
const MAY_BE_EMPTY = { required: false } as const

/** The columns of schemes.csv, in order. */
export const SCHEME_COLUMNS: readonly Column<SchemeStatement>[] = [
  text(
    {
      id: 'scheme',
      title: { da: 'Ordning', en: 'Scheme' },
      unit: CODE,
      description: {
        da: 'Ordningen: sidste del af sidens adresse, eller fordelingsmodellen.',
        en: 'The scheme: the last part of the address of its page, or fordelingsmodellen, the allocation model.',
      },
      constraints: { pattern: NAME },
    },
    ({ scheme }) => scheme,
  ),
  text(
    {
      id: 'country',
      title: { da: 'Land', en: 'Country' },
      unit: CODE,
      description: { da: 'Landet med to bogstaver (ISO 3166-1).', en: 'The country in two letters (ISO 3166-1).' },
      codes: COUNTRIES,
    },
    ({ country }) => country,
  ),
  text(
    {
      id: 'fact',
      title: { da: 'Spørgsmål', en: 'Question' },
      unit: CODE,
      description: { da: 'Hvad udsagnet svarer på.', en: 'What the statement answers.' },
      codes: FACT_TITLES,
    },
    ({ fact }) => fact,
  ),
  text(
    {
      id: 'number',
      title: { da: 'Nummer', en: 'Number' },
      unit: { da: 'nummer', en: 'number' },
      description: {
        da: 'Udsagnets nummer under spørgsmålet, fra 1.',
        en: 'The number of the statement under its question, from 1.',
      },
      constraints: { pattern: '[1-9][0-9]*' },
    },
    ({ number }) => String(number),
  ),
  text(
    {
      id: 'standing',
      title: { da: 'Hvad det er', en: 'What it is' },
      unit: CODE,
      description: {
        da: 'Om udsagnet gælder, er foreslået eller anbefalet, om der er taget initiativ til det, eller om det er en parts ord eller er beskrevet; not-described, hvor kilden ikke siger noget.',
        en: 'Whether the statement is in force, is proposed or recommended, has had the initiative taken to it, is a party’s words or is told; not-described where the source says nothing.',
      },
      codes: { ...STANDING_WORDS, 'not-described': NOT_DESCRIBED },
    },
    ({ statement }) => statement?.standing ?? 'not-described',
  ),
  text(
    {
      id: 'value',
      title: { da: 'Værdi', en: 'Value' },
      unit: TEXT,
      description: {
        da: 'Tallet, som kilden har det. Tom, hvor udsagnet ikke er et tal.',
        en: 'The figure as the source has it. Empty where the statement is no figure.',
      },
      constraints: { ...MAY_BE_EMPTY, pattern: '[0-9]+([.,][0-9]+)?' },
      numberStatus: 'reported',
    },
    ({ statement }) => (statement !== null && 'value' in statement ? statement.value : null),
  ),
  text(
    {
      id: 'as_of',
      title: { da: 'Tallets tid', en: 'Time of the figure' },
      unit: { da: 'dato, år eller periode', en: 'date, year or period' },
      description: {
        da: 'Dagen, året eller årene, som tallet er fra, så vidt kilden siger det.',
        en: 'The day, the year or the years of the figure, as far as the source says.',
      },
      constraints: MAY_BE_EMPTY,
    },
    ({ statement }) => (statement !== null && 'asOf' in statement ? statement.asOf : null),
  ),
  text(
    {
      id: 'text_da',
      title: { da: 'Udsagn på dansk', en: 'Statement in Danish' },
      unit: DANISH,
      description: {
        da: 'Hvad kilden siger, med vores ord. Tom, hvor den er tavs.',
        en: 'What the source says, in our words. Empty where it is silent.',
      },
      constraints: MAY_BE_EMPTY,
    },
    ({ statement }) => statement?.da ?? null,
  ),
  text(
    {
      id: 'text_en',
      title: { da: 'Udsagn på engelsk', en: 'Statement in English' },
      unit: ENGLISH,
      description: { da: 'Det samme på engelsk, vores oversættelse.', en: 'The same in our translation.' },
      constraints: MAY_BE_EMPTY,
    },
    ({ statement }) => statement?.en ?? null,
  ),
  text(
    {
      id: 'source_title',
      title: LABELS.source,
      unit: TEXT,
      description: {
        da: 'Dokumentets titel på dets eget sprog.',
        en: 'The title of the document in its own language.',
      },
    },
    ({ source }) => source.title,
  ),
  text(
    {
      id: 'place_da',
      title: { da: 'Sted i kilden', en: 'Place in Danish' },
      unit: DANISH,
      description: { da: 'Hvor i dokumentet det står.', en: 'Where in the document it stands, in Danish.' },
      constraints: MAY_BE_EMPTY,
    },
    ({ places }) => joined(places, 'da'),
  ),
  text(
    {
      id: 'place_en',
      title: { da: 'Sted i kilden på engelsk', en: 'Place in the source' },
      unit: ENGLISH,
      description: { da: 'Det samme på engelsk.', en: 'Where in the document it stands.' },
      constraints: MAY_BE_EMPTY,
    },
    ({ places }) => joined(places, 'en'),
  ),
]

function joined(places: SchemeStatement['places'], language: Language): string | null {
  return places.length === 0 ? null : places.map((place) => place[language]).join('; ')
}
