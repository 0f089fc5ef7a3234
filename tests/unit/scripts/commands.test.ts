import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandOutcome, startCommand } from '../../../scripts/command/run-command.ts'
import { setAside } from '../../../scripts/site/swap-folder.ts'
import { FIRST_RUNS } from '../../../scripts/testing/tested-site.ts'
import { type CommandEnd, commandHere } from '../../support/command-here.ts'
import { copyData } from '../../support/data.ts'
import { hashesOf } from '../../support/hashes.ts'
import { INVENTED } from '../../support/official-data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const PATIENT = 120_000

const { PATH, NODE_COMPILE_CACHE } = process.env

/** A command by the file that npm runs, with the settings of no shell. */
const run = (script: string, options: readonly string[], env: Record<string, string> = {}): Promise<CommandOutcome> =>
  startCommand([process.execPath, `scripts/${script}.ts`, ...options], { PATH, NODE_COMPILE_CACHE, ...env }).outcome

/** The same in this process. */
const runHere = (script: string, options: readonly string[], env: Record<string, string> = {}): Promise<CommandEnd> =>
  commandHere(`scripts/${script}.ts`, options, { PATH, ...env })

/** A file that is there and holds no JSON, no table and no folder. */
const aFile = (): string => {
  const file = join(temporaryFolder(), 'kommuner.geojson')
  writeFileSync(file, '{ "type": "FeatureCollection", "features": [')
  return file
}
const nowhere = (): string => join(temporaryFolder(), 'nowhere')
/** A copy of the data in which a file is no JSON. */
const spoilt = (file: string): string => {
  const folder = join(temporaryFolder(), 'data')
  copyData(folder)
  writeFileSync(join(folder, file), '{ "half": ')
  return folder
}
/** Everything that outlines of a file need besides the file. */
const TERMS = [
  ['--source', 'Grænser 2027'],
  ['--attribution-da', '© Ejeren'],
  ['--licence', 'CC0'],
  ['--licence-url', 'https://example.org/cc0'],
  ['--method', 'surveyed'],
].flat()

type Case = readonly [what: string, script: string, options: () => readonly string[], said: string | RegExp]

const READS_DATA = ['check-data', 'hash-data', 'freeze-runs'] as const
const CASES: readonly Case[] = [
  ...READS_DATA.flatMap((script): readonly Case[] => [
    ['a folder that is not there', script, () => [nowhere()], /nowhere.*There is no such folder/],
    ['a file in the place of the folder', script, () => [aFile()], /kommuner\.geojson/],
    ['JSON that is none', script, () => [spoilt('site.json')], /site\.json, line 1/],
    ['an unknown option', script, () => ['--folder', 'x'], "Unknown option '--folder'"],
    ['two folders', script, () => ['data', 'data'], 'command line: found "data", expected one folder of data'],
  ]),
  ...['check-data', 'import-official', 'build-topology', 'refresh'].map((script): Case => [
    'a folder without a name',
    script,
    () => [...(script === 'import-official' ? [INVENTED] : []), '--data', ''],
    '--data: found "", expected the path of a folder',
  ]),
  ['a folder that is not there', 'build', () => ['--data', nowhere()], /nowhere.*There is no such folder/],
  ['JSON that is none', 'build', () => ['--data', spoilt('runs.json'), '--dist', nowhere()], /runs\.json, line 1/],
  ['an unknown option', 'build', () => ['--dest', 'x'], '--dest: found nothing, expected --site-url VALUE'],
  ['a file in the place of the site', 'build', () => ['--dist', aFile()], /LAEGE_DIST_DIR/],
  ['no site', 'serve', () => ['--dist', nowhere()], /There is no site in .*nowhere\/ yet/],
  ['a file in the place of the site', 'serve', () => ['--dist', aFile()], /There is no site in/],
  ['an unknown option', 'serve', () => ['--prot', '80'], '--prot: found nothing'],
  ['a port that is none', 'serve', () => ['--port', 'http'], /PORT: found "http"/],
  ['no site', 'reading', () => [nowhere()], /There is no site in .*nowhere\/ yet/],
  ['a file in the place of the site', 'reading', () => [aFile()], /There is no site in/],
  ['two folders', 'reading', () => ['dist', 'site'], 'One folder is read, and 2 are named: dist, site'],
  ['an unknown option', 'reading', () => ['--every'], "Unknown option '--every'"],
  ['an unknown option', 'bench', () => ['--fast'], "Unknown option '--fast'"],
  ['a word that nothing reads', 'bench', () => ['fast'], "Unexpected argument 'fast'"],
  ['nothing', 'import-official', () => [], 'npm run import:official -- FIL'],
  ['no file', 'import-official', () => [nowhere()], 'nowhere: Filen er der ikke'],
  ['a folder', 'import-official', () => ['data'], 'data: Filen er der ikke'],
  ['an unknown option', 'import-official', () => ['x.csv', '--jahr', '1'], "Unknown option '--jahr'"],
  ['an unknown option', 'refresh', () => ['--form', 'x'], "Unknown option '--form'"],
  [
    'an address that is none',
    'refresh',
    () => ['--from', 'statbank'],
    '--from: found "statbank", expected the address',
  ],
  ['a folder that is not there', 'refresh', () => ['--data', nowhere()], /nowhere: found nothing, expected a folder/],
  ['a time that is none', 'refresh', () => ['--timeout', 'long'], '--timeout: found "long"'],
  ['an unknown option', 'build-topology', () => ['--form', 'x'], "Unknown option '--form'"],
  ['a folder of data that is not there', 'build-topology', () => ['--data', nowhere()], 'expected a folder'],
  ['no file', 'build-topology', () => ['--from', nowhere(), ...TERMS], 'nowhere: found nothing, expected a file'],
  ['a folder', 'build-topology', () => ['--from', 'data', ...TERMS], 'data: found "a folder", expected a file'],
  [
    'half a file',
    'build-topology',
    () => ['--data', FIRST_RUNS, '--from', aFile(), ...TERMS],
    /kommuner\.geojson, line 1, character \d+: found nothing, expected GeoJSON in UTF-8\. The file is cut short\./,
  ],
  [
    'words about outlines of no file',
    'build-topology',
    () => ['--source', 'Grænser 2027', '--licence', 'CC0'],
    '--source, --licence: said of a file, so name it with --from.',
  ],
  ['nothing', 'compare-outlines', () => [], 'npm run geo:compare -- yardstick.geojson'],
  ['no file', 'compare-outlines', () => [nowhere()], 'nowhere: found nothing, expected a file'],
  ['a folder', 'compare-outlines', () => ['data'], 'data: found "a folder", expected a file'],
  ['half a file', 'compare-outlines', () => [aFile(), '--data', FIRST_RUNS], 'The file is cut short.'],
  [
    'outlines that are broken',
    'compare-outlines',
    () => [aFile(), '--data', spoilt('geography/2027/denmark.topo.json')],
    'geography/2027/denmark.topo.json, line 1',
  ],
]

/** The first case of each command starts it as npm does; the others run in this process, where all is loaded already. */
const isFirst = ([what, script]: Case): boolean => CASES.find(([, own]) => own === script)?.[0] === what

describe.each([...Map.groupBy(CASES, ([, script]) => script)])('scripts/%s.ts', (_, cases) => {
  test.each(cases)('%s is a sentence, and exit code 1', { timeout: PATIENT }, async (...one) => {
    const [, script, options, said] = one
    const { code, output } = await (isFirst(one) ? run : runHere)(script, options())
    expect(output).toEqual(typeof said === 'string' ? expect.stringContaining(said) : expect.stringMatching(said))
    expect(code).toBe(1)
    expect(output, 'a stack').not.toMatch(/^\s+at .*[:(]/m)
    expect(output.split('\n').length, output).toBeLessThan(25)
  })
})

test.each<readonly [string, (data: string) => void, corrections: number]>([
  [
    'freeze-runs',
    (data) => {
      rmSync(join(data, 'published'), { recursive: true })
      // What is published for the first time has not been corrected.
      writeFileSync(join(data, 'corrections.json'), '[]')
    },
    0,
  ],
  [
    'hash-data',
    (data) => {
      const file = join(data, 'datapackage.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"bytes": \d+/, '"bytes": 1'))
    },
    3,
  ],
])(
  '%s writes all or nothing: in a folder that cannot be replaced, nothing',
  { timeout: PATIENT },
  async (script, change, corrections) => {
    const place = temporaryFolder()
    const data = join(place, 'data')
    copyData(data)
    change(data)
    mkdirSync(`${data}.previous`)
    const before = hashesOf(place)
    const refused = await runHere(script, [data])
    expect(refused.output).toMatch(/data\.previous: found "a folder", expected none of that name/)
    expect(refused.code).toBe(1)
    expect(hashesOf(place)).toEqual(before)
    rmSync(`${data}.previous`, { recursive: true })
    expect((await runHere(script, [data])).code).toBe(0)
    expect((await runHere('check-data', [data])).output).toContain(
      `3 published runs, ${corrections} corrections; no faults`,
    )
    expect(readdirSync(place)).toEqual(['data'])
  },
)

test(
  'outlines from a file need all that a reader must be told, and what lacks is said at once, before the file is read',
  {
    timeout: PATIENT,
  },
  async () => {
    const { code, output } = await runHere('build-topology', [
      '--from',
      nowhere(),
      '--licence',
      ' ',
      '--method',
      'guessed',
    ])
    expect(code).toBe(1)
    const named = [...output.matchAll(/^(--[a-z-]+)[: ]/gm)].map(([, name]) => name)
    expect(named).toEqual(['--from', '--source', '--attribution-da', '--licence', '--licence-url', '--method'])
  },
)

describe('folders that are linked', () => {
  const linked = (inside: string | null) => {
    const place = temporaryFolder()
    const data = join(place, 'data')
    copyData(data)
    const [from, to] =
      inside === null ? [data, join(place, 'elsewhere')] : [join(data, inside), join(place, 'elsewhere')]
    renameSync(from, to)
    symlinkSync(to, from)
    return { place, data }
  }
  test(
    'an import that is only tried leaves every byte as it was, behind a link too',
    { timeout: PATIENT },
    async () => {
      const { place, data } = linked(null)
      const before = hashesOf(place)
      const { code, output } = await run('import-official', [INVENTED, '--data', data])
      expect(code, output).toBe(0)
      expect(output).toContain('Intet blev skrevet.')
      expect(hashesOf(place)).toEqual(before)
    },
  )

  test.each([
    ['import-official', [INVENTED]],
    ['import-official', [INVENTED, '--write', '--publisher', 'Opdigtet', '--title', 'Opdigtet']],
    ['build-topology', []],
    ['refresh', ['--dry-run']],
  ])('a link in the folder is refused by %s %j before the work', { timeout: PATIENT }, async (script, options) => {
    const { place, data } = linked('tables')
    const before = hashesOf(place)
    const { code, output } = await runHere(script, [...options, '--data', data])
    expect(output).toMatch(/data\/tables: found "link to .*elsewhere", expected a file or folder of its own/)
    expect(code).toBe(1)
    expect(hashesOf(place)).toEqual(before)
  })
})

describe('a swap that was killed between its two renames: the next command finds the old folder', () => {
  test.each(READS_DATA)('scripts/%s.ts, of data', { timeout: PATIENT }, async (script) => {
    const place = temporaryFolder()
    const data = join(place, 'data')
    copyData(data)
    setAside(data)
    const { code, output } = await runHere(script, [data])
    expect(code, output).toBe(0)
    expect(readdirSync(place)).toEqual(['data'])
  })

  test('scripts/reading.ts, of the site', { timeout: PATIENT }, async () => {
    const place = temporaryFolder()
    mkdirSync(join(place, 'dist'))
    writeFileSync(join(place, 'dist/index.html'), '<main><p>Her er en side.</p></main>')
    setAside(join(place, 'dist'))
    const { code, output } = await runHere('reading', [join(place, 'dist')], { LAEGE_DATA_DIR: FIRST_RUNS })
    expect(code, output).toBe(0)
    expect(readdirSync(place)).toEqual(['dist'])
  })
})
