import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { type Fault, InputFaults } from './files/fault.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What is wrong with a value: the form expected, and more about it. */
interface Wrong {
  readonly expected: string
  readonly message: string
}

const CHECKS = {
  SITE_URL: wrongAddress,
  BASE_PATH: wrongPath,
  LAEGE_DATA_DIR: wrongDataFolder,
  LAEGE_DIST_DIR: wrongFolderName,
  LAEGE_PICTURES_DIR: wrongFolderName,
  PORT: wrongPort,
  LAEGE_HOST: wrongHost,
} as const satisfies Record<string, (value: string) => Wrong | null>

/** A setting of the environment. */
export type SettingName = keyof typeof CHECKS

/** What a build reads from the environment. */
export const BUILD_SETTINGS = [
  'SITE_URL',
  'BASE_PATH',
  'LAEGE_DATA_DIR',
  'LAEGE_DIST_DIR',
  'LAEGE_PICTURES_DIR',
] as const

/** What stands in the environment for a setting; null where it is not set, or set to nothing. */
export function setting(name: SettingName, env: Environment = process.env): string | null {
  const value = env[name]
  return value === undefined || value === '' ? null : value
}

/** Every fault of the named settings, one a setting. */
export function settingFaults(names: readonly SettingName[], env: Environment = process.env): readonly Fault[] {
  return names.flatMap((name) => {
    const value = setting(name, env)
    const wrong = value === null ? null : CHECKS[name](value)
    return wrong === null ? [] : [settingFault(name, value, wrong)]
  })
}

/** A setting as a place with a fault: "SITE_URL: found "example.org", expected …". */
export function settingFault(name: SettingName | '--data', value: string | null, wrong: Wrong): Fault {
  return { file: name, line: null, column: null, position: null, value, ...wrong }
}

/** @throws InputFaults with every fault of the named settings */
export function requireSettings(names: readonly SettingName[], env: Environment = process.env): void {
  const faults = settingFaults(names, env)
  if (faults.length > 0) throw new InputFaults(faults)
}

/** A name of a host as a browser asks for it, in ASCII, or an address in numbers. */
const DOMAIN = /^(?:\[[\da-f:.]+\]|(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)*[a-z\d](?:[a-z\d-]*[a-z\d])?)$/

function wrongAddress(value: string): Wrong | null {
  const expected = 'the scheme and domain that the site is published at, such as https://example.org'
  const wrong = (message: string): Wrong => ({ expected, message })
  if (/[\s\p{C}\\]/u.test(value)) return wrong('It holds a blank, a backslash or a character that is not seen.')
  if (!/^https?:\/\/[^/]/i.test(value)) return wrong('It does not begin with https:// or http:// and a domain.')
  if (!URL.canParse(value)) return wrong('It is not an address.')
  const { origin, hostname, pathname, search, hash, username, password } = new URL(value)
  if (username !== '' || password !== '') return wrong('It holds a user name or a password, which would be published.')
  if (search !== '' || hash !== '' || /[?#]/.test(value)) return wrong('It holds a query or a fragment.')
  // A browser reads "1" as 0.0.0.1 and "%61" as "a": what is written is what is meant, or is refused.
  if (!DOMAIN.test(hostname) || value.includes('%') || (isIP(hostname) === 4 && !value.includes(hostname)))
    return wrong('The domain is of letters, digits and hyphens, with single points between.')
  const path = pathname.replace(/^\/+|\/+$/g, '')
  if (path !== '') return wrong(`A path is set apart: SITE_URL=${origin} BASE_PATH=${path}`)
  return null
}

function wrongPath(value: string): Wrong | null {
  const expected = 'the path that the site is served under, of letters a to z, digits and - _ . ~, such as laeger'
  if (/^[a-z]:[\\/]/i.test(value)) {
    return {
      expected,
      message: 'Git Bash makes a path of Windows of one that begins with a slash: leave that slash out.',
    }
  }
  if (value.includes('://')) return { expected, message: 'The domain is set apart, as SITE_URL.' }
  const parts = value.replace(/^\//, '').replace(/\/$/, '').split('/')
  if (value === '/' || parts.every((part) => /^[\w~-][\w.~-]*$/.test(part))) return null
  return { expected, message: 'Each part stands between single slashes and begins with no dot.' }
}

function wrongDataFolder(value: string): Wrong | null {
  const name = wrongFolderName(value)
  if (name !== null || existsSync(join(value, 'datapackage.json'))) return name
  const message = existsSync(value) ? 'There is none in it.' : 'There is no such folder.'
  return { expected: 'a folder that holds datapackage.json', message }
}

function wrongFolderName(value: string): Wrong | null {
  const expected = 'the path of a folder'
  if (value.trim() !== value) return { expected, message: 'It begins or ends with a blank.' }
  if (/\p{Cc}/u.test(value)) return { expected, message: 'It holds a character that is not seen.' }
  if (/^~(?:[\\/]|$)/.test(value))
    return { expected, message: 'The ~ was not replaced by your home folder: write it out.' }
  return null
}

function wrongPort(value: string): Wrong | null {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return null
  return { expected: 'a whole number from 0 to 65535', message: '0 takes any port that is free.' }
}

function wrongHost(value: string): Wrong | null {
  if (isIP(value) !== 0 || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(value)) return null
  return {
    expected: 'a name or address of this machine, such as 127.0.0.1',
    message: '0.0.0.0 makes the site visible to other machines.',
  }
}
