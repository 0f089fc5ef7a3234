import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addPolicies, inlineScripts } from '../../../scripts/site/content-policy.ts'
import { headersFor, readHeaders } from '../../../scripts/site/headers-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** The example of the standard: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
const SCRIPT = "alert('Hello, world.');"
const HASH = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"

const page = (head = '') => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head></html>`

function siteWith(more: Readonly<Record<string, string>> = {}): { readonly folder: string; readonly paths: string[] } {
  const folder = temporaryFolder()
  const files = {
    _headers: '/*\n  X-Content-Type-Options: nosniff\n\n# Figures\n/data/*\n  Access-Control-Allow-Origin: *\n',
    '404.html': page(),
    'index.html': page(`<script type="module">${SCRIPT}</script>`),
    'data/index.html': page(),
    'data/tal.csv': 'navn\n',
    'en/index.html': page(),
    'en/data/index.html': page(),
    'indlejr/kort/index.html': page(),
    'en/indlejr/kort/index.html': page(),
    'kort/behov.svg': `<svg><style>${SCRIPT}</style></svg>`,
    ...more,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, paths: Object.keys(files) }
}

test('every page says after its character set what it may run: files of the site, and each inline script by its hash', () => {
  const { folder, paths } = siteWith()
  addPolicies(folder, paths, '/')
  for (const path of paths.filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(folder, path), 'utf8')
    const [, policy = ''] =
      /<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html) ?? []
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", `script-src 'self' ${HASH}`, "style-src 'self'"]),
    )
    expect(policy, 'only in a header').not.toContain('frame-ancestors')
  }
})

test('a page that has no place for it ends the build', () => {
  const { folder, paths } = siteWith({ 'om/index.html': '<!DOCTYPE html><html></html>' })
  expect(() => {
    addPolicies(folder, paths, '/')
  }).toThrow('om/index.html')
})

test.each(['/', '/laeger/tal/'])(
  'below %s, a host sends it once with each page, and only frames made for it may be framed',
  (base) => {
    const { folder, paths } = siteWith()
    addPolicies(folder, paths, base)
    const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'))
    const sent = (path: string) =>
      headersFor(rules, `${base}${path}`).flatMap(([name, value]) =>
        name === 'Content-Security-Policy' ? [value] : [],
      )
    for (const path of ['', 'data/', 'en/', 'en/data/']) {
      expect(sent(path), path).toHaveLength(1)
      expect(sent(path)[0], path).toContain(`script-src 'self' ${HASH};`)
      expect(sent(path)[0], path).toMatch(/; frame-ancestors 'none'$/)
    }
    for (const path of ['indlejr/kort/', 'en/indlejr/kort/']) {
      expect(sent(path), path).toHaveLength(1)
      expect(sent(path)[0], path).not.toContain('frame-ancestors')
    }
    // What the file said before it says still, of the same addresses.
    expect(headersFor(rules, `${base}data/tal.csv`)).toContainEqual(['Access-Control-Allow-Origin', '*'])
    expect(headersFor(rules, `${base}om/`)).toEqual([['X-Content-Type-Options', 'nosniff']])
    // A drawing that is opened by itself keeps its colours and letters.
    expect(sent('data/')[0]).toContain(`style-src 'self' ${HASH}; img-src 'self'; font-src 'self' data:`)
  },
)

test.each([
  ['<script>a()</script>', ['a()']],
  ['<script type="module">\na()\n</script><script type="speculationrules">{}</script>', ['\na()\n', '{}']],
  ['<script type="module" src="/a.js"></script>', []],
  ['<script type="application/ld+json">{}</script><script type="application/json" data-borders>[]</script>', []],
  ['<script type="text/plain" data-runs>a</script>', []],
])('%s has scripts that run: %j', (html, scripts) => {
  expect(inlineScripts(html)).toEqual(scripts)
})
