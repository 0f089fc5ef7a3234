/** A municipality of a country that grows. */
export interface MadeUpPlace {
  readonly code: string
  readonly name: string
  readonly slug: string
  /** Three letters of its name. */
  readonly label: string
  readonly council: string
  /** The municipality whose numbers it has. */
  readonly like: string
}

const FIRST = Array.from('BDFGHJKLMNPRSTV')
const MIDDLE = Array.from('aeiouy')
const LAST = Array.from('bdfgklmnprst')
/** Codes of municipalities end at 0860. */
const FIRST_CODE = 1000

/** Municipalities and further ones like each of them, so that there are so many times as many; by council. */
export function madeUpPlaces(own: readonly Omit<MadeUpPlace, 'like'>[], times: number): readonly MadeUpPlace[] {
  const taken = new Set(own.map(({ label }) => label))
  const labels = FIRST
    .flatMap((first) => MIDDLE.flatMap((middle) => LAST.map((last) => first + middle + last)))
    .filter((label) => !taken.has(label))
  const further = Array.from({ length: times - 1 }, () => own)
    .flat()
    .map((like, index): MadeUpPlace => {
      const label = labels[index]
      if (label === undefined) throw new RangeError(`names for ${labels.length} further municipalities, and no more`)
      const name = `${label}køb`
      const slug = `${label.toLowerCase()}koeb`
      return { code: String(FIRST_CODE + index), name, slug, label, council: like.council, like: like.code }
    })
  return [...own.map((place) => ({ ...place, like: place.code })), ...further].toSorted((a, b) =>
    a.council < b.council ? -1 : a.council > b.council ? 1 : 0,
  )
}
