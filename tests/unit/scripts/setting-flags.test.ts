import { expect, test } from 'vitest'
import { takeFlags } from '../../../scripts/command/setting-flags.ts'

function taken(...args: readonly string[]): Record<string, string | undefined> {
  const env = { PORT: '1', HOME: '/home' }
  takeFlags(['PORT', 'LAEGE_HOST', 'SITE_URL'], args, env)
  return env
}

test('a flag goes before the environment, in both ways of writing it', () => {
  expect(taken()).toEqual({ PORT: '1', HOME: '/home' })
  expect(taken('--port', '80', '--site-url=https://example.org')).toEqual({
    PORT: '80',
    SITE_URL: 'https://example.org',
    HOME: '/home',
  })
  expect(taken('--port=')).toMatchObject({ PORT: '' })
})

test('what is not known, needs a value or is no flag is told, all of it', () => {
  expect(() => taken('--prot', '80', '--host', '--site-url=x', 'site')).toThrow(/^4 faults/)
  expect(() => taken('--prot')).toThrow(/--prot: found nothing, expected --port VALUE, --host VALUE, --site-url VALUE/)
  expect(() => taken('--host')).toThrow(/--host: .* It needs a value/)
  expect(() => taken('--port', '80', '--port=81')).toThrow(/--port: found "81".* It stands here twice/)
  expect(() => taken('-p', '80')).toThrow(/-p: .* There is no such flag/)
})

test('a folder without a name is none, and does not become the one of every day', () => {
  for (const args of [['--dist='], ['--dist', ''], ['--data=']]) {
    const env = { LAEGE_DIST_DIR: 'site', LAEGE_DATA_DIR: 'numbers' }
    expect(() => {
      takeFlags(['LAEGE_DIST_DIR', 'LAEGE_DATA_DIR'], args, env)
    }).toThrow(/--d.*: found "", .* It needs a value/)
    expect(env).toEqual({ LAEGE_DIST_DIR: 'site', LAEGE_DATA_DIR: 'numbers' })
  }
})

test('a flag that npm kept, since no -- was before it, is not lost without a word', () => {
  const env = { npm_config_site_url: 'https://example.org', npm_config_loglevel: 'notice', npm_config_data: 'x' }
  expect(() => {
    takeFlags(['SITE_URL', 'PORT'], [], env)
  }).toThrow(/^1 fault.*\n--site-url: found "https:\/\/example\.org".* npm kept it: write -- before it/)
})
