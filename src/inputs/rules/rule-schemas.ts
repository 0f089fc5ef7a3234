import { z } from 'zod'
import { bilingual, contactAddress, day, id, slug, status, text, webAddress, workDay } from '../files/atoms.ts'
import { LIFT_KINDS } from '../../model/lifts.ts'
import type { DeepReadonly } from '../files/deep-freeze.ts'
import { EDITION } from '../tables/tables.ts'

/** Shape of `site.json`. */
export const siteSchema = z.strictObject({
  title: bilingual,
  publisher: bilingual,
  publishedBy: text.nullable(),
  corrections: contactAddress,
  /** The only clock that the site knows: what is in force and what is past is judged on this day. */
  publicationDate: workDay,
})

/** A parameter as `parameters.json` and the published results have it. */
export const parameterSchema = z
  .strictObject({
    id: id.describe('Its id.'),
    title: bilingual.describe('Its title.'),
    value: text.describe('Its value as the source states it: a number, a fraction such as 1/3, or the name of a rule.'),
    unit: bilingual.describe('The unit of the value.'),
    validFrom: day.nullable().describe('The first day on which it holds; null where none is known.'),
    validTo: day.nullable().describe('The last day on which it holds; null where none is known.'),
    status: status.describe('What kind of value it is.'),
    source: id.describe('Id of a source under sources.'),
    section: text.nullable().describe('Section of the source.'),
    note: bilingual.describe('What it rests on.'),
    checkedOn: day.describe('The day on which the value was last held against its source.'),
  })
  .meta({ id: 'parameter', description: 'A parameter of the model, dated and with its source.' })

/** Shape of `parameters.json`. */
export const parametersSchema = z.array(parameterSchema)

/** A parameter of the model: a dated value with unit, source and status. Its value is text, number or rule. */
export type Parameter = DeepReadonly<z.output<typeof parameterSchema>>

const weightSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-estimate'), estimate: id }),
  z.strictObject({ kind: z.literal('official-table'), table: id }),
])

const edition = z.string().regex(EDITION)

/** Folders under /data/ that are no run's. */
const RESERVED_FOLDERS: ReadonlySet<string> = new Set(['latest', 'changes', 'published'])

const run = z.strictObject({
  id: id.refine((value) => !RESERVED_FOLDERS.has(value), 'The name belongs to another folder under /data/'),
  title: bilingual,
  summary: bilingual,
  weightSource,
  /** The day that the run speaks of: the end of a year. */
  referenceDate: day,
  /** Last part of the address of the map of what the run changed; where it is missing, the ids of both runs. */
  changeSlug: slug.optional(),
  /** Edition of the geography, whose day decides which municipalities there are and where they belong. */
  geography: edition,
  /** Edition of the population table, and the day in it whose citizens count. */
  citizens: z.strictObject({ edition, date: day }),
  /** Editions of the other tables that the run and its pages rest on. */
  editions: z.strictObject({ area: edition, 'gp-distance': edition }),
  /** Ids of the parameters that hold in the run. */
  parameters: z.strictObject({
    norm: id,
    rounding: id,
    edge: id,
    /** Assumptions about whose citizens count; they do not enter as a number. */
    citizens: z.array(id),
  }),
  /**
   * What may lift the need of a municipality above that of the model, each by a parameter and in a reading of its rule.
   * Assumptions are what is assumed for it to hold on the day of the run.
   */
  lifts: z.array(z.strictObject({ kind: z.enum(LIFT_KINDS), parameter: id, reading: id, assumptions: z.array(id) })),
})

/** Shape of `runs.json`. */
export const runsSchema = z.strictObject({
  headline: id,
  /** Runs that lead the site or have led it: what is embedded of them elsewhere stays as it is. */
  ledRuns: z.array(id).nonempty(),
  runs: z.array(run).nonempty(),
})

/** What `runs.json` holds. */
export type Runs = DeepReadonly<z.output<typeof runsSchema>>

/** One run of the model, whole: which weights, whose citizens, which areas, which editions of the tables, which rules. */
export type RunSpec = DeepReadonly<z.output<typeof run>>

const estimate = z.strictObject({
  id,
  /** Date of the citizens whose weighted mean weight is 1. */
  baseDate: day,
  geography: edition,
  /** Editions of the tables that the estimate rests on. The last two come together, where contacts by age and sex are held. */
  editions: z.strictObject({
    population: edition,
    'age-groups': edition,
    'life-expectancy': edition,
    'gp-use-profile': edition,
    'gp-contacts': edition.optional(),
    'citizens-by-age-sex': edition.optional(),
  }),
  /** Ids of the published numbers that the fit uses, in order. */
  fitFigures: z.array(id).nonempty(),
  /** Id of the national contact rate to which the municipal rates are compared. */
  nationalContactFigure: id,
  parameters: z.strictObject({
    /** Share of the group 17–19 that is counted as 17 years old. */
    share17: id,
    /** How sure it is: what the recomputations are drawn by. */
    recomputations: z.strictObject({
      /** How many they are. */
      draws: id,
      /** Where the random numbers begin. */
      seed: id,
      /** How far the municipalities of a health council err alike. */
      correlation: id,
      /** The lowest weight that is drawn. */
      lowestWeight: id,
      /** The share of them that a range holds. */
      middle: id,
    }),
    assumptions: z.strictObject({
      /** Only the ratios of the use profile are used. */
      useProfile: id,
      /** The weight is linear in what it rests on. */
      linearWeights: id,
      /** How a life expectancy that is missing is filled in. */
      lifeExpectancy: id,
      /** Contacts stand for need. */
      contacts: id,
      /** The weights of the estimate's own day hold on the day of the run. */
      fixedWeights: id,
    }),
  }),
})

/** Shape of `estimates.json`. */
export const estimatesSchema = z.array(estimate).nonempty()

/** Where a run has its need weights from: an open estimate, or a table of official weights, brought in by an import. */
export type WeightSource = RunSpec['weightSource']

/** How an open estimate is made. */
export type EstimateDefinition = DeepReadonly<z.output<typeof estimate>>

/** Shape of `geography/editions.json`. */
export const geographyEditionsSchema = z
  .array(
    z.strictObject({
      /** Also the folder of its outlines, tiles and land borders. */
      id: edition,
      /** The day whose municipalities, councils and regions it draws. */
      date: day,
    }),
  )
  .nonempty()

/** The areas of a day, and their outlines. */
export type GeographyEdition = DeepReadonly<z.output<typeof geographyEditionsSchema>>[number]

/** A source as `sources.json` and the published results have it. */
export const sourceSchema = z
  .strictObject({
    id: id.describe('Its id.'),
    publisher: text.describe('Publisher.'),
    title: text.describe('Title.'),
    date: text.nullable().describe('Date or period as the source states it.'),
    url: webAddress.nullable().describe('Address.'),
    licence: text.describe('Licence, or the terms on which it is quoted.'),
    en: z
      .strictObject({
        publisher: text.describe('Publisher, with what the name stands for.'),
        title: text.describe('Title, translated.'),
        licence: text.describe('Licence, or the terms on which it is quoted.'),
      })
      .describe('The same for readers of English.'),
    usedFor: bilingual.describe('Which figures come from it.'),
    tables: z.array(id).describe('Tables that hold its figures.'),
    accessed: day
      .nullable()
      .default(null)
      .describe('The day on which a refresh fetched its figures; null where people brought them.'),
    kind: z
      .enum(['official', 'statistics', 'law', 'hearing', 'article', 'scheme', 'outline', 'own', 'elsewhere'])
      .describe(
        'What kind of source it is; scheme is a document on a neighbouring scheme, elsewhere is where more is published than this site holds.',
      ),
  })
  .describe('A source.')

/** Shape of `sources.json`. */
export const sourcesSchema = z.array(sourceSchema).nonempty()

/** A source with what a reader needs to find and cite it. */
export type SourceRecord = DeepReadonly<z.output<typeof sourceSchema>>
