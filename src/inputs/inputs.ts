import type { Decimal } from '../model/decimal.ts'
import type {
  CapacitiesInUse,
  ContactTables,
  EstimateDefinition,
  HealthCouncil,
  Municipality,
  MunicipalityCode,
  OfficialWeights,
  Parameter,
  PublishedFigure,
  Region,
  RunDefinition,
  SourceRecord,
  UseBand,
} from '../model/domain.ts'
import type { ByLanguage } from './language.ts'

/** What data/site.json says, and where the site is. */
export interface SiteSettings {
  readonly title: ByLanguage<string>
  readonly publisher: ByLanguage<string>
  readonly corrections: string
  /** The only clock that the site knows: what is in force and what is past is judged on this day. */
  readonly publicationDate: string
  /** The full address of the site with a slash at its end; null where its domain is not known. */
  readonly address: string | null
}

/** Everything that data/ holds, read and checked. */
export interface Inputs {
  readonly site: SiteSettings
  readonly regions: readonly Region[]
  /** The 17 councils, by name in Danish order. */
  readonly councils: readonly HealthCouncil[]
  /** The 98 municipalities, by code. */
  readonly municipalities: readonly Municipality[]
  /** The use profile by age, in four bands. */
  readonly useProfile: readonly UseBand[]
  /** Contacts by age and sex; null where the two tables are not held. Where they are, the estimate rests on them. */
  readonly contacts: ContactTables | null
  readonly publishedFigures: readonly PublishedFigure[]
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly estimate: EstimateDefinition
  readonly runs: readonly RunDefinition[]
  /** Id of the run that the pages lead with. */
  readonly headlineRun: string
  /** The runs that have led the site, the headline run among them. */
  readonly ledRuns: readonly string[]
  readonly sources: readonly SourceRecord[]
  /** What each table in data/ is called for readers, by its name. */
  readonly tableTitles: ReadonlyMap<string, ByLanguage<string>>
  /** Official weights by table name; empty until an import. */
  readonly officialWeights: ReadonlyMap<string, OfficialWeights>
  /** Citizens in group 1 by name of the official table that gives them. */
  readonly officialCitizens: ReadonlyMap<string, ReadonlyMap<MunicipalityCode, Decimal>>
  /** By council and date; empty while nothing is published in what we hold. */
  readonly capacitiesInUse: readonly CapacitiesInUse[]
}
