import type { ByLanguage } from '../../inputs/language.ts'
import type { RunResult } from '../../results/result.ts'
import { LABELS } from '../../text/labels/labels.ts'
import { OUTLINES_ARE } from '../../text/names/outlines.ts'
import { withStatus } from '../../text/sentences/files.ts'
import { type PackagedFile, packageText } from '../descriptions/collection-package.ts'
import { fingerprint } from '../descriptions/fingerprint.ts'
import { collectionWorkbook } from '../tables/collection-workbook.ts'
import { type AttributedOutlines, type Coordinates, geoJson, PLACED, topoJson } from '../tables/map-files.ts'
import { modelWorkbook } from '../tables/model-workbook.ts'
import { resultJson } from '../tables/result-json.ts'
import type { AreaLevel, Table } from '../tables/table.ts'
import { descriptionFile, inBothForms, type TableFile, type TableForms, tableForms } from '../tables/table-file.ts'
import { workbookBytes } from '../tables/workbook.ts'
import type { Collection } from './collection.ts'
import { binaryFile, type DownloadFile, fileName, textFile, type TextFile } from './download-file.ts'

/** The files that a run has, and that all runs have together. */
export interface TableFiles {
  readonly municipalities: TableForms
  readonly councils: TableForms
  /** Those two, that of the regions and the country, and what else there is. */
  readonly tables: readonly TableForms[]
  readonly workbook: DownloadFile
  /** What describes the tables to programs: CSV on the Web, and a Data Package. */
  readonly descriptions: readonly TextFile[]
  readonly dataPackage: TextFile
}

/** Where the files of a collection stand: "/data/open-2026". */
export const folder = ({ id }: Collection): `/${string}` => `/data/${id}`

/** The tables of a collection in every form; the files of other kinds are named in the Data Package beside them. */
export function tableFiles(
  collection: Collection,
  more: readonly Table[],
  others: readonly TextFile[],
  inWorkbook: Parameters<typeof collectionWorkbook>[1] = null,
): TableFiles {
  const inFolder = (table: Table): TableForms => {
    const at = (name: string): `/${string}` => `${folder(collection)}/${name}.csv`
    const { statuses } = aboutTable(collection, table)
    return tableForms({ plain: at(table.name), danish: at(table.danishName) }, table, statuses)
  }
  const municipalities = inFolder(collection.municipalities)
  const councils = inFolder(collection.councils)
  const tables = [municipalities, councils, ...[collection.largeAreas, ...more].map(inFolder)]
  const files = inBothForms(tables)
  return {
    municipalities,
    councils,
    tables,
    workbook: workbookFile(collection, inWorkbook),
    descriptions: files.map((file) => descriptionFile(aboutTable(collection, file.table), file)),
    dataPackage: packageFile(collection, files, others),
  }
}

/** What a table of a collection is described by: those of the areas hold nothing of what the authorities state. */
function aboutTable(collection: Collection, table: Table): Collection {
  const { municipalities, councils, largeAreas, ofAreas } = collection
  return [municipalities, councils, largeAreas].includes(table) ? { ...collection, ...ofAreas } : collection
}

function packageFile(collection: Collection, tables: readonly TableFile[], others: readonly TextFile[]): TextFile {
  return textFile(
    {
      path: `${folder(collection)}/datapackage.json`,
      title: { da: 'Datapakke', en: 'Data package' },
      description: withStatus(
        {
          da: 'Filerne med størrelse, SHA-256, kolonner og krav (Data Package, version 2).',
          en: 'The files with size, SHA-256, columns and constraints (Data Package, version 2).',
        },
        collection.statuses,
      ),
      mediaType: 'application/json',
    },
    () =>
      packageText(collection, [
        ...tables.map((file) => packaged(file, { ...file, sources: aboutTable(collection, file.table).tableSources })),
        ...others.map((file) => packaged(file, null)),
      ]),
  )
}

function packaged(file: TextFile, table: PackagedFile['table']): PackagedFile {
  const path = fileName(file)
  const { title, description, mediaType } = file
  return {
    path,
    name: table === null ? path.replaceAll('.', '-') : path.replace('.csv', ''),
    title,
    description,
    mediaType,
    fingerprint: fingerprint(file.text()),
    table,
  }
}

function workbookFile(collection: Collection, more: Parameters<typeof collectionWorkbook>[1]): DownloadFile {
  const and = more === null ? { da: '', en: '' } : { da: ', ændringer og scenarier', en: ', changes and scenarios' }
  return binaryFile(
    {
      path: `${folder(collection)}/laegefordelingen-${collection.id}.xlsx`,
      title: { da: 'Regneark', en: 'Workbook' },
      description: withStatus(
        {
          da: `Tabellerne${and.da} i Excel med forside, indhold, noter til hver kolonne, regler og kilder.`,
          en: `The tables${and.en} in Excel with cover, contents, notes on every column, rules and sources. In Danish.`,
        },
        collection.statuses,
      ),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    () => workbookBytes(collectionWorkbook(collection, more)),
  )
}

/** A run as a workbook that works its numbers out. */
export function modelFile(collection: Collection, result: RunResult): DownloadFile {
  return binaryFile(
    {
      path: `${folder(collection)}/model.xlsx`,
      title: { da: 'Regneark, der regner', en: 'Workbook that calculates' },
      description: withStatus(
        {
          da: 'Modellen med formler, fra normen til det hele tal: skift en regel, og se, hvad der sker.',
          en: 'The model in formulas, from the norm to the whole number: change a rule and see what happens. In Danish.',
        },
        collection.statuses,
      ),
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    () => workbookBytes(modelWorkbook(collection.site, result)),
  )
}

/** The whole result of a run, unrounded. */
export function resultFile(collection: Collection, result: RunResult): TextFile {
  return textFile(
    {
      path: `${folder(collection)}/result.json`,
      title: { da: 'Hele resultatet', en: 'The whole result' },
      description: withStatus(
        {
          da: 'Alle tal uden afrunding, med kørslens regler og kilder og hver udregning trin for trin.',
          en: 'All figures without rounding, with the rules and sources of the run and every calculation step by step.',
        },
        collection.statuses,
      ),
      mediaType: 'application/json',
    },
    () => resultJson(result),
  )
}

/** The outlines of both levels with the numbers of the tables: where they lie in the country, and else in the plane of the map. */
export function mapFiles(collection: Collection, outlines: AttributedOutlines): readonly TextFile[] {
  const { source, georeference } = outlines.geography.meta
  const made = OUTLINES_ARE[source.method]
  const words = (da: string, en: string, are: ByLanguage<string>): ByLanguage<string> =>
    withStatus(
      { da: `${da} Omridsene er ${made.da}. ${are.da}`, en: `${en} The outlines are ${made.en}. ${are.en}` },
      collection.statuses,
    )
  const geo = (level: AreaLevel, of: ByLanguage<string>, coordinates: Coordinates): TextFile => {
    const isUtm = coordinates === 'utm32'
    return textFile(
      {
        path: `${folder(collection)}/${level}${isUtm ? '-utm32' : ''}.geojson`,
        title: {
          da: `Kort over ${of.da}${isUtm ? ' (EPSG:25832)' : ''}`,
          en: `Map of ${of.en}${isUtm ? ' (EPSG:25832)' : ''}`,
        },
        description: words(
          `Omrids af ${of.da} med alle tabellens tal som GeoJSON.`,
          `Outlines of ${of.en} with all figures of the table as GeoJSON.`,
          PLACED[coordinates],
        ),
        mediaType: 'application/geo+json',
      },
      () => geoJson(collection, outlines, level, coordinates),
    )
  }
  const both = (coordinates: Coordinates): readonly TextFile[] => [
    geo('municipalities', LABELS.theMunicipalitiesInText, coordinates),
    geo('councils', LABELS.theHealthCouncilsInText, coordinates),
  ]
  return [
    ...(georeference === undefined ? both('plane') : [...both('degrees'), ...both('utm32')]),
    textFile(
      {
        path: `${folder(collection)}/map.topojson`,
        title: { da: 'Kort over begge', en: 'Map of both' },
        description: words(
          'Kommuner og sundhedsråd med alle tal som TopoJSON, hvor naboer deler grænse.',
          'Municipalities and health councils with all figures as TopoJSON, where neighbours share a border.',
          PLACED.plane,
        ),
        mediaType: 'application/json',
      },
      () => topoJson(collection, outlines),
    ),
  ]
}
