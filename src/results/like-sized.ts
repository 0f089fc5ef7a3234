import { type Decimal, decimal, ONE } from '../model/decimal.ts'
import type { MunicipalityResult } from './result.ts'

/** Two places are of like size when the one has at most so large a share of citizens more or fewer than the other. */
const LIKE = decimal('0.1')

/** What a place is chosen by. */
type Place = Pick<
  MunicipalityResult,
  'code' | 'citizens' | 'needWeight' | 'modelNeed' | 'need' | 'lifeExpectancyStatus'
>

/** Another place to tell a place's number beside. */
export interface Companion<P> {
  readonly place: P
  /** Whether the two are of like size; otherwise it is the nearest in size. */
  readonly isAlike: boolean
}

/**
 * The place of like size whose citizens count most differently, on the other side of the average where there is one, so that
 * what the weights do is seen at once; where none is of like size, the nearest. Of 18,445 citizens of weight 1.12, those of
 * 19,025 of weight 0.89. A place whose life expectancy is filled in is no companion, since its weight is less sure.
 * @throws RangeError when there is no other place
 */
export function companionOf<P extends Place>(place: P, places: readonly P[]): Companion<P> {
  const others = known(places).filter(({ code }) => code !== place.code)
  const apart = (other: P): Decimal => other.citizens.minus(place.citizens).abs()
  const alike = others.filter((other) => apart(other).lte(place.citizens.times(LIKE)))
  const isHeavy = ({ needWeight }: P): boolean => needWeight.gte(ONE)
  const opposite = alike.filter((other) => isHeavy(other) !== isHeavy(place))
  const unlike = (other: P): Decimal => other.needWeight.minus(place.needWeight).abs()
  const [found] =
    alike.length > 0
      ? (opposite.length > 0 ? opposite : alike).toSorted((a, b) => unlike(b).cmp(unlike(a)))
      : others.toSorted((a, b) => apart(a).cmp(apart(b)))
  if (found === undefined) throw new RangeError('companionOf: there is no other place')
  return { place: found, isAlike: alike.length > 0 }
}

/**
 * The place that the method is told with until the reader picks another: the smallest that a lift raises, so that every rule
 * is seen in numbers that can be counted.
 * @throws RangeError when there is no place
 */
export function storyPlace<P extends Place>(places: readonly P[]): P {
  const candidates = known(places)
  const lifted = candidates.filter(({ need, modelNeed }) => need.gt(modelNeed))
  const [found] = (lifted.length > 0 ? lifted : candidates).toSorted((a, b) => a.citizens.cmp(b.citizens))
  if (found === undefined) throw new RangeError('storyPlace: there is no place')
  return found
}

/** Places whose life expectancy is counted; all where it is counted nowhere or not needed. */
function known<P extends Place>(places: readonly P[]): readonly P[] {
  const counted = places.filter(({ lifeExpectancyStatus }) => lifeExpectancyStatus !== 'imputed')
  return counted.length > 0 ? counted : places
}

/** The two places that a page tells the method with. */
export interface StoryPair<P> {
  readonly place: P
  readonly other: P
  readonly isAlike: boolean
}

/**
 * A place and its companion.
 * @param place left out on the pages of the method, which tell of one place until the reader picks another
 * @throws RangeError when there are fewer than two places
 */
export function storyPair<P extends Place>(places: readonly P[], place: P = storyPlace(places)): StoryPair<P> {
  const { place: other, isAlike } = companionOf(place, places)
  return { place, other, isAlike }
}
