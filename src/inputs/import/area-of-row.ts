import { areaNamed, isChristianso, isCountry, placeNamed, saysCouncil, saysRegion } from '../place-names.ts'
import { changeTo, type ImportFault, type RowFault } from './import-fault.ts'

/** The areas whose rows a table may hold. */
export interface ImportAreas {
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly council: string
    readonly region: string
    readonly regionUntil2026: string | null
  }[]
  readonly councils: readonly { readonly name: string; readonly region: string }[]
}

/** What a row is about; `sum` may name a council or a region, since some share a name. */
export type RowOf =
  | { readonly kind: 'municipality'; readonly code: string }
  | { readonly kind: 'council'; readonly name: string }
  | { readonly kind: 'sum'; readonly council: string | null; readonly region: string | null }
  | { readonly kind: 'country' | 'christiansø' }
  /** A municipality that could not be read: the fault is told. */
  | { readonly kind: 'unread' }

/**
 * What a row is about, by its cells for code, name and council; a fault where they do not say it, or contradict each other.
 * @param ofCouncils whether the table has a row for each council
 */
export function rowOf(
  code: string,
  name: string,
  council: string,
  ofCouncils: boolean,
  { municipalities, councils }: ImportAreas,
  fault: RowFault,
): { readonly of: RowOf; readonly fault: ImportFault | null } {
  const is = (of: RowOf) => ({ of, fault: null })
  const wrong = (own: ImportFault) => ({ of: { kind: 'unread' } as const, fault: own })
  const regions = regionsOf(municipalities)
  const named = [code, name].filter((text) => text !== '')
  const councilIn = areaNamed(councils, council)?.name
  if (named.length === 0 || named.every(isCountry)) {
    if (councilIn !== undefined) return is({ kind: 'council', name: councilIn })
    const texts = [...named, council].filter((text) => text !== '')
    if (texts.some(isCountry)) return is({ kind: 'country' })
    if (saysRegion(council)) {
      const region = areaNamed(regions, council)
      if (region !== undefined) return is({ kind: 'sum', council: null, region: region.name })
    }
    if (council !== '' && isChristianso(council)) return is({ kind: 'christiansø' })
    if (council !== '')
      return wrong(
        fault(
          'council',
          'council',
          { da: 'Sundhedsrådet kendes ikke.', en: 'The health council is unknown.' },
          ONE_OF_COUNCILS,
        ),
      )
    const column = ofCouncils ? 'council' : 'code'
    return wrong(
      fault(
        column,
        'no place',
        ofCouncils
          ? { da: 'Rækken nævner intet sundhedsråd.', en: 'The row names no health council.' }
          : { da: 'Rækken nævner ingen kommune.', en: 'The row names no municipality.' },
        {
          da: `Skriv ${ofCouncils ? 'navnet' : 'koden eller navnet'} i samme række som tallet.`,
          en: `Write the ${ofCouncils ? 'name' : 'code or the name'} in the row of the number.`,
        },
      ),
    )
  }
  if (isCountry(name)) return is({ kind: 'country' })
  if (named.every(isChristianso)) return is({ kind: 'christiansø' })
  const larger = [name, code].find((text) => saysCouncil(text) || saysRegion(text))
  const byName = larger === undefined ? placeNamed(municipalities, name) : undefined
  const areaText = larger ?? name
  if (byName === undefined && areaText !== '') {
    const sum = {
      council: saysRegion(areaText) ? undefined : areaNamed(councils, areaText)?.name,
      region: saysCouncil(areaText) ? undefined : areaNamed(regions, areaText)?.name,
    }
    if (sum.council !== undefined && sum.region === undefined) return is({ kind: 'council', name: sum.council })
    if (sum.council !== undefined || sum.region !== undefined)
      return is({ kind: 'sum', council: sum.council ?? null, region: sum.region ?? null })
  }
  const byCode = placeNamed(municipalities, code)
  const count = municipalities.length
  if (code !== '' && byCode === undefined)
    return wrong(
      fault(
        'code',
        'code',
        { da: 'Koden kendes ikke.', en: 'The code is unknown.' },
        changeTo({ da: `koden for en af de ${count} kommuner`, en: `the code of one of the ${count} municipalities` }),
      ),
    )
  if (name !== '' && byName === undefined)
    return wrong(
      fault(
        'name',
        'name',
        { da: 'Navnet kendes ikke.', en: 'The name is unknown.' },
        {
          da: `Ret det til navnet på en af de ${count} kommuner, eller slet rækken, hvis den ikke er en kommune.`,
          en: `Change it to the name of one of the ${count} municipalities, or delete the row if it is none.`,
        },
      ),
    )
  const place = byCode ?? byName
  if (place === undefined)
    return wrong(
      fault(
        'name',
        'name',
        { da: 'Navnet kendes ikke.', en: 'The name is unknown.' },
        changeTo({ da: 'et navn', en: 'a name' }),
      ),
    )
  if (byCode !== undefined && byName !== undefined && byCode !== byName)
    return wrong(
      fault(
        'name',
        'code and name',
        { da: `Koden ${byCode.code} er ${byCode.name}.`, en: `The code ${byCode.code} is that of ${byCode.name}.` },
        changeTo({
          da: `${byCode.name}, eller koden ${byName.code}`,
          en: `${byCode.name}, or the code ${byName.code}`,
        }),
      ),
    )
  if (councilIn !== undefined && councilIn !== place.council)
    return {
      of: { kind: 'municipality', code: place.code },
      fault: fault(
        'council',
        'council of municipality',
        { da: `${place.name} hører til ${place.council}.`, en: `${place.name} belongs to ${place.council}.` },
        changeTo({ da: place.council, en: place.council }),
      ),
    }
  return is({ kind: 'municipality', code: place.code })
}

const ONE_OF_COUNCILS = changeTo({ da: 'navnet på et sundhedsråd', en: 'the name of a health council' })

/** The regions of 2027 and those before. */
function regionsOf(municipalities: ImportAreas['municipalities']): readonly { readonly name: string }[] {
  const names = municipalities.flatMap(({ region, regionUntil2026 }) =>
    regionUntil2026 === null ? [region] : [region, regionUntil2026],
  )
  return [...new Set(names)].map((name) => ({ name }))
}
