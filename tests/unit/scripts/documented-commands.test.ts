import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FLAG_NAMES } from '../../../scripts/model/read-flags.ts'

// Every command that a document names can be typed: it is there, and so are its flags and the files of the repository that
// it names. What the commands do is the matter of their own tests.

const DOCUMENTS = [
  ...['README.md', 'CONTRIBUTING.md', 'data/README.md', 'tests/data/README.md'],
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))
/** Commands that npm has without a script. */
const OF_NPM = ['ci', 'rebuild']

/** What npm reads itself. */
const OF_NPM_RUN: ReadonlySet<string> = new Set(['--', '"--"', '--silent'])

/** A command as a document has it: "npm run build -- --dist out" is build with --dist. */
interface Named {
  readonly document: string
  readonly text: string
  readonly script: string
  readonly args: readonly string[]
}

const named: readonly Named[] = DOCUMENTS.flatMap((document) =>
  codeOf(readFileSync(document, 'utf8'))
    .flatMap((code) => code.replace(/\s#.*$/, '').split(/&&|;/))
    .flatMap((text): Named[] => {
      const words = (text.trim().match(/"[^"]*"|\S+/g) ?? []).filter((word) => !OF_NPM_RUN.has(word))
      const at = words.indexOf('npm')
      if (at === -1) return []
      const [first = '', second = '', ...rest] = words.slice(at + 1)
      return first === 'run'
        ? second === ''
          ? []
          : [{ document, text, script: second, args: rest }]
        : [{ document, text, script: first, args: [second, ...rest].filter((word) => word !== '') }]
    }),
)

/** What stands between backquotes on a line, and each line of a block of code. */
function codeOf(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'))
  const inline = [...markdown.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  )
  return [...blocks, ...inline]
}

/** The flags of a script: those that it parses itself, and those of the modules of scripts/command/ that it uses. */
function flagsOf(script: string): ReadonlySet<string> {
  // Most of its flags are the names of changes.
  if (script === 'model') return new Set(FLAG_NAMES)
  const [path = ''] = /scripts\/[\w-]+\.ts/.exec(scripts[script] ?? '') ?? []
  if (path === '') return new Set()
  const source = readFileSync(path, 'utf8')
  const more = [...source.matchAll(/from '(\.\/command\/[\w-]+\.ts)'/g)].map(([, from = '']) =>
    readFileSync(normalize(join(dirname(path), from)), 'utf8'),
  )
  return new Set(
    [source, ...more].flatMap((text) => [
      ...[...text.matchAll(/['"]?([a-z][a-z-]*)['"]?: \{ type: '(?:string|boolean)'/g)].map(([, flag = '']) => flag),
      // Settings that may be flags: SITE_URL: 'site-url'.
      ...[...text.matchAll(/^ {2}[A-Z_]+: '([a-z-]+)',$/gm)].map(([, flag = '']) => flag),
    ]),
  )
}

test('the documents name commands, and these are found', () => {
  expect(named.length).toBeGreaterThan(60)
  expect(new Set(named.map(({ script }) => script)).size).toBeGreaterThan(12)
  expect(codeOf('a `npm start` b\n```sh\nnpm run build   # x\n```\n')).toEqual(['npm run build   # x', '', 'npm start'])
  expect([...flagsOf('build')]).toEqual(expect.arrayContaining(['site-url', 'dist', 'data']))
  expect([...flagsOf('import:official')]).toEqual(expect.arrayContaining(['year', 'publisher-en', 'report']))
})

test.each(named.map((command) => [`${command.document}: ${command.text.trim()}`, command] as const))(
  '%s',
  (_, { script, args }) => {
    expect([...Object.keys(scripts), ...OF_NPM]).toContain(script)
    if (OF_NPM.includes(script)) return
    const known = flagsOf(script)
    const flags = args.flatMap((word) => (word.startsWith('--') ? [word.slice(2).replace(/=.*/, '')] : []))
    // A command of another program has flags that are not ours to know.
    if (known.size > 0) expect([...known]).toEqual(expect.arrayContaining(flags))
    else expect(flags).toEqual([])
    for (const word of args) if (/^(?:src|tests|docs|scripts)\//.test(word)) expect(existsSync(word), word).toBe(true)
  },
)

describe('flags, files and folders that a document names by themselves', () => {
  const every = new Set([...Object.keys(scripts)].flatMap((script) => [...flagsOf(script)]))
  /** Of npm, git, vitest and Node, and one of another program. */
  const OTHERS = ['ignore-scripts', 'silent', 'project', 'mode', 'ff-only', 'access-control-allow-origin']

  test.each(['README.md', 'docs/maintaining.md', 'docs/hosting.md'])('%s', (document) => {
    const flags = codeOf(readFileSync(document, 'utf8')).flatMap((code) =>
      [...code.matchAll(/(?:^|\s)--([a-z][a-z-]+)/g)].map(([, flag = '']) => flag),
    )
    expect(flags.filter((flag) => !every.has(flag) && !OTHERS.includes(flag))).toEqual([])
  })

  test.each(DOCUMENTS)('%s', (document) => {
    const paths = codeOf(readFileSync(document, 'utf8')).filter((code) =>
      /^(?:src|tests|docs|scripts|public)\/[\w./-]*$/.test(code),
    )
    // A folder of another name may stand for one that is made: tests/output is.
    const lacking = paths.filter((path) => !existsSync(path) && !path.startsWith('tests/output'))
    expect(lacking).toEqual([])
  })
})
