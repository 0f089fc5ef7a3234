import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What is written into a cell: a number as plain decimal text, or a text. */
export type Written = { readonly number: string } | { readonly text: string }

/** Cells to write, by sheet and address: "Regler" and "B2". */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Written>>

/**
 * A workbook with other things in some of its cells, and with no formula's result in it: what it then comes to, a program has
 * worked out.
 * @throws Error when it has no such sheet or cell
 */
export function writeCells(workbook: Uint8Array, cells: Cells): Uint8Array {
  const parts = unzipSync(workbook)
  const sheets = sheetFiles(parts)
  for (const [name, path] of sheets) {
    let xml = strFromU8(parts[path] ?? new Uint8Array())
    for (const [address, written] of cells.get(name) ?? []) {
      const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(/>|>.*?</c>)`)
      if (!cell.test(xml)) throw new Error(`${name} has no cell ${address}`)
      xml = xml.replace(cell, (_, style: string | undefined) => cellXml(address, style ?? '', written))
    }
    xml = xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
    parts[path] = strToU8(xml)
  }
  for (const name of cells.keys()) if (!sheets.has(name)) throw new Error(`there is no sheet ${name}`)
  return zipSync(parts)
}

/** The file of each sheet by its name. */
function sheetFiles(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g)]
  return new Map(names.map(([, name = ''], index) => [name, `xl/worksheets/sheet${index + 1}.xml`]))
}

function cellXml(address: string, style: string, written: Written): string {
  return 'number' in written
    ? `<c r="${address}"${style}><v>${written.number}</v></c>`
    : `<c r="${address}"${style} t="inlineStr"><is><t>${written.text}</t></is></c>`
}
