import { CHANGE_FORMS, isChangeName, type NamedChange, namedChange, readChange } from './change-text.ts'
import { type Decimal, sum } from './decimal.ts'
import type { Override } from './override.ts'

/** The version of the form of addresses. An address of an earlier version is read for ever. */
export const ADDRESS_VERSION = '1'

/** So many changes at most: an address is written by a reader, one thing at a time. */
const MOST_CHANGES = 60

/** A run with changes as an address has it, and what the numbers were when it was written. */
export interface RunAddress {
  /** Id of the run. */
  readonly run: string
  /** What is other than in the run, taken in this order. */
  readonly changes: readonly Override[]
  /** What the councils came to; null where the address does not say. */
  readonly check: ResultCheck | null
}

/** The whole numbers of all councils in short: their sum, and a hash by which any other numbers are told. */
export interface ResultCheck {
  readonly capacities: string
  /** Eight hexadecimal digits. */
  readonly hash: string
}

/** What is wrong in an address. */
export type AddressFault =
  /** A version that this site has never written. */
  | { readonly kind: 'version'; readonly value: string }
  /** Not a name of anything. */
  | { readonly kind: 'name'; readonly name: string }
  /** A value that none of its name has. */
  | { readonly kind: 'value'; readonly name: string; readonly value: string; readonly expected: string }
  /** What must stand once stands not at all, or again. */
  | { readonly kind: 'missing' | 'twice'; readonly name: string }
  | { readonly kind: 'many'; readonly most: number }

export type AddressReading =
  { readonly ok: true; readonly address: RunAddress } | { readonly ok: false; readonly faults: readonly AddressFault[] }

/** An address as the text of a fragment, without "#": "v=1&run=open-2026&norm=1500&sum=4079-1c0d5a3e". */
export function addressText({ run, changes, check }: RunAddress): string {
  const pairs: readonly NamedChange[] = [
    { name: 'v', value: ADDRESS_VERSION },
    { name: 'run', value: run },
    ...changes.map(namedChange),
    ...(check === null ? [] : [{ name: 'sum', value: `${check.capacities}-${check.hash}` }]),
  ]
  return pairs.map(({ name, value }) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':')}`).join('&')
}

/** Reads an address, whatever text it is: a run with its changes, or everything that is wrong with it. It never throws. */
export function readAddress(text: string): AddressReading {
  const pairs = text
    .replace(/^#/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): NamedChange => {
      const at = pair.indexOf('=')
      return { name: at < 0 ? pair : pair.slice(0, at), value: at < 0 ? '' : decoded(pair.slice(at + 1)) }
    })
  const valuesOf = (wanted: string): readonly string[] =>
    pairs.flatMap(({ name, value }) => (name === wanted ? [value] : []))
  const [versions, runs, sums] = [valuesOf('v'), valuesOf('run'), valuesOf('sum')]
  const version = versions[0]
  // What another version means by its names, nobody knows yet.
  if (version !== undefined && version !== ADDRESS_VERSION) return refused([{ kind: 'version', value: version }])

  const { changes, faults } = readChanges(pairs.filter(({ name }) => !FIXED.has(name)))
  const [run] = runs
  const check = sums[0] === undefined ? null : readCheck(sums[0])
  const found: readonly AddressFault[] = [
    ...(version === undefined ? [{ kind: 'missing', name: 'v' } as const] : []),
    ...(run === undefined ? [{ kind: 'missing', name: 'run' } as const] : []),
    ...[...FIXED].flatMap((name) => (valuesOf(name).length > 1 ? [{ kind: 'twice', name } as const] : [])),
    ...(run !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(run)
      ? [{ kind: 'value', name: 'run', value: run, expected: 'open-2026' } as const]
      : []),
    ...faults,
    ...(sums[0] !== undefined && check === null
      ? [{ kind: 'value', name: 'sum', value: sums[0], expected: '3823-1c0d5a3e' } as const]
      : []),
  ]
  return found.length > 0 || run === undefined ? refused(found) : { ok: true, address: { run, changes, check } }
}

/** Reads changes by their names and values, in their order, and says what is wrong with the others. */
export function readChanges(pairs: readonly NamedChange[]): {
  readonly changes: readonly Override[]
  readonly faults: readonly AddressFault[]
} {
  if (pairs.length > MOST_CHANGES) return { changes: [], faults: [{ kind: 'many', most: MOST_CHANGES }] }
  const changes: Override[] = []
  const faults: AddressFault[] = []
  for (const { name, value } of pairs) {
    const change = isChangeName(name) ? readChange(name, value) : null
    if (change !== null) changes.push(change)
    else if (isChangeName(name)) faults.push({ kind: 'value', name, value, expected: CHANGE_FORMS[name] })
    else faults.push({ kind: 'name', name })
  }
  return { changes, faults }
}

/**
 * What the councils came to, in short. Equal numbers of the same councils give the same check in whatever order; another
 * number of any of them gives, but for one case in four thousand million, another.
 */
export function checkOf(councils: readonly { readonly name: string; readonly capacities: Decimal }[]): ResultCheck {
  const said = councils.map(({ name, capacities }) => `${name}=${capacities.toFixed()};`).sort()
  return { capacities: sum(councils.map(({ capacities }) => capacities)).toFixed(), hash: hashOf(said.join('')) }
}

/** Whether two checks are of the same numbers. */
export function isSameCheck(one: ResultCheck, other: ResultCheck): boolean {
  return one.capacities === other.capacities && one.hash === other.hash
}

const FIXED: ReadonlySet<string> = new Set(['v', 'run', 'sum'])

function readCheck(text: string): ResultCheck | null {
  const [, capacities, hash] = /^([0-9]{1,9})-([0-9a-f]{8})$/.exec(text) ?? []
  return capacities === undefined || hash === undefined ? null : { capacities, hash }
}

function refused(faults: readonly AddressFault[]): AddressReading {
  return { ok: false, faults }
}

/** A value without its percent signs; as it stands where they are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** FNV-1a of 32 bits over the UTF-16 units of a text, low byte first, as eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    for (const byte of [unit & 0xff, unit >> 8]) hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
