import type {
  CapacitiesInUse,
  HealthCouncil,
  MunicipalityCode,
  OfficialResult,
  PublishedNumber,
  Region,
} from '../model/domain.ts'
import type { Areas, EstimateBasis, Municipality, Population, RunBasis } from './basis.ts'
import type { ByLanguage } from './language.ts'
import type { EstimateDefinition, GeographyEdition, Parameter, RunSpec, SourceRecord } from './rules/rule-schemas.ts'

/** What data/site.json says, and where the site is. */
export interface SiteSettings {
  readonly title: ByLanguage<string>
  /** The name under which the site is cited. */
  readonly publisher: ByLanguage<string>
  /** The person or organisation that answers for this copy; null until somebody does. */
  readonly publishedBy: string | null
  /** Where to write of errors: `mailto:` or a full address; a path of the site is none. */
  readonly corrections: string
  /** The only clock that the site knows: what is in force and what is past is judged on this day. */
  readonly publicationDate: string
  /** The full address of the site with a slash at its end; null where its domain is not known. */
  readonly address: string | null
}

/** Everything that data/ holds, read and checked. */
export interface Inputs {
  readonly site: SiteSettings
  readonly geographies: readonly GeographyEdition[]
  /** The areas of the run that the pages lead with: its councils by name in Danish order, its municipalities by code. */
  readonly regions: readonly Region[]
  readonly councils: readonly HealthCouncil[]
  readonly municipalities: readonly Municipality[]
  /** What each municipality that has ended became part of, by code. */
  readonly successors: ReadonlyMap<MunicipalityCode, MunicipalityCode>
  /** The population by edition, the oldest edition first. */
  readonly populations: ReadonlyMap<string, Population>
  readonly publishedNumbers: readonly PublishedNumber[]
  readonly parameters: ReadonlyMap<string, Parameter>
  /** The open estimate that the pages speak of: that of the run on one that they lead with, see `estimatedRun`. */
  readonly estimate: EstimateDefinition
  readonly estimates: readonly EstimateDefinition[]
  readonly runs: readonly RunSpec[]
  /** Id of the run that the pages lead with. */
  readonly headlineRun: string
  /** The runs that have led the site, the headline run among them. */
  readonly ledRuns: readonly string[]
  readonly sources: readonly SourceRecord[]
  /** What each table in data/, or edition of one, is called for readers, by its name in datapackage.json: "area-2025". */
  readonly tableTitles: ReadonlyMap<string, ByLanguage<string>>
  /** By council and date; empty while nothing is published in what we hold. */
  readonly capacitiesInUse: readonly CapacitiesInUse[]
  /** What the authorities state as outcomes of the model, by year; empty while nothing is imported. */
  readonly officialResults: readonly OfficialResult[]
  /**
   * The areas of an edition of the geography.
   * @throws RangeError when there is no such edition
   */
  readonly areasOf: (geography: string) => Areas
  /**
   * What a run is computed on: the areas of its geography with the numbers of its editions.
   * @throws RangeError when the run names what data/ does not hold
   */
  readonly basisOf: (run: RunSpec) => RunBasis
  /**
   * What an estimate is fitted on.
   * @throws RangeError when the estimate names what data/ does not hold
   */
  readonly estimateBasisOf: (estimate: EstimateDefinition) => EstimateBasis
}
