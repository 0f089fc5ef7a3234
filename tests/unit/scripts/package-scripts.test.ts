import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

test.each(Object.entries(scripts))('npm run %s is one command that every shell reads alike', (_, command) => {
  expect(command).toMatch(/^node scripts\/run\.mjs [\w./-]+\.(?:ts|mjs|cjs|js)(?: [\w./:=-]+)*$/)
  const [, , file = ''] = command.split(' ')
  expect(existsSync(file), file).toBe(true)
})

describe('where a command cannot run, one line says what to do', () => {
  const run = (cwd: string, file: string, flags: readonly string[] = []) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...flags, resolve('scripts/run.mjs'), file, 'one', '--two'],
      { cwd, encoding: 'utf8' },
    )
    return { status, stdout, stderr }
  }
  const project = (text: string): string => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'main.ts'), text)
    return folder
  }

  test('packages are not installed', () => {
    const folder = temporaryFolder()
    expect(run(folder, 'main.ts')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'The packages are not installed yet: npm ci\n',
    })
  })

  test('Node reads no TypeScript', () => {
    const old = run(project('const a: number = 1; console.log(a)'), 'main.ts', ['--no-experimental-strip-types'])
    expect(old).toMatchObject({ status: 1, stdout: '' })
    expect(old.stderr).toMatch(/^Node 24 is needed, and this is v.*npm rebuild node --ignore-scripts=false.*\n$/)
  })

  test('a tool was left out', () => {
    const { status, stderr } = run(project(''), 'node_modules/eslint/bin/eslint.js')
    expect([status, stderr]).toEqual([
      1,
      'node_modules/eslint/bin/eslint.js is not there. Run npm ci, without --omit, in the folder of the project.\n',
    ])
  })

  test.each([
    ["import 'not-installed'", /Cannot find package 'not-installed'/],
    ["import './gone.ts'", /Cannot find module/],
    ["throw new Error('Cannot find native binding. Delete everything.')", /\(Cannot find native binding\)/],
  ])('a package is missing: %s', (text, message) => {
    const { status, stderr } = run(project(text), 'main.ts')
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^A package or its part .* Install all of them anew: npm ci\n$/)
  })

  test('a slip of our own keeps its place', () => {
    const { status, stderr } = run(project("throw new Error('slip')"), 'main.ts')
    expect(status).toBe(1)
    expect(stderr).toMatch(/main\.ts:1/)
  })

  test('where it can, the file runs as Node runs it', () => {
    const folder = project('console.log(process.argv.slice(1).join(" ")); process.exitCode = 3')
    expect(run(folder, 'main.ts')).toEqual({
      status: 3,
      stdout: `${join(folder, 'main.ts')} one --two\n`,
      stderr: '',
    })
    symlinkSync(folder, join(folder, 'blå mappe #1'))
    expect(run(join(folder, 'blå mappe #1'), 'main.ts').status).toBe(3)
  })
})
