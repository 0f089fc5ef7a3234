import {
  type Broken,
  type GoodFiles,
  type Kind,
  replaced,
  type Row,
  rowsOf,
  slip,
  withCells,
  withRows,
} from './broken-folder.ts'

const isTable = (file: string): boolean => file.endsWith('.csv') && !file.startsWith('published/')

/** Tables of which no row may be lacking. */
const WHOLE =
  /(?:municipalities|membership|population|age-groups|area|life-expectancy|gp-distance|gp-use-profile|gp-contacts|citizens-by-age-sex|official)\b(?!-results)/

/** A day of another table, or a code that others name, may be told where it is named. */
const blamed = (file: string): readonly string[] => [
  file,
  'datapackage.json',
  ...(file.endsWith('municipalities.csv') ? ['geography/2027/land-borders.csv', 'tables/membership.csv'] : []),
]

function onTables(
  change: (text: string, file: string) => string | null,
  isMeant: (file: string, text: string) => boolean = () => true,
): Kind {
  return (files: GoodFiles): readonly Broken[] =>
    [...files].flatMap(([file, text]) => {
      if (!isTable(file) || !isMeant(file, text)) return []
      const content = change(text, file)
      return content === null || content === text ? [] : [slip('spoilt', file, content, blamed(file))]
    })
}

const hasRows = (_: string, text: string): boolean => rowsOf(text).length > 0

/** A change of the middle line, which is not the header. */
const onMiddleLine =
  (change: (line: string) => string) =>
  (text: string): string => {
    const lines = text.trimEnd().split('\n')
    const middle = Math.ceil(lines.length / 2)
    return `${lines.map((line, index) => (index === middle ? change(line) : line)).join('\n')}\n`
  }

/** Another value in the middle row, in the first of some columns that the table has. */
function onCell(columns: readonly string[], value: (old: string, row: Row) => string): Kind {
  return onTables((text) => {
    const rows = rowsOf(text)
    const middle = rows[Math.floor(rows.length / 2)]
    const column = columns.find((name) => middle !== undefined && name in middle)
    if (middle === undefined || column === undefined || middle[column] === '') return null
    let met = false
    return withCells(
      text,
      column,
      (row) => {
        const is = !met && JSON.stringify(row) === JSON.stringify(middle)
        met ||= is
        return is
      },
      value,
    )
  })
}

const NUMBERS = [
  'citizens',
  'area_km2',
  'life_expectancy_years',
  'mean_distance_km',
  'contacts_per_citizen',
  'value',
  'contacts',
  'need_weight',
  'weighted_citizens',
  'allocated',
]
const NAMES = ['name', 'council', 'area', 'publisher']
const CODES = ['code', 'code_a']
const DAYS = ['date', 'year', 'period', 'vintage', 'from']

/** What can be wrong with any table. */
export const TABLE_KINDS: Readonly<Record<string, Kind>> = {
  'an unknown column': onTables((text) => replaced(text, /\n/, ',more\n')),
  'a column by another name': onTables((text) => replaced(text, /^\w+/, 'key')),
  'a column twice': onTables((text) =>
    replaced(text, /^(\w+),\w+/, /^(\w+)/.exec(text)?.[1]?.replace(/$/, `,${/^\w+/.exec(text)?.[0] ?? ''}`) ?? ''),
  ),
  'semicolons for commas': onTables(
    (text) => text.replaceAll(',', ';'),
    (_, text) => text.includes(','),
  ),
  'a cell too many': onTables(
    onMiddleLine((line) => `${line},x`),
    hasRows,
  ),
  'a cell too few': onTables(
    onMiddleLine((line) => line.replace(/,[^,]*$/, '')),
    hasRows,
  ),
  'a quote that is not closed': onTables(
    onMiddleLine((line) => `"${line.replaceAll('"', '')}`),
    hasRows,
  ),
  'a blank line': onTables(
    onMiddleLine((line) => `${line}\n`),
    hasRows,
  ),
  'a row twice': onTables(
    onMiddleLine((line) => `${line}\n${line}`),
    hasRows,
  ),
  'a row too few': onTables(
    onMiddleLine(() => ''),
    (file, text) => WHOLE.test(file) && hasRows(file, text),
  ),
  'the header alone': onTables(
    (text) => `${text.split('\n', 1)[0] ?? ''}\n`,
    (file, text) => hasRows(file, text),
  ),
  'an unknown code': onCell(CODES, () => '9999'),
  'a code of another form': onCell(CODES, (old) => old.replace(/^0/, '')),
  'a number that is none': onCell(NUMBERS, () => 'n/a'),
  'a number with a thousands point': onCell(NUMBERS, () => '1.234.567'),
  'a negative number': onCell(NUMBERS, (old) => `-${old}`),
  'a number of three hundred digits': onCell(NUMBERS, () => '9'.repeat(300)),
  'a number with an exponent': onCell(NUMBERS, () => '1e3'),
  'a number in Arabic digits': onCell(NUMBERS, () => '١٢'),
  zero: onCell(NUMBERS, () => '0'),
  'a blank for a number': onTables((text, file) => {
    const rows = rowsOf(text)
    const column = NUMBERS.find((name) => name in (rows[0] ?? {}))
    const code = rows[Math.floor(rows.length / 2)]?.code
    if (column === undefined || code === undefined || /life|contacts|official/.test(file)) return null
    let met = false
    return withCells(
      text,
      column,
      (row) => {
        const is = !met && row.code === code
        met ||= is
        return is
      },
      () => '',
    )
  }),
  'a blank around a cell': onCell([...NAMES, ...CODES], (old) => ` ${old}`),
  'a letter that is not seen': onCell(NAMES, (old) => `${old.slice(0, 2)}\u200b${old.slice(2)}`),
  'a soft hyphen': onCell(NAMES, (old) => `${old.slice(0, 2)}\u00ad${old.slice(2)}`),
  'words from right to left': onCell(NAMES, (old) => `\u202e${old}`),
  'a letter in pieces': onCell(NAMES, (old) => `${old}a\u030a`),
  'a tab': onCell(NAMES, (old) => `${old}\tx`),
  'a day that is none': onCell(['date', 'from'], () => '2026-02-30'),
  'a day of another year': onCell(DAYS, (old) => old.replace(/20\d\d/, '2019')),
  'a day as Danes write it': onCell(['date', 'from'], () => '01-01-2026'),
}

/** Names of places that are none, with the slug that follows. */
const renamed =
  (name: string, slug: string): Kind =>
  (files) => [
    slip(
      name,
      'tables/municipalities.csv',
      withRows(files.get('tables/municipalities.csv') ?? '', (rows) =>
        rows.map((row) => (row.code === '0157' ? { ...row, name, slug } : row)),
      ),
    ),
  ]

export const NAME_KINDS: Readonly<Record<string, Kind>> = {
  'markup as a name': renamed('<script>alert(1)</script>', 'script-alert-1-script'),
  'a formula as a name': renamed('=HYPERLINK(1)', 'hyperlink-1'),
  'a look-alike letter': renamed('Gentоfte', 'gentofte'),
  'the word Kommune in the name': renamed('Gentofte Kommune', 'gentofte-kommune'),
  'a name in capitals': renamed('GENTOFTE', 'gentofte'),
  'a slug of a page': renamed('Index', 'index'),
  'digits in a name': renamed('Gentofte 2', 'gentofte-2'),
}
