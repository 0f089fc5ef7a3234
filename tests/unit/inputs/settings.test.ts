import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { basePath, siteOrigin, siteRoot } from '../../../src/inputs/base-path.ts'
import { formatFaults, InputFaults } from '../../../src/inputs/files/fault.ts'
import {
  BUILD_SETTINGS,
  requireSettings,
  setting,
  settingFaults,
  type SettingName,
} from '../../../src/inputs/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { present } from '../model/exact.ts'

const faultOf = (name: SettingName, value: string) => settingFaults([name], { [name]: value })[0]

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['HTTP://Example.ORG:8080', 'http://example.org:8080'],
  ['http://localhost:4321', 'http://localhost:4321'],
  ['http://[::1]:4321/', 'http://[::1]:4321'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['https://my-site.github.example', 'https://my-site.github.example'],
  ['http://192.0.2.1:80', 'http://192.0.2.1'],
])('SITE_URL %s is %s', (value, origin) => {
  expect(faultOf('SITE_URL', value)).toBeUndefined()
  expect(siteOrigin({ SITE_URL: value })).toBe(origin)
})

test.each([
  ['example.org', /does not begin with/],
  ['//example.org', /does not begin with/],
  ['ftp://example.org', /does not begin with/],
  ['https:example.org', /does not begin with/],
  ['https:///example.org', /does not begin with/],
  ['https://', /does not begin with/],
  ['no address', /blank/],
  [' https://example.org', /blank/],
  ['https://example.org\u00a0', /blank/],
  ['https://example\u200b.org', /not seen/],
  ['https:\\\\example.org', /backslash/],
  ['https://example.org:99999', /not an address/],
  ['"https://example.org"', /does not begin with/],
  ['https://me:secret@example.org', /password/],
  ['https://me@example.org', /user name/],
  ['https://example.org?a=1', /query/],
  ['https://example.org/#top', /fragment/],
  ['https://example.org/?', /query/],
  ['https://user.example/repo', /SITE_URL=https:\/\/user\.example BASE_PATH=repo$/],
  ['https://user.example/a/b/', /SITE_URL=https:\/\/user\.example BASE_PATH=a\/b$/],
  ['https://https://example.org', /A path is set apart/],
  ['https://ex"ample.org', /The domain is of letters/],
  ["https://exa'mple.org", /The domain is of letters/],
  ['https://exam&ple.org', /The domain is of letters/],
  ['https://example.org,', /The domain is of letters/],
  ['https://example..org', /The domain is of letters/],
  ['https://example.org.', /The domain is of letters/],
  ['https://-', /The domain is of letters/],
  ['https://1', /The domain is of letters/],
  ['https://%65xample.org', /The domain is of letters/],
])('SITE_URL %j is refused, and no address is made of it', (value, message) => {
  expect(faultOf('SITE_URL', value)?.message).toMatch(message)
  expect(siteOrigin({ SITE_URL: value })).toBeNull()
  expect(siteRoot({ SITE_URL: value })).toBeNull()
})

test.each([
  ['/', '/'],
  ['laeger', '/laeger/'],
  ['/laeger', '/laeger/'],
  ['laeger/', '/laeger/'],
  ['/laeger/tal/', '/laeger/tal/'],
  ['~me/2027_v1.0', '/~me/2027_v1.0/'],
])('BASE_PATH %s is %s', (value, path) => {
  expect(faultOf('BASE_PATH', value)).toBeUndefined()
  expect(basePath({ BASE_PATH: value })).toBe(path)
})

test.each([
  'C:/Program Files/Git/laeger',
  'c:\\laeger',
  '/my site',
  ' laeger',
  '//laeger',
  'laeger//tal',
  '//',
  '.',
  '..',
  '../laeger',
  'laeger/../tal',
  '.laeger',
  'laeger?x=1',
  'laeger#x',
  'læger',
  'l%C3%A6ger',
  'laeger\\tal',
  'laeger\n',
  'https://example.org/laeger',
])('BASE_PATH %j is refused', (value) => {
  expect(faultOf('BASE_PATH', value)).toMatchObject({ file: 'BASE_PATH', value })
})

test('a path that Git Bash has made one of Windows is told apart, and so is an address', () => {
  expect(faultOf('BASE_PATH', 'C:/Program Files/Git/laeger')?.message).toMatch(/Git Bash.*leave that slash out/)
  expect(faultOf('BASE_PATH', 'D:/')?.message).toMatch(/Git Bash/)
  expect(faultOf('BASE_PATH', 'https://example.org/laeger')?.message).toMatch(/SITE_URL/)
})

test('LAEGE_DATA_DIR names a folder with a datapackage.json', () => {
  const folder = temporaryFolder()
  expect(faultOf('LAEGE_DATA_DIR', join(folder, 'none'))?.message).toBe('There is no such folder.')
  expect(faultOf('LAEGE_DATA_DIR', folder)?.message).toBe('There is none in it.')
  writeFileSync(join(folder, 'datapackage.json'), '{}')
  expect(faultOf('LAEGE_DATA_DIR', join(folder, 'datapackage.json'))).toBeDefined()
  expect(faultOf('LAEGE_DATA_DIR', folder)).toBeUndefined()
  expect(faultOf('LAEGE_DATA_DIR', `${folder}/`)).toBeUndefined()
  const odd = join(folder, 'blå %20 #1?')
  mkdirSync(odd)
  writeFileSync(join(odd, 'datapackage.json'), '{}')
  expect(faultOf('LAEGE_DATA_DIR', odd)).toBeUndefined()
})

test.each([' ', 'dist ', '\tdist', 'a\0b', 'a\nb', '~', '~/site', '~\\site'])('no folder is called %j', (value) => {
  expect(faultOf('LAEGE_DIST_DIR', value)).toMatchObject({ file: 'LAEGE_DIST_DIR', value })
  expect(faultOf('LAEGE_DATA_DIR', value)).toMatchObject({ file: 'LAEGE_DATA_DIR', value })
})

test.each(['dist', '../my site', 'C:\\sites\\læger', '/srv/www/', 'a~b', 'a~/b', '~me'])(
  'a folder may be called %j',
  (value) => {
    expect(faultOf('LAEGE_DIST_DIR', value)).toBeUndefined()
  },
)

test('a port is a whole number from 0 to 65535', () => {
  for (const value of ['0', '80', '4321', '65535']) expect(faultOf('PORT', value), value).toBeUndefined()
  for (const value of ['65536', '-1', '1.5', '1e3', '0x50', ' 80', '80 ', '100000', 'http', '٣'])
    expect(faultOf('PORT', value), value).toBeDefined()
})

test('a host is a name or an address', () => {
  for (const value of ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost', 'my-pc.local'])
    expect(faultOf('LAEGE_HOST', value), value).toBeUndefined()
  for (const value of ['http://localhost', 'localhost:80', 'a b', '-a', '[::1]', '*'])
    expect(faultOf('LAEGE_HOST', value), value).toBeDefined()
})

test('what is set to nothing is not set', () => {
  const env = { SITE_URL: '', BASE_PATH: '', LAEGE_DATA_DIR: '', LAEGE_DIST_DIR: '', PORT: '' }
  expect(settingFaults([...BUILD_SETTINGS, 'PORT'], env)).toEqual([])
  expect(setting('LAEGE_DIST_DIR', env)).toBeNull()
  expect(basePath(env)).toBe('/')
  expect(siteRoot(env)).toBeNull()
})

test('all faults are told at once, with name, value and form; settings of another command are not asked', () => {
  const env = {
    SITE_URL: 'example.org',
    BASE_PATH: 'a b',
    LAEGE_DATA_DIR: 'none',
    LAEGE_DIST_DIR: '~',
    LAEGE_PICTURES_DIR: ' x',
    PORT: 'x',
  }
  expect(() => {
    requireSettings(BUILD_SETTINGS, env)
  }).toThrow(InputFaults)
  expect(() => {
    requireSettings(['PORT'], { PORT: '80' })
  }).not.toThrow()
  const text = formatFaults(settingFaults(BUILD_SETTINGS, env))
  expect(text).toMatch(/^5 faults/)
  expect(text).toContain(
    'SITE_URL: found "example.org", expected the scheme and domain that the site is published at, such as https://example.org.',
  )
  for (const name of BUILD_SETTINGS) expect(text).toMatch(new RegExp(`^${name}: found ".+", expected .+$`, 'm'))
})

test.each<[SettingName, string, string]>([
  ['SITE_URL', 'x', 'the scheme and domain that the site is published at, such as https://example.org'],
  ['BASE_PATH', 'a b', 'the path that the site is served under, of letters a to z, digits and - _ . ~, such as laeger'],
  [
    'BASE_PATH',
    'c:/x',
    'the path that the site is served under, of letters a to z, digits and - _ . ~, such as laeger',
  ],
  ['LAEGE_DATA_DIR', 'none', 'a folder that holds datapackage.json'],
  ['LAEGE_DIST_DIR', ' x', 'the path of a folder'],
  ['LAEGE_PICTURES_DIR', '~', 'the path of a folder'],
  ['PORT', 'x', 'a whole number from 0 to 65535'],
  ['LAEGE_HOST', '*', 'a name or address of this machine, such as 127.0.0.1'],
])('%s %j: what is expected is said', (name, value, expected) => {
  const { message, ...fault } = present(faultOf(name, value))
  expect(fault).toEqual({ file: name, line: null, column: null, position: null, value, expected })
  expect(message).not.toBe('')
})

test('what is wrong with a folder, a port or a host is said', () => {
  const message = (name: SettingName, value: string): string | undefined => faultOf(name, value)?.message
  expect(message('LAEGE_DIST_DIR', ' x')).toBe('It begins or ends with a blank.')
  expect(message('LAEGE_DIST_DIR', 'a\nb')).toBe('It holds a character that is not seen.')
  expect(message('LAEGE_DIST_DIR', '~')).toBe('The ~ was not replaced by your home folder: write it out.')
  expect(message('PORT', 'x')).toBe('0 takes any port that is free.')
  expect(message('LAEGE_HOST', '*')).toBe('0.0.0.0 makes the site visible to other machines.')
  expect(message('BASE_PATH', 'https://a')).toBe('The domain is set apart, as SITE_URL.')
  expect(message('BASE_PATH', 'a b')).toBe('Each part stands between single slashes and begins with no dot.')
})
