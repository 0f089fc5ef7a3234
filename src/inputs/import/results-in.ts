import { type CitizensByDate, citizensNear, printStep } from '../official/check-official.ts'
import { checkResults } from '../official/check-results.ts'
import { headingOf } from '../official/official-columns.ts'
import { citizensDateOf } from '../official/official-table.ts'
import { areaNamed, placeNamed } from '../place-names.ts'
import type { TableRow } from '../tables/check-table.ts'
import type { Decimal } from '../../model/decimal.ts'
import { RESULT_LEVELS, RESULT_MEASURES, type ResultLevel } from '../../model/domain.ts'
import type { ImportAreas } from './area-of-row.ts'
import type { FoundTable } from './find-tables.ts'
import { changeTo, type ImportFault, faultAt, fileFault, lackingFault } from './import-fault.ts'
import { type OfficialRow, RESULTS, type ResultRow } from './official-row.ts'
import { overFor, type PassedOver, type ReadRow, WHY } from './read-rows.ts'

/** A result with the row that states it. */
export interface StatedResult extends ResultRow {
  readonly read: ReadRow
}

/** Areas that results are taken of. */
type NamedAreas = Readonly<Record<ResultLevel, ReadonlySet<string>>>

/** What orders results, and names one. */
export function keyOf({ level, area, measure }: ResultRow): string {
  return [level, area, measure].join('\t')
}

/** The areas that a list of names means. A name that a municipality and a council share means both. */
export function namedAreas(
  names: readonly string[],
  { municipalities, councils }: ImportAreas,
  faults: ImportFault[],
): NamedAreas {
  const council = new Set<string>()
  const municipality = new Set<string>()
  for (const name of names) {
    const [asCouncil, asMunicipality] = [areaNamed(councils, name), placeNamed(municipalities, name)]
    if (asCouncil !== undefined) council.add(asCouncil.name)
    if (asMunicipality !== undefined) municipality.add(asMunicipality.code)
    if (asCouncil === undefined && asMunicipality === undefined)
      faults.push(
        fileFault(
          '--only',
          'only',
          {
            da: `“${name}” er hverken et sundhedsråd eller en kommune.`,
            en: `“${name}” is no health council and no municipality.`,
          },
          { da: 'Skriv navnene med komma imellem.', en: 'Write the names with commas between.' },
        ),
      )
  }
  return { council, municipality }
}

/** The results that rows state of their own area, of the areas that are asked for. */
export function resultsIn(
  rows: readonly ReadRow[],
  named: NamedAreas | null,
  passedOver: PassedOver[],
): readonly StatedResult[] {
  return rows.flatMap((read) => {
    const place = placeOf(read)
    if (place === null) return []
    const found = RESULTS.flatMap((measure) => {
      const value = read.numbers.get(measure) ?? null
      return value === null ? [] : [{ ...place, measure, value, read }]
    })
    if (found.length === 0 || named === null || named[place.level].has(place.area)) return found
    passedOver.push(overFor(read, WHY.notNamed))
    return []
  })
}

function placeOf({ of }: ReadRow): { readonly level: ResultLevel; readonly area: string } | null {
  if (of.kind === 'municipality') return { level: 'municipality', area: of.code }
  return of.kind === 'council' ? { level: 'council', area: of.name } : null
}

/** Whether a cell holds something that is no number, which is a fault of its own. */
function isBroken({ row, table, numbers }: ReadRow, measure: ResultRow['measure']): boolean {
  const text = row.cells[table.columns.get(measure)?.index ?? -1]?.text ?? ''
  return text !== '' && (numbers.get(measure) ?? null) === null
}

/**
 * Faults where some areas of a level have a result and others, which are asked for, have none.
 * @param ofWeights whether results become weights, which no area can be without
 */
export function lackingResults(
  stated: readonly StatedResult[],
  rows: readonly ReadRow[],
  { municipalities, councils }: ImportAreas,
  named: NamedAreas | null,
  ofWeights: boolean,
): readonly ImportFault[] {
  const all: Readonly<Record<ResultLevel, readonly { readonly area: string; readonly name: string }[]>> = {
    council: councils.map(({ name }) => ({ area: name, name })),
    municipality: municipalities.map(({ code, name }) => ({ area: code, name: `${code} ${name}` })),
  }
  return RESULT_LEVELS.flatMap((level) =>
    RESULT_MEASURES.flatMap((measure): readonly ImportFault[] => {
      const own = stated.filter((result) => result.level === level && result.measure === measure)
      const [first] = own
      if (first === undefined) return []
      const there = new Set(own.map(({ area }) => area))
      const broken = new Set(rows.filter((row) => isBroken(row, measure)).map((row) => placeOf(row)?.area))
      const lacking = all[level].filter(
        ({ area }) => !there.has(area) && !broken.has(area) && (named === null || named[level].has(area)),
      )
      // A row that could not be read has its own fault, and may be the one that is missing.
      const unread = rows.filter(({ of, table }) => of.kind === 'unread' && table === first.read.table).length
      if (lacking.length <= unread) return []
      const { file } = first.read.table.sheet
      const names = lacking.map(({ name }) => name)
      return [
        lackingFault(
          file,
          names,
          { da: headingOf(measure), en: headingOf(measure) },
          ofWeights
            ? { da: 'Tilføj dem.', en: 'Add them.' }
            : {
                da: 'Tilføj dem, eller nævn med --only de områder, der skal læses.',
                en: 'Add them, or name the areas that shall be read with --only.',
              },
        ),
      ]
    }),
  )
}

/** Faults in results, by the checks of data/. */
export function checkStated(
  stated: readonly StatedResult[],
  year: string,
  { municipalities, councils }: ImportAreas,
  population: CitizensByDate,
): readonly ImportFault[] {
  const byRow = new Map(stated.map((result) => [rowOf(result, year), result]))
  const codesOf = (level: ResultLevel, area: string): readonly string[] =>
    level === 'municipality' ? [area] : municipalities.filter(({ council }) => council === area).map(({ code }) => code)
  const areas = {
    known: {
      council: new Set(councils.map(({ name }) => name)),
      municipality: new Set(municipalities.map(({ code }) => code)),
    },
    citizensOf: (level: ResultLevel, area: string): Decimal | null =>
      citizensNear(codesOf(level, area), citizensDateOf(year), population),
  }
  const table = { file: '', rows: [...byRow.keys()], endLine: 0 }
  return checkResults(table, year, areas).flatMap(({ row, kind, expected, message }) => {
    const own = byRow.get(row)
    return own === undefined ? [] : [own.read.fault(own.measure, kind, message, changeTo(expected))]
  })
}

/** A result as a row of its table in data/. */
function rowOf({ level, area, measure, value, read }: StatedResult, year: string): TableRow {
  const cells = new Map(Object.entries({ level, area, measure, year, value: value.toFixed() }))
  const { sheet } = read.table
  return {
    line: read.row.line,
    text: (column) => cells.get(column) ?? null,
    decimal: (column) => (column === 'value' ? value : null),
    fault: (column, expected, message) => ({
      ...{ file: sheet.file, line: read.row.line, column, position: null, value: null },
      ...{ expected, message },
    }),
  }
}

/**
 * The weight that each list size of a municipality stands for: norm ÷ list size, with as many decimals as the print
 * allows. 1,600 ÷ 1,808 lies between 0.88471 and 0.88520, which is 0.8850.
 */
export function weightsOf(results: readonly ResultRow[], norm: Decimal): readonly OfficialRow[] {
  const sizes = results.filter(({ level, measure }) => level === 'municipality' && measure === 'guidance_list_size')
  const half = printStep(sizes.map(({ value }) => value)).div(2)
  return sizes.map(({ area, value }) => {
    const spread = norm.div(value.minus(half)).minus(norm.div(value))
    const decimals = Math.max(0, Math.ceil(-spread.log(10).toNumber()))
    return {
      code: area,
      citizensGroup1: null,
      weightedCitizens: null,
      needWeight: norm.div(value).toDecimalPlaces(decimals),
    }
  })
}

/**
 * A fault where the capacities in a table of municipalities are those of their councils: each council has one number, in its
 * first row alone, as a merged cell is saved, or the same in all its rows. Null where they are of municipalities.
 */
export function capacitiesOfCouncils(
  stated: readonly StatedResult[],
  { municipalities, councils }: ImportAreas,
): ImportFault | null {
  const own = stated.filter(({ level, measure }) => level === 'municipality' && measure === 'capacities')
  const [first] = own
  const valueOf = new Map(own.map(({ area, value }) => [area, value]))
  const ofCouncils = councils.map(({ name }) => municipalities.filter(({ council }) => council === name))
  const several = ofCouncils.filter((places) => places.length > 1)
  const isOfWhole = (places: ImportAreas['municipalities']): boolean => {
    const values = places.map(({ code }) => valueOf.get(code)).filter((value) => value !== undefined)
    const [one] = values
    return (
      one !== undefined &&
      (values.length === 1 || (values.length === places.length && values.every((value) => value.equals(one))))
    )
  }
  if (first === undefined || several.length === 0 || !several.every(isOfWhole)) return null
  return first.read.fault(
    'capacities',
    'of councils',
    {
      da: 'Tallene ser ud til at gælde hele sundhedsråd: hvert råd har kun ét.',
      en: 'The figures seem to be those of whole health councils: each has only one.',
    },
    {
      da: 'Lav en tabel med en række for hvert sundhedsråd og uden kommuner.',
      en: 'Make a table with a row for each health council and without municipalities.',
    },
  )
}

/** List sizes shall become weights, and some municipalities have none. */
export function tooFewListSizes(file: string, found: number, wanted: number): ImportFault {
  return fileFault(
    file,
    'as weights',
    {
      da: `--as weights kræver et vejledende patienttal for alle ${wanted} kommuner, og her er ${found}.`,
      en: `--as weights needs a guidance list size of all ${wanted} municipalities, and there are ${found}.`,
    },
    {
      da: 'Udelad --as weights, så kommer tallene ind som resultater.',
      en: 'Leave --as weights out: the numbers then come in as results.',
    },
  )
}

/** Two tables, of two files, state weights. */
export function weightsTwice(table: FoundTable): ImportFault {
  return faultAt(
    { sheet: table.sheet, line: table.header.line, cell: undefined, heading: null },
    'two files',
    { da: 'Vægtene står i en fil mere.', en: 'The weights stand in another file too.' },
    { da: 'Nævn kun den fil, der gælder.', en: 'Name the file that holds alone.' },
  )
}

/** `--only` where there are weights, which a run needs of all municipalities. */
export function onlyWithWeights(table: FoundTable): ImportFault {
  return faultAt(
    { sheet: table.sheet, line: table.header.line, cell: undefined, heading: null },
    'only',
    { da: '--only gælder resultater, og her står vægte.', en: '--only is for results, and weights stand here.' },
    {
      da: 'En kørsel kræver alle kommuner. Udelad --only, eller slet vægtene.',
      en: 'A run needs all municipalities. Leave --only out, or delete the weights.',
    },
  )
}

/** Tables in which no number can be taken: weights of councils, or no numbers at all. */
export function nothingTaken(file: string): ImportFault {
  const wanted = [headingOf('need_weight'), headingOf('weighted_citizens'), ...RESULTS.map(headingOf)].join(', ')
  return fileFault(
    file,
    'nothing',
    { da: 'Her er ingen tal, der kan bruges.', en: 'No number here can be used.' },
    {
      da: `Vægte skal stå pr. kommune, resultater pr. kommune eller sundhedsråd: ${wanted}.`,
      en: `Weights must be of municipalities, results of municipalities or councils: ${wanted}.`,
    },
  )
}
