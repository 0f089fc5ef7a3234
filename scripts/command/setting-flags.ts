import { parseArgs } from 'node:util'
import { type Fault, InputFaults } from '../../src/inputs/files/fault.ts'
import type { SettingName } from '../../src/inputs/settings.ts'

/** Settings may be named on the command line, in the same way on every system. */
const FLAGS = {
  SITE_URL: 'site-url',
  BASE_PATH: 'base-path',
  LAEGE_DATA_DIR: 'data',
  LAEGE_DIST_DIR: 'dist',
  LAEGE_PICTURES_DIR: 'pictures',
  PORT: 'port',
  // Shells and conda set HOST to names of their own, which nobody meant for a server.
  LAEGE_HOST: 'host',
} as const satisfies Record<SettingName, string>

/** Settings that cannot be set to nothing by a flag. */
const FOLDERS: ReadonlySet<SettingName> = new Set(['LAEGE_DATA_DIR', 'LAEGE_DIST_DIR', 'LAEGE_PICTURES_DIR'])

const POWERSHELL = ' PowerShell takes the -- away unless it is in quotes: npm run build "--" --dist site'

/**
 * Puts the settings that the command line names into the environment, where all of the build finds them: "--port 80" is
 * PORT=80, and goes before it.
 * @throws InputFaults when the command line holds anything else
 */
export function takeFlags(
  names: readonly SettingName[],
  args: readonly string[] = process.argv.slice(2),
  env: Record<string, string | undefined> = process.env,
): void {
  const known = new Map(names.map((name): [string, SettingName] => [FLAGS[name], name]))
  const options = Object.fromEntries([...known.keys()].map((flag) => [flag, { type: 'string' } as const]))
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const expected = [...known.keys()].map((flag) => `--${flag} VALUE`).join(', ')
  const fault = (place: string, value: string | null, message: string): Fault[] => [
    { file: place, line: null, column: null, position: null, value, expected, message },
  ]
  const taken = new Set<SettingName>()
  const faults = tokens.flatMap((token) => {
    if (token.kind === 'option-terminator') return []
    if (token.kind === 'positional') return fault('command line', token.value, `Nothing else is read.${POWERSHELL}`)
    const name = known.get(token.name)
    if (name === undefined) return fault(token.rawName, token.value ?? null, 'There is no such flag here.')
    if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      return fault(token.rawName, null, 'It needs a value.')
    // "--dist=$TARGET" without a TARGET would take the place of dist/.
    if (token.value === '' && FOLDERS.has(name)) return fault(token.rawName, '', 'It needs a value.')
    if (taken.has(name)) return fault(token.rawName, token.value, 'It stands here twice.')
    taken.add(name)
    env[name] = token.value
    return []
  })
  // Without the -- npm keeps a flag to itself, and the command would run as if it had not been given.
  for (const flag of known.keys()) {
    const kept = env[`npm_config_${flag.replaceAll('-', '_')}`]
    if (kept !== undefined) faults.push(...fault(`--${flag}`, kept, `npm kept it: write -- before it.${POWERSHELL}`))
  }
  if (faults.length > 0) throw new InputFaults(faults)
}
