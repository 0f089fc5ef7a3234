import { shown } from '../../inputs/files/fault.ts'
import type { ImportFault } from '../../inputs/import/import-fault.ts'
import type { Language } from '../../inputs/language.ts'
import { say } from '../say.ts'

/** How many further places of a kind of fault are named. */
const PLACES = 3

/**
 * The faults as text, one a line, and those of one kind in one column once:
 *
 *     tal.csv, linje 5, kolonnen Sygdomsvægt: "10,0". Ingen kommune vejer så meget. Ret det til: en vægt fra 0,6 til 1,6.
 */
export function faultText(faults: readonly ImportFault[], language: Language): string {
  const kinds = [...Map.groupBy(faults, (f) => JSON.stringify([f.file, f.sheet, f.column, f.kind])).values()]
  const count = say(language, {
    da: `${faults.length} ${faults.length === 1 ? 'fejl' : 'fejl i alt'}`,
    en: `${faults.length} ${faults.length === 1 ? 'fault' : 'faults in all'}`,
  })
  return [count, ...kinds.map((same) => kindText(same, language))].join('\n')
}

function kindText([first, ...others]: readonly ImportFault[], language: Language): string {
  if (first === undefined) return ''
  const found = first.value === null ? '' : ` "${shown(first.value)}".`
  const sentence = `${placeText(first, language)}:${found} ${say(language, first.message)} ${say(language, first.remedy)}`
  if (others.length === 0) return sentence
  const named = others.slice(0, PLACES).map((fault) => shortPlace(fault, language))
  const further = others.length > PLACES ? ' …' : ''
  return `${sentence} ${say(language, {
    da: `Det samme gælder ${others.length} ${others.length === 1 ? 'sted' : 'steder'} mere: ${named.join(', ')}${further}`,
    en: `The same at ${others.length} more ${others.length === 1 ? 'place' : 'places'}: ${named.join(', ')}${further}`,
  })}`
}

function placeText({ file, sheet, line, address, column }: ImportFault, language: Language): string {
  const words = [file]
  if (sheet !== null) words.push(say(language, { da: `arket ${sheet}`, en: `sheet ${sheet}` }))
  if (address !== null) words.push(say(language, { da: `celle ${address}`, en: `cell ${address}` }))
  else if (line !== null) words.push(say(language, { da: `linje ${line}`, en: `line ${line}` }))
  if (column !== null) words.push(say(language, { da: `kolonnen ${column}`, en: `column ${column}` }))
  return words.join(', ')
}

function shortPlace({ address, line, value }: ImportFault, language: Language): string {
  const place = address ?? say(language, { da: `linje ${line ?? '–'}`, en: `line ${line ?? '–'}` })
  return value === null ? place : `${place} ("${shown(value)}")`
}
