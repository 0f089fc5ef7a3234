import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  csv,
  faultsOf,
  HEADINGS,
  municipalities,
  newPath,
  numbersOf,
  rewrite,
  rowOf,
  text,
  workbook,
} from './made-tables.ts'

// Files made to take more than they hold, or to do more than be read. Each is refused in a sentence, before it is read.

const ALONE = /^Kopiér tabellen alene til et nyt regneark, som værdier/
const rows = municipalities.map((place) => rowOf(place))
const good = () => workbook({ Ark1: [HEADINGS, ...rows] })

function file(kind: string, files: Zippable): string {
  const path = newPath(kind)
  writeFileSync(path, zipSync(files, { level: 1 }))
  return path
}

/** The only fault of a file, in Danish. */
async function refusalOf(path: string): Promise<string> {
  const [fault, ...others] = await faultsOf(path)
  expect(others).toEqual([])
  expect(fault).toMatchObject({ kind: 'file', line: null, column: null })
  expect(fault?.remedy.da).toMatch(ALONE)
  return fault?.message.da ?? ''
}

/** An archive of one file of noughts, as many as are said, with a size that is not true. */
function bomb(megabytes: number): Buffer {
  const name = Buffer.from('xl/workbook.xml')
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1_000_000))
  const header = (signature: number, rest: number): Buffer => {
    const head = Buffer.alloc(rest)
    head.writeUInt32LE(signature, 0)
    const at = signature === 0x04034b50 ? 8 : 10
    head.writeUInt16LE(8, at)
    head.writeUInt32LE(packed.length, at + 10)
    head.writeUInt32LE(10, at + 14)
    head.writeUInt16LE(name.length, at + 18)
    return head
  }
  const local = Buffer.concat([header(0x04034b50, 30), name, packed])
  const central = Buffer.concat([header(0x02014b50, 46), name])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('a file that holds too much', () => {
  test('20 MB are read, and a byte more is not', async () => {
    const path = newPath('csv')
    for (const [bytes, words] of [
      [20_000_000, 'Filen er ikke et regneark.'],
      [20_000_001, 'Filen har mere end 20.000.000 bytes, som er det meste, der læses.'],
    ] as const) {
      const handle = openSync(path, 'w')
      ftruncateSync(handle, bytes)
      closeSync(handle)
      expect((await faultsOf(path))[0]?.message.da).toBe(words)
    }
  })

  test('an archive that grows beyond 100 MB, whatever it says of its size', async () => {
    const path = newPath('xlsx')
    writeFileSync(path, bomb(101))
    expect(await refusalOf(path)).toBe(
      'Filen har mere end 100.000.000 bytes, når den er pakket ud, som er det meste, der læses.',
    )
  })

  test('a sheet with one cell at the far end, which would be read as 17,000 million', async () => {
    const path = await good()
    rewrite(path, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    expect(await refusalOf(path)).toMatch(/^Filen har mere end 500\.000 celler, tomme rækker og kolonner medregnet/)
  })

  test.each([
    [
      'a row repeated a thousand million times',
      '<r n:number-rows-repeated="1000000000"><c v:value-type="string"><p>1</p></c></r>',
    ],
    [
      'rows of the most columns',
      '<r n:number-rows-repeated="600"><c n:number-columns-repeated="9999" v:value-type="string"><p>1</p></c></r>',
    ],
  ])('an OpenDocument sheet with %s', async (_, row) => {
    const long = row
      .replaceAll('<r', '<table-row')
      .replaceAll('</r>', '</table-row>')
      .replaceAll('<c ', '<table-cell ')
      .replaceAll('</c>', '</table-cell>')
    const path = file('ods', {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(`<x xmlns:n="n" xmlns:v="v"><table n:name="Ark1">${long}</table></x>`),
    })
    expect(await refusalOf(path)).toMatch(/^Filen har mere end 500\.000 celler/)
  })

  test('a text of more than 100,000 lines, or 500,000 cells', async () => {
    expect(await refusalOf(csv('\n'.repeat(100_001)))).toMatch(/^Filen har mere end 100\.000 linjer/)
    expect(await refusalOf(csv(';'.repeat(500_001)))).toMatch(/^Filen har mere end 500\.000 celler/)
  })
})

describe('a file that would do more than be read', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    'a workbook with entities of its own in %s',
    async (entry) => {
      const path = await good()
      rewrite(path, entry, (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${doctype}`))
      expect(await refusalOf(path)).toBe('Filen har en dokumenttype (DOCTYPE), som regneark ikke har.')
    },
  )

  test('an OpenDocument sheet with entities of its own', async () => {
    const path = file('ods', {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `${doctype}<x><table><table-row><table-cell><p>&b;</p></table-cell></table-row></table></x>`,
      ),
    })
    expect(await refusalOf(path)).toBe('Filen har en dokumenttype (DOCTYPE), som regneark ikke har.')
  })

  test('macros', async () => {
    const files = unzipSync(new Uint8Array(readFileSync(await good())))
    const macros = 'Filen har makroer, altså programmer.'
    expect(await refusalOf(file('xlsm', { ...files, 'xl/vbaProject.bin': strToU8('x') }))).toBe(macros)
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet')
    const scripts = { 'Basic/Standard/Module1.xml': strToU8('<x/>'), 'content.xml': strToU8('<x/>') }
    expect(await refusalOf(file('ods', { mimetype, ...scripts }))).toBe(macros)
  })
})

test('a number of more digits than can be written out is a fault at its cell', async () => {
  const number = '1e900000000000'
  const path = await good()
  rewrite(path, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/(<c r="D2"[^>]*><v>)[^<]*/, (_, cell: string) => `${cell}${number}`),
  )
  expect(await faultsOf(path)).toMatchObject([{ address: 'D2', value: number }])
  const points = text([HEADINGS, ...rows])
    .replaceAll(';', ',')
    .replace(/,1\r\n/, `,${number}\r\n`)
  expect(await faultsOf(csv(points))).toMatchObject([{ line: 2, column: 'Sygdomsvægt', value: number }])
})

test('a workbook is read as it is unpacked, with stored parts and all', async () => {
  const path = await good()
  writeFileSync(path, zipSync(unzipSync(new Uint8Array(readFileSync(path))), { level: 0 }))
  expect((await numbersOf(path)).rows).toHaveLength(98)
})
