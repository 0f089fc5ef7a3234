import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

// What is installed, by the lock file alone: no test asks a registry.

const versions = z.record(z.string(), z.string())
const own = z
  .object({ dependencies: versions, devDependencies: versions, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        license: z.unknown().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages
const installed = Object.entries(locked).filter(([path]) => path !== '')
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')

/** Licences under which anyone may use a package for anything, as long as its notice stays. */
const FREE = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]

/** Packages under other licences. None is part of the site: they run when it is built or tested, as they came. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  // Changes of its files stay under it; ours are none.
  'MPL-2.0': /^(?:axe-core|lightningcss(?:-.+)?|@resvg\/.+)$/,
  // A library that sharp loads.
  'LGPL-3.0-or-later': /^@img\/sharp-libvips-/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp-win32-/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp-wasm32$/,
  // Of the Frictionless validator, which checks the files in the tests.
  'LGPL-2.1+': /^jschardet$/,
  '(MIT OR GPL-3.0-or-later)': /^jszip$/,
  '(MIT AND Zlib)': /^pako$/,
  '[{"type":"Public Domain","url":"http://geraintluff.github.io/tv4/LICENSE.txt"},{"type":"MIT","url":"http://jsonary.com/LICENSE.txt"}]':
    /^tv4$/,
  // A table of what browsers know.
  'CC-BY-4.0': /^caniuse-lite$/,
}

test('every package has a licence that is known and allowed', () => {
  const unknown = installed.flatMap(([path, { license }]) => {
    const licence = typeof license === 'string' ? license : JSON.stringify(license)
    const isAllowed = FREE.includes(licence) || (OTHERS[licence]?.test(nameOf(path)) ?? false)
    return isAllowed ? [] : [`${nameOf(path)}: ${licence}`]
  })
  expect(unknown).toEqual([])
})

test('no licence is allowed that no package has', () => {
  const held = new Set(
    installed.map(([, { license }]) => (typeof license === 'string' ? license : JSON.stringify(license))),
  )
  expect([...FREE, ...Object.keys(OTHERS)].filter((licence) => !held.has(licence))).toEqual([])
})

test('every package is of one version, comes from the registry, and has the hash of what comes', () => {
  const { dependencies, devDependencies } = own
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version)
  }
  // A package of the registry may be written without its address; one from elsewhere never is.
  const strange = installed.filter(
    ([, { resolved = 'https://registry.npmjs.org/', integrity = '' }]) =>
      !resolved.startsWith('https://registry.npmjs.org/') || !integrity.startsWith('sha512-'),
  )
  expect(strange.map(([path]) => path)).toEqual([])
})

test('only packages that are named may run a script when they are installed', () => {
  const scripted = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => nameOf(path))
  expect([...new Set(scripted)].toSorted()).toEqual(
    Object.keys(own.allowScripts)
      .filter((name) => own.allowScripts[name] === true)
      .toSorted(),
  )
})
