import type { Decimal } from '../model/decimal.ts'
import type {
  CapacitiesInUse,
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

/** What data/site.json says. */
export interface SiteSettings {
  readonly title: ByLanguage<string>
  readonly publisher: ByLanguage<string>
  readonly corrections: string
  /** The only clock that the site knows: what is in force and what is past is judged on this day. */
  readonly publicationDate: string
}

/** Everything that data/ holds, read and checked. */
export interface Inputs {
  readonly site: SiteSettings
  readonly regions: readonly Region[]
  /** The 17 councils, by name in Danish order. */
  readonly councils: readonly HealthCouncil[]
  /** The 98 municipalities, by code. */
  readonly municipalities: readonly Municipality[]
  readonly useProfile: readonly UseBand[]
  readonly publishedFigures: readonly PublishedFigure[]
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly estimate: EstimateDefinition
  readonly runs: readonly RunDefinition[]
  /** Id of the run that the pages lead with. */
  readonly headlineRun: string
  readonly sources: readonly SourceRecord[]
  /** Official weights by table name; empty until an import. */
  readonly officialWeights: ReadonlyMap<string, OfficialWeights>
  /** Citizens in group 1 by name of the official table that gives them. */
  readonly officialCitizens: ReadonlyMap<string, ReadonlyMap<MunicipalityCode, Decimal>>
  /** By council and date; empty while nothing is published in what we hold. */
  readonly capacitiesInUse: readonly CapacitiesInUse[]
}
