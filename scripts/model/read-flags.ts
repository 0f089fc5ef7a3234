import { parseArgs } from 'node:util'
import type { AreaLevel } from '../../src/downloads/tables/table.ts'
import { CHANGE_FORMS, CHANGE_NAMES, type NamedChange } from '../../src/model/change-text.ts'
import type { Override } from '../../src/model/override.ts'
import { readAddress, readChanges } from '../../src/model/run-address.ts'
import { addressFault } from '../../src/text/sentences/address-fault.ts'

export const LEVELS = ['councils', 'municipalities'] as const satisfies readonly AreaLevel[]

/** What the command is asked for. */
export interface ModelFlags {
  /** Id of the run; null for that which the pages lead with on the estimate. */
  readonly run: string | null
  /** In the order in which they stand. */
  readonly changes: readonly Override[]
  readonly form: 'csv' | 'json'
  readonly level: AreaLevel
  readonly help: boolean
  /** The folder of data; null for the usual one. */
  readonly data: string | null
}

export type FlagsReading =
  { readonly ok: true; readonly flags: ModelFlags } | { readonly ok: false; readonly faults: readonly string[] }

/** Flags that take a value and are no change. */
const VALUED = ['run', 'level', 'address', 'data'] as const
const SWITCHES = ['csv', 'json', 'help'] as const

/** The names of all flags. */
export const FLAG_NAMES: readonly string[] = [...VALUED, ...SWITCHES, ...CHANGE_NAMES]

/** Reads a command line: every change is a flag of its own, by the parser of addresses. */
export function readFlags(args: readonly string[]): FlagsReading {
  const options = Object.fromEntries<{ readonly type: 'string' | 'boolean'; readonly multiple: boolean }>([
    ...[...VALUED, ...CHANGE_NAMES].map((name) => [name, { type: 'string', multiple: true }] as const),
    ...SWITCHES.map((name) => [name, { type: 'boolean', multiple: false }] as const),
  ])
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const faults: string[] = []
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const named: NamedChange[] = []
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      faults.push(`“${token.value}” is no flag.`)
      continue
    }
    const { name, value } = token
    const isSwitch = SWITCHES.some((known) => known === name)
    if (isSwitch && value === undefined) switches.add(name)
    else if (isSwitch) faults.push(`--${name} takes no value.`)
    else if (options[name] === undefined) faults.push(`There is no flag ${token.rawName}.`)
    else if (value === undefined) faults.push(`--${name} needs a value.`)
    else if (!VALUED.some((known) => known === name)) named.push({ name, value })
    else if (values.has(name)) faults.push(`--${name} stands there twice.`)
    else values.set(name, value)
  }
  if (switches.has('csv') && switches.has('json')) faults.push('--csv and --json cannot both be had.')
  const level = LEVELS.find((one) => one === (values.get('level') ?? 'councils'))
  if (level === undefined) faults.push(`--level is one of ${LEVELS.join(', ')}.`)

  const text = values.get('address')
  const address = text === undefined ? null : readAddress(text.replace(/^[^#]*#/, ''))
  if (address?.ok === false) faults.push(...address.faults.map((fault) => addressFault(fault, 'en')))
  if (text !== undefined && values.has('run')) faults.push('--address says the run.')
  const read = readChanges(named)
  faults.push(...read.faults.map((fault) => addressFault(fault, 'en')))
  if (faults.length > 0 || level === undefined) return { ok: false, faults }
  const opened = address?.ok === true ? address.address : null
  return {
    ok: true,
    flags: {
      run: opened?.run ?? values.get('run') ?? null,
      changes: [...(opened?.changes ?? []), ...read.changes],
      form: switches.has('json') ? 'json' : 'csv',
      level,
      help: switches.has('help'),
      data: values.get('data') ?? null,
    },
  }
}

/** What the command says of itself. */
export const HELP = `npm run --silent model -- [--run open-2026] [changes] [--csv | --json] [--level councils | municipalities]

Works through a run with changes and prints what it comes to. Needs have 4 decimals; --json has all digits, both levels
and the address of the same calculation. The numbers of a run on the open estimate are an open estimate, and those of a
run with changes are our own calculation.

--run       the id of a run in data/runs.json; else the run on the open estimate that the pages lead with
--level     whose rows are printed as CSV: councils (the default) or municipalities
--address   an address of /regn-selv/, from the # on; other changes are taken after those of the address
--data      the folder data/, where it is another

Changes are taken in the order in which they stand:

${CHANGE_NAMES.map((name) => `--${name.padEnd(20)} ${CHANGE_FORMS[name]}`).join('\n')}
`
