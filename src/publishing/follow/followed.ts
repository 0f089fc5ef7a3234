import type { ByLanguage, Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { liftOf } from '../../model/lifts.ts'
import { councilOf } from '../../results/council-of.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../../results/result.ts'
import { type Showing, showCouncil, showMunicipality } from '../../text/columns/shown.ts'
import { LIFT_WORDS } from '../../text/labels/lift.ts'
import { councilInText, municipalityName } from '../../text/names/area.ts'
import { municipalLifts } from '../../text/sentences/follow.ts'
import { numberMarkup } from '../number-markup.ts'
import { statusMarkup } from '../said-markup.ts'

/** A place whose number is followed, in a language, and how its numbers stand on a page. */
export interface Followed {
  readonly run: RunResult
  readonly place: MunicipalityResult
  readonly council: CouncilResult
  readonly language: Language
  /** "Tønder Kommune", "Sundhedsråd Sønderjylland" within a sentence. */
  readonly name: string
  readonly councilName: string
  /** The mark of what the run computes. */
  readonly status: string
  /** A number of the place, or of its council, in markup. */
  readonly number: (column: string, showing?: Showing) => string
  readonly ofCouncil: (column: string, showing?: Showing) => string
}

/** A place of a run, ready to be told of. */
export function followed(place: MunicipalityResult, run: RunResult, language: Language): Followed {
  const council = councilOf(place, run)
  const { id } = run.run
  return {
    run,
    place,
    council,
    language,
    name: municipalityName(place.name, language),
    councilName: councilInText(council.name, language),
    status: statusMarkup(place.status, language),
    number: (column, showing = {}) =>
      numberMarkup(showMunicipality(place, column, showing, language), {
        run: id,
        level: 'municipality',
        key: place.code,
        roundedTo: showing.roundedTo,
      }),
    ofCouncil: (column, showing = {}) =>
      numberMarkup(showCouncil(council, column, showing, language), {
        run: id,
        level: 'council',
        key: council.slug,
        roundedTo: showing.roundedTo,
      }),
  }
}

/** What each rule gives the place, in capacities: the weights first, then the lifts of municipalities in the order of the run. */
export function rulesGive({ run, place }: Followed): readonly Given[] {
  const lifts = municipalLifts(run)
  return [
    { by: { da: 'vægtene', en: 'the weights' }, need: place.modelNeed },
    ...lifts.map(({ kind }) => ({ by: LIFT_WORDS[kind].measured, need: liftOf(place, kind).need })),
  ]
}

/** What a rule gives, and what it goes by: "arealet". */
export interface Given {
  readonly by: ByLanguage<string>
  readonly need: Decimal
}
