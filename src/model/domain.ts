import type { Decimal } from './decimal.ts'

/**
 * The status of a number: one vocabulary, everywhere.
 *
 * - `official`   officielt tal: from an authority's own file, by import: a weight, citizens, or a result that it states
 * - `computed`   beregnet på officielle vægte: our arithmetic on official weights
 * - `reported`   gengivet tal: an official number held only as quoted by others
 * - `estimated`  åbent skøn: the open estimate
 * - `imputed`    udfyldt: a missing input filled by a stated rule
 * - `statistics` statistik: a number of public statistics, and only that
 * - `organisation` tal fra en organisation: a number of an organisation or a newspaper
 * - `assumption` antagelse: a parameter that we chose
 */
export const STATUSES = [
  'official',
  'computed',
  'reported',
  'estimated',
  'imputed',
  'statistics',
  'organisation',
  'assumption',
] as const

export type Status = (typeof STATUSES)[number]

/** Four-digit code of a municipality, "0101". */
export type MunicipalityCode = string
/** ISO date, "2026-01-01". */
export type IsoDate = string

/** One of the four regions of 2027 (region). */
export interface Region {
  readonly name: string
}

/** A health council (sundhedsråd): the area for which the number of capacities is binding. */
export interface HealthCouncil {
  /** Name without the word Sundhedsråd, "Østsjælland og Øerne". */
  readonly name: string
  readonly slug: string
  readonly region: string
}

/** A sex as the statistics divide citizens. */
export type Sex = 'women' | 'men'

/** Citizens, or contacts, of one age group and sex. */
export interface AgeSexCount {
  readonly ageFrom: number
  /** Last year of age in the group; null where it is open. */
  readonly ageTo: number | null
  readonly sex: Sex
  /** Null where the source does not publish the cell. */
  readonly count: Decimal | null
}

/** Contacts with general practice by age and sex, and the citizens to hold them against. Both by municipality. */
export interface ContactTables {
  /** Year of the contacts, "2025". */
  readonly year: string
  /** The day whose citizens the contacts are divided by: 1 January of that year. */
  readonly citizensDate: IsoDate
  readonly contacts: ReadonlyMap<MunicipalityCode, readonly AgeSexCount[]>
  /** Citizens on `citizensDate`, and on the date of the estimate. */
  readonly citizens: ReadonlyMap<IsoDate, ReadonlyMap<MunicipalityCode, readonly AgeSexCount[]>>
}

/** Whether the use profile tells citizens apart by age alone, or by age and sex. */
export type UseProfileKind = 'age' | 'age-and-sex'

/** A band of the use profile: contacts with general practice per citizen and year by age, or by age and sex. */
export interface UseBand {
  readonly ageFrom: number
  /** Last year of age in the band; null where it is open. */
  readonly ageTo: number | null
  /** Null where the band holds both sexes. */
  readonly sex: Sex | null
  readonly contactsPerCitizen: Decimal
}

/** What a published number measures. */
export type PublishedMetric = 'need' | 'capacities' | 'patients_per_doctor' | 'gp_contacts_per_citizen'

/** A number of the official model, or of the use of general practice, that we hold. */
export interface PublishedNumber {
  readonly id: string
  readonly level: 'council' | 'municipality' | 'country'
  /** Name of the council or municipality, or "Danmark". */
  readonly area: string
  readonly metric: PublishedMetric
  readonly value: Decimal
  readonly unit: string
  readonly status: 'reported' | 'statistics' | 'organisation'
  readonly vintage: string
  readonly publisher: string
  readonly sourceTitle: string
  /** Address of the source; null where the source has none that we have seen. */
  readonly sourceUrl: string | null
}

/** How a need in decimals becomes whole capacities. */
export const ROUNDING_RULES = ['up', 'nearest-half-up'] as const

export type RoundingRule = (typeof ROUNDING_RULES)[number]

/** Weights from an official table, per municipality. */
export type OfficialWeights = ReadonlyMap<MunicipalityCode, Decimal>

/** What an authority may state as the outcome of the model. */
export const RESULT_MEASURES = ['capacities', 'guidance_list_size'] as const

export type ResultMeasure = (typeof RESULT_MEASURES)[number]

export const RESULT_LEVELS = ['council', 'municipality'] as const

export type ResultLevel = (typeof RESULT_LEVELS)[number]

/** A number that an authority states as the outcome of the model: nothing that we compute. */
export interface OfficialResult {
  /** The year that it is for the end of, "2026". */
  readonly year: string
  readonly level: ResultLevel
  /** Name of the council, or code of the municipality. */
  readonly area: string
  readonly measure: ResultMeasure
  readonly value: Decimal
  /** Id of a source record. */
  readonly source: string
}

/** The capacities of a health council that are in use on a day, as an authority has published them. */
export interface CapacitiesInUse {
  /** Name of the council. */
  readonly council: string
  readonly date: IsoDate
  /** Capacities that the region has given out (tildelte). Capacities of island doctors are not among them. */
  readonly allocated: Decimal
  /** Those of them that are occupied, wholly or partly (besatte). */
  readonly occupied: Decimal
  /** Island doctors (ø-læger) under 500 patients, who are not part of the total (hearing note, 4.2.4). */
  readonly islandDoctorsLeftOut: Decimal
  /** Id of a source record. */
  readonly source: string
}
