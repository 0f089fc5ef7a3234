import type { Decimal } from '../model/decimal.ts'
import type {
  ContactTables,
  HealthCouncil,
  IsoDate,
  MunicipalityCode,
  OfficialWeights,
  Region,
  UseBand,
} from '../model/domain.ts'
import type { GeographyEdition } from './rules/rule-schemas.ts'

/** A municipality (kommune) as it is on the day of an edition of the geography. */
export interface Place {
  readonly code: MunicipalityCode
  readonly name: string
  readonly slug: string
  /** Name of its health council. */
  readonly council: string
  readonly region: string
  /** The region until the end of 2026; null for a municipality that came later. */
  readonly regionUntil2026: string | null
  /** How sure it is that the municipality belongs to this council. */
  readonly councilConfidence: 'high' | 'medium'
  /** Codes of the municipalities with which it shares a land border, ascending. */
  readonly neighbours: readonly MunicipalityCode[]
}

/** The areas of an edition of the geography. */
export interface Areas<Municipality extends Place = Place> {
  readonly geography: GeographyEdition
  /** By code. */
  readonly municipalities: readonly Municipality[]
  /** By name in Danish order. */
  readonly councils: readonly HealthCouncil[]
  readonly regions: readonly Region[]
}

/** A municipality with the numbers of the editions that a run names. */
export interface Municipality extends Place {
  /** Those that the run counts: of its day, or those that its official table gives. */
  readonly citizens: Decimal
  readonly areaKm2: Decimal
  /** Mean distance to the nearest general practitioner, km. */
  readonly gpDistanceKm: Decimal
}

/** The days or years that the numbers of a run's tables are of, by what they measure: "2025-01-01", "2024". */
export interface MeasureDates {
  readonly areaKm2: string
  readonly gpDistanceKm: string
}

/** What a run is computed on. */
export interface RunBasis extends Areas<Municipality> {
  /** Counted, projected by Statistics Denmark, or given by the authority whose weights the run uses. */
  readonly citizensKind: 'observed' | 'projected' | 'official'
  /** Id of the table at Statistics Denmark that the citizens are from, "FOLK1A"; null where an authority gives them. */
  readonly citizensTable: string | null
  readonly measuredOn: MeasureDates
  /** Null in a run on an open estimate. */
  readonly officialWeights: OfficialWeights | null
  /**
   * The citizens counted on the day of a run that counts expected ones, once a later edition of the population holds
   * them; null where none does, or the run counts them itself.
   */
  readonly counted: ReadonlyMap<MunicipalityCode, Decimal> | null
}

/** A municipality with the numbers of the editions that an estimate names. */
export interface EstimateMunicipality extends Place {
  /** On the date of the estimate. */
  readonly citizens: Decimal
  /** Citizens per age group, "0-5" to "80+", on the date of the estimate. */
  readonly citizensByAgeGroup: ReadonlyMap<string, Decimal>
  /** Life expectancy at birth in years, both sexes; null where it is not published. */
  readonly lifeExpectancyYears: Decimal | null
}

/** What an estimate is fitted on. */
export interface EstimateBasis extends Areas<EstimateMunicipality> {
  /** The use profile by age, in four bands. */
  readonly useProfile: readonly UseBand[]
  /** Contacts by age and sex; null where the estimate names none. Where it does, it rests on them. */
  readonly contacts: ContactTables | null
}

/** Citizens of a day in an edition of the population. */
export interface CitizensOfDay {
  /** Counted, or projected by Statistics Denmark. */
  readonly kind: 'observed' | 'projected'
  /** Id of the table at Statistics Denmark that the numbers are from, "FOLK1A". */
  readonly table: string
  readonly citizens: ReadonlyMap<MunicipalityCode, Decimal>
}

/** The days of an edition of the population, the oldest first. */
export type Population = ReadonlyMap<IsoDate, CitizensOfDay>
