import { expect, test } from 'vitest'
import { basePath, siteOrigin, siteRoot } from '../../../src/inputs/base-path.ts'

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['laeger', '/laeger/'],
  ['/laeger', '/laeger/'],
  ['laeger/', '/laeger/'],
  ['/a/b/', '/a/b/'],
])('the path %s is %s', (written, path) => {
  expect(basePath({ BASE_PATH: written })).toBe(path)
})

test('the origin is that of a sound address, without a slash at its end', () => {
  expect(siteOrigin({ SITE_URL: 'https://example.org/' })).toBe('https://example.org')
  for (const SITE_URL of [undefined, '', 'example.org', 'https://example.org/path'])
    expect(siteOrigin({ SITE_URL })).toBeNull()
})

test('the root is origin and path, where a domain is known', () => {
  expect(siteRoot({ SITE_URL: 'https://example.org', BASE_PATH: 'laeger' })).toBe('https://example.org/laeger/')
  expect(siteRoot({ SITE_URL: 'https://example.org' })).toBe('https://example.org/')
  expect(siteRoot({ BASE_PATH: 'laeger' })).toBeNull()
})
