import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { workbookBytes } from '../../../../src/downloads/tables/workbook.ts'
import type { Workbook } from '../../../../src/downloads/tables/workbook-sheet.ts'
import { zipped } from '../../../../src/downloads/packages/zip.ts'
import { decimal } from '../../../../src/model/decimal.ts'

const WORKBOOK: Workbook = {
  title: 'Læger & <tal>',
  description: 'Prøve',
  publisher: 'Udgiver',
  date: '2026-11-22',
  sheets: [
    {
      name: 'Forside',
      kind: 'cover',
      frozenColumns: 0,
      rows: [['En lang titel, der løber ud over sin egen kolonne'], ['Kørsel', 'a']],
    },
    {
      name: 'Tal',
      kind: 'table',
      frozenColumns: 1,
      rows: [
        ['Navn', 'Behov (lægekapaciteter)'],
        ['=1+1', { number: decimal('1234.5'), decimals: 2 }],
        ['Aarhus', '[x]'],
      ],
    },
  ],
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]))

/** Day and hour of every entry of an archive, from its central directory (PKWARE APPNOTE 4.3.12 and 4.4.6). */
function timesOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const times: string[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const [time, date] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)]
    times.push(`${1980 + (date >> 9)}-${(date >> 5) & 15}-${date & 31} ${time >> 11}:${(time >> 5) & 63}`)
  }
  return times
}

describe('a workbook', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.useRealTimers()
  })

  test('has the same bytes on another day and in another time zone', async () => {
    const first = sha256(await workbookBytes(WORKBOOK))
    vi.stubEnv('TZ', 'Pacific/Auckland')
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') })
    expect(new Date().getFullYear()).toBe(2031)
    expect(sha256(await workbookBytes(WORKBOOK))).toBe(first)
  })

  test('has no date but its own', async () => {
    const bytes = await workbookBytes(WORKBOOK)
    const times = timesOf(bytes)
    expect(times.length).toBe(partsOf(bytes).size)
    expect(new Set(times)).toEqual(new Set(['2026-11-22 12:0']))
    expect(partsOf(bytes).get('docProps/core.xml')).toContain(
      '<dc:title>Læger &amp; &lt;tal&gt;</dc:title><dc:creator>Udgiver</dc:creator>',
    )
    expect(
      partsOf(bytes)
        .get('docProps/core.xml')
        ?.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g),
    ).toEqual(['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z'])
  })

  test('keeps numbers as numbers with their decimals, and guards text from being a formula', async () => {
    const parts = partsOf(await workbookBytes(WORKBOOK))
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>1234\.5<\/v><\/c>/)
    expect(parts.get('xl/styles.xml')).toContain('formatCode="#,##0.00"')
    expect(parts.get('xl/sharedStrings.xml')).toMatch(/('|&apos;|&#39;)=1\+1/)
    expect(sheet).not.toContain('<f>')
  })

  test('merges nothing, keeps its headings in sight, and is as wide as what it holds', async () => {
    const parts = partsOf(await workbookBytes(WORKBOOK))
    const [cover = '', sheet = ''] = [1, 2].map((number) => parts.get(`xl/worksheets/sheet${number}.xml`) ?? '')
    expect(cover + sheet).not.toContain('mergeCell')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*xSplit="1"[^>]*state="frozen"/)
    expect(cover).not.toContain('<pane')
    // "Aarhus" and "Kørsel" have six letters, "(lægekapaciteter)" has seventeen small bold ones; two more leave air.
    expect(sheet).toMatch(/<col min="1" max="1" width="8"[^>]*\/><col min="2" max="2" width="19"/)
    expect(cover).toMatch(/<col min="1" max="1" width="8"/)
  })
})

describe('on paper and in a search', () => {
  const sheets = [
    ...WORKBOOK.sheets,
    {
      name: 'Bred',
      kind: 'table' as const,
      frozenColumns: 28,
      rows: [Array.from({ length: 53 }, (_, index) => `K${index}`), ['a'], ['b']],
    },
  ]

  test('a sheet is as wide as the page, and the headings and the names stand on each of them', async () => {
    const parts = partsOf(await workbookBytes({ ...WORKBOOK, sheets }))
    for (const number of [1, 2, 3]) {
      const sheet = parts.get(`xl/worksheets/sheet${number}.xml`) ?? ''
      expect(sheet).toMatch(/<worksheet [^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
      expect(sheet.match(/<pageSetup [^>]*>/g)).toEqual([
        `<pageSetup paperSize="9" orientation="${number === 1 ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>`,
      ])
    }
    const names = parts.get('xl/workbook.xml') ?? ''
    // A cover is one page, with no headings; the 28th column is AB.
    expect(names.match(/Print_Titles[^<]*/g)).toEqual([
      `Print_Titles" localSheetId="1">'Tal'!$A:$A,'Tal'!$1:$1`,
      `Print_Titles" localSheetId="2">'Bred'!$A:$AB,'Bred'!$1:$1`,
    ])
  })

  test('every table has filters over all its rows and columns, and the elements stand in the order of the standard', async () => {
    const parts = partsOf(await workbookBytes({ ...WORKBOOK, sheets }))
    const [cover = '', small = '', wide = ''] = [1, 2, 3].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`) ?? '')
    expect(cover).not.toContain('autoFilter')
    expect(small).toContain('<autoFilter ref="A1:B3"/>')
    // 53 columns are A to BA.
    expect(wide).toContain('<autoFilter ref="A1:BA3"/>')
    expect(parts.get('xl/workbook.xml')).toContain(`localSheetId="2" hidden="1">'Bred'!$A$1:$BA$3</definedName>`)
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]
    expect([...small.matchAll(/<(\w+)[ >/]/g)].map(([, tag = '']) => tag).filter((tag) => order.includes(tag))).toEqual(
      order,
    )
  })
})

describe('an archive', () => {
  const entries = ['b.txt', 'a.txt'].map((path) => ({ path, bytes: new TextEncoder().encode(path) }))

  test('keeps the order of its files and gives them one date', () => {
    const bytes = zipped(entries, '2026-03-29')
    expect(Object.keys(unzipSync(bytes))).toEqual(['b.txt', 'a.txt'])
    expect(timesOf(bytes)).toEqual(['2026-3-29 12:0', '2026-3-29 12:0'])
  })

  test('has no two files of one path', () => {
    expect(() => zipped([...entries, ...entries], '2026-03-29')).toThrow(RangeError)
  })
})
