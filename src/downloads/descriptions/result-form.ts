import { z } from 'zod'
import type { MeasureDates } from '../../inputs/basis.ts'
import { bilingual, day as date, id, slug, status, text, webAddress } from '../../inputs/files/atoms.ts'
import { parameterSchema, sourceSchema } from '../../inputs/rules/rule-schemas.ts'
import type { Decimal } from '../../model/decimal.ts'
import type { FittedNumber, HeldOutNumber, WeightParts } from '../../model/estimate.ts'
import type { HeldOutRange, RecomputationRules } from '../../model/weight-draws.ts'
import { additionName, LIFT_KINDS, type LiftKind, LIFTS, needName } from '../../model/lifts.ts'
import { publishedLifts } from '../../results/published-form.ts'
import type {
  AreaBounds,
  CouncilResult,
  MunicipalityResult,
  NationalResult,
  Reconciliation,
  RunDates,
  RunEstimate,
  RunInfo,
  RunResult,
  RunRules,
} from '../../results/result.ts'
import { STEP_IDS, type StepInput, type TraceStep, UNITS } from '../../results/trace-step.ts'
import { amount, count, decimal, municipalityCode, type Shape } from './wire-atoms.ts'

// result.json as it is written, a table of its keys with what each is. Longer than other files since every key of every
// part of a result stands in it once: the published schema and the check of what a build writes are both made from it.

const citizensKind = z.enum(['observed', 'projected', 'official'])

const traceStep = z
  .strictObject({
    step: z.enum(STEP_IDS).describe('What the step finds.'),
    formula: text.describe('The formula, in the names of the inputs.'),
    inputs: z
      .array(
        z
          .strictObject({
            name: text.describe('Its name in the formula.'),
            value: z
              .union([decimal, date, citizensKind, z.string().regex(/^[0-9]{4}( [0-9]{4})*$/)])
              .describe(
                'A decimal, a date, how citizens are known, or the codes of municipalities with blanks between.',
              ),
            unit: z.enum(UNITS).nullable().describe('Its unit; null where it has none.'),
          } satisfies Shape<StepInput>)
          .describe('An amount, or a rule or place by name.'),
      )
      .describe('What the step takes in.'),
    result: decimal.describe('What comes out, in the unit of the step. A count is written as a decimal here too.'),
    unit: z.enum(UNITS).describe('The unit of what comes out.'),
    rules: z.array(id).describe('Ids of the parameters that the step rests on.'),
    sources: z.array(id).describe('Ids of the sources of its inputs.'),
  } satisfies Shape<TraceStep>)
  .meta({ id: 'traceStep', description: 'A step of the calculation.' })

const trace = z.array(traceStep).min(1).describe('The calculation, step by step, in order.')

/** What every run publishes of the area floor, whether it holds or not. */
interface AreaFloorRule {
  readonly floorKm2PerCapacity: Decimal | null
}
interface AreaFloorAddition {
  readonly floorAddition: Decimal
}
interface AreaFloorMunicipality extends AreaFloorAddition {
  readonly areaKm2: Decimal
  readonly floorNeed: Decimal
}

/** What is published of the lifts whose numbers only the runs with them have: keys that may be missing. */
function besides(
  keys: (kind: LiftKind) => readonly (readonly [string, string])[],
): Readonly<Record<string, z.ZodType>> {
  const always = publishedLifts([])
  return Object.fromEntries(
    LIFT_KINDS.filter((kind) => !always.includes(kind))
      .flatMap(keys)
      .map(([name, words]) => [name, amount.describe(words).optional()]),
  )
}

const additionOf = (kind: LiftKind): readonly [string, string] => [
  additionName(kind),
  `What ${kind} adds after the lifts before it, in capacities.`,
]

const run = z
  .strictObject({
    id: id.describe('Its id, which is also its folder under data/.'),
    title: bilingual.describe('Its title.'),
    summary: bilingual.describe('What sets it apart.'),
    weightSource: z
      .union([
        z
          .strictObject({
            kind: z.literal('open-estimate').describe('Kind of source.'),
            estimate: id.describe('Id of the estimate.'),
          })
          .describe('An open estimate of this site.'),
        z
          .strictObject({
            kind: z.literal('official-table').describe('Kind of source.'),
            table: id.describe('Name of the table.'),
          })
          .describe('A table of official weights.'),
      ])
      .describe('Where the need weights come from.'),
    citizensDate: date.describe('The date of the citizens.'),
    citizensKind: citizensKind.describe('Whether they were counted, projected, or given by the authority.'),
    referenceDate: date.describe('The date that the run speaks of, the end of a year.'),
    status: z.enum(['estimated', 'computed']).describe('What kind of figures the run computes.'),
  } satisfies Shape<RunInfo>)
  .describe('What the run is.')

const dayOrYear = z.string().regex(/^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$/)

const dates = z
  .strictObject({
    weights: date.nullable().describe('On which the estimate is fitted; null in a run with official weights.'),
    geography: date.describe('Whose municipalities, health councils and regions the run has.'),
    measures: z
      .strictObject({
        areaKm2: dayOrYear.describe('Its area.'),
        gpDistanceKm: dayOrYear.describe('The distance to the nearest general practitioner.'),
      } satisfies Shape<MeasureDates>)
      .describe('When what is measured of a municipality was so: a day, or a year.'),
  } satisfies Shape<RunDates>)
  .describe('The days that the figures of the run rest on.')

const rules = z
  .strictObject({
    ...({
      citizensPerCapacity: amount.describe('The norm: weighted citizens per capacity.'),
      floorKm2PerCapacity: amount
        .nullable()
        .describe('The floor: km² per capacity in each municipality; null without a floor.'),
      rounding: z.enum(['up', 'nearest-half-up']).describe('How the need of a council becomes whole capacities.'),
      edgeTolerance: amount.describe('How near to a whole number a need is on the edge, in capacities.'),
      parameters: z.array(parameterSchema).min(1).describe('The parameters, with status and source.'),
    } satisfies Shape<Omit<RunRules, 'lifts'> & AreaFloorRule>),
    ...besides((kind) => [[LIFTS[kind].value.rule, `The value of ${kind}, ${LIFTS[kind].value.unit}.`]]),
  })
  .describe('The rules of the run: the values that were used, and the parameters behind them.')

const fittedNumber = z
  .strictObject({
    figure: id.describe('Id of the figure under reconciliation.'),
    ageExcess: decimal.describe('Expected use from ages beyond the country’s mean, as a share.'),
    yearsShort: decimal.describe('Life expectancy short of the country’s mean, in years.'),
    observed: amount.describe('The weight per citizen that the figure amounts to.'),
    fitted: amount.describe('The weight per citizen by the fit.'),
    residual: decimal.describe('Observed less fitted, in weight per citizen.'),
  } satisfies Shape<FittedNumber>)
  .describe('A published figure in the fit, as a need weight.')

const heldOutNumber = z
  .strictObject({
    figure: id.describe('Id of the figure under reconciliation.'),
    gamma: decimal.describe('Gamma without this figure.'),
    beta: decimal.describe('Beta without this figure, per year.'),
    observed: amount.describe('The weight per citizen that the figure amounts to.'),
    predicted: amount.describe('The weight per citizen that the others predict.'),
    difference: decimal.describe('Predicted less observed, in weight per citizen.'),
  } satisfies Shape<HeldOutNumber>)
  .describe('A published figure predicted by the fit on the others.')

const estimate = z.strictObject({
  gamma: decimal.describe('Weight per share of expected use beyond the country’s mean.'),
  beta: decimal.describe('Weight per year of life expectancy short of the country’s mean.'),
  residualDeviation: amount.describe('Residual standard deviation, in weight per citizen.'),
  useProfileKind: z
    .enum(['age', 'age-and-sex'])
    .describe(
      'How the use profile tells citizens apart: by age alone, or by age and sex where the contacts by age and sex are held.',
    ),
  meanExpectedContacts: amount.describe('The country’s mean of expected contacts, per citizen per year.'),
  meanLifeExpectancyYears: amount.describe('The country’s mean life expectancy, in years.'),
  residuals: z.array(fittedNumber).min(1).describe('The figures of the fit.'),
  heldOut: z.array(heldOutNumber).min(1).describe('Each figure predicted by the others.'),
  heldOutRanges: z
    .array(
      z
        .strictObject({
          figure: id.describe('Id of the figure under reconciliation.'),
          low: amount.describe('The low end of the range that the others give it, in weight per citizen.'),
          high: amount.describe('The high end.'),
          isInside: z.boolean().describe('Whether the weight that the figure amounts to lies in the range.'),
        } satisfies Shape<HeldOutRange>)
        .describe('A published figure and its range by the recomputations of the fit on the others.'),
    )
    .describe('Each figure beside its range from the others; none where the others are too few.'),
  recomputations: z
    .strictObject({
      draws: z.int().min(1).describe('How many recomputations there are.'),
      seed: z.int().describe('Seed of the random numbers.'),
      correlation: amount.describe('Correlation of the errors of two municipalities of one health council.'),
      lowestWeight: amount.describe('The lowest weight that is drawn, per citizen.'),
      middle: amount.describe('The share of the recomputations between a low and a high figure.'),
    } satisfies Shape<RecomputationRules>)
    .describe('What the low and high figures are drawn by.'),
} satisfies Shape<RunEstimate>)

const year = z.int().min(0)
const lifeStatus = z.enum(['statistics', 'imputed'])

const weightParts = z.strictObject({
  code: municipalityCode.describe('The municipality.'),
  bands: z
    .array(
      z
        .strictObject({
          band: z
            .strictObject({
              ageFrom: year.describe('First year of age.'),
              ageTo: year.nullable().describe('Last year of age; null where the band is open.'),
              sex: z.enum(['women', 'men']).nullable().describe('The sex; null where the band holds both.'),
              contactsPerCitizen: amount.describe('Contacts with general practice per citizen per year.'),
            } satisfies Shape<WeightParts['bands'][number]['band']>)
            .describe('A band of the use profile.'),
          citizens: amount.describe(
            'Citizens in the band. In a profile by age one age group is divided between two bands, so this is no whole number.',
          ),
        } satisfies Shape<WeightParts['bands'][number]>)
        .describe('A band and who falls in it.'),
    )
    .min(1)
    .describe('Citizens by the bands of the use profile.'),
  expectedContacts: amount.describe('Contacts that the ages, or the ages and sexes, point to, per citizen per year.'),
  ageExcess: decimal.describe('Expected contacts beyond the country’s mean, as a share.'),
  lifeExpectancy: z
    .strictObject({
      years: amount.describe('Years.'),
      status: lifeStatus.describe('Published, or filled in with the mean of the council.'),
    } satisfies Shape<WeightParts['lifeExpectancy']>)
    .describe('Life expectancy at birth.'),
  yearsShort: decimal.describe('Life expectancy short of the country’s mean, in years.'),
  agePart: decimal.describe('Gamma × ageExcess, in weight per citizen.'),
  lifePart: decimal.describe('Beta × yearsShort, in weight per citizen.'),
  weight: amount.describe('The weight per citizen.'),
} satisfies Shape<WeightParts>)

/** The ends of the ranges; the figure itself in a run with official weights. */
const BOUNDS = {
  needWeightLow: amount.describe('The low end of the range of the weight.'),
  needWeightHigh: amount.describe('The high end.'),
  guidanceListSizeLow: amount.describe('The low end of the range of the list size, in patients per capacity.'),
  guidanceListSizeHigh: amount.describe('The high end.'),
  needLow: amount.describe('The low end of the range of the need, in capacities.'),
  needHigh: amount.describe('The high end.'),
} satisfies Shape<AreaBounds>

const municipality = z
  .strictObject({
    ...({
      code: municipalityCode.describe('Its code.'),
      name: text.describe('Its name.'),
      council: text.describe('Its health council, without the word Sundhedsråd.'),
      region: text.describe('Its region, by the geography of the run.'),
      citizens: count.describe('Persons on the date of the run.'),
      needWeight: amount.describe('Weight per citizen.'),
      ...BOUNDS,
      weightedCitizens: amount.describe('needWeight × citizens, in weighted citizens.'),
      modelNeed: amount.describe('weightedCitizens ÷ the norm, in capacities.'),
      areaKm2: amount.describe('Area in km².'),
      floorNeed: amount.describe('areaKm2 ÷ km² per capacity, in capacities; zero in a run without a floor.'),
      need: amount.describe('The greater of modelNeed and floorNeed, in capacities.'),
      floorAddition: amount.describe('need less modelNeed, in capacities.'),
      guidanceListSize: amount.describe('The norm ÷ needWeight, in patients per capacity, before the floor.'),
      status: status.describe('What kind of figures these are.'),
      lifeExpectancyStatus: lifeStatus.describe('Whether its life expectancy is published or filled in.'),
      slug: slug.describe('Its name in addresses.'),
      lifeExpectancyYears: amount.describe('Life expectancy at birth in years, as the estimate used it.'),
      weightParts: weightParts.nullable().describe('How the weight came about. Null where it is an official one.'),
      trace,
    } satisfies Shape<Omit<MunicipalityResult, 'lifts' | 'measures'> & AreaFloorMunicipality>),
    ...besides((kind) => [
      [LIFTS[kind].measure.name, `What ${kind} measures, ${LIFTS[kind].measure.unit}.`],
      [needName(kind), `What ${kind} asks for, in capacities.`],
      additionOf(kind),
    ]),
  })
  .describe('A municipality. Its need has decimals; it has no whole capacities.')

const TOTALS = {
  municipalities: count.describe('Number of municipalities.'),
  citizens: count.describe('Persons on the date of the run.'),
  needWeight: amount.describe('weightedCitizens ÷ citizens, weight per citizen.'),
  weightedCitizens: amount.describe('Sum over the municipalities, in weighted citizens.'),
  modelNeed: amount.describe('Sum over the municipalities, in capacities.'),
  floorAddition: amount.describe('Sum over the municipalities, in capacities.'),
  need: amount.describe('Sum over the municipalities, in capacities, before rounding.'),
  capacities: count.describe('Whole capacities: the need of each council, rounded by the rule of the run.'),
  capacitiesLow: count.describe('The low end of the range of capacities.'),
  capacitiesHigh: count.describe('The high end.'),
  citizensPerCapacity: amount.describe('citizens ÷ capacities, persons per capacity.'),
  guidanceListSize: amount.describe('The norm ÷ needWeight, in patients per capacity, before the floor.'),
  ...BOUNDS,
  status: status.describe('What kind of figures these are.'),
} satisfies Shape<Omit<NationalResult, 'lifts'> & AreaFloorAddition>

const council = z
  .strictObject({
    ...({
      name: text.describe('Its name, without the word Sundhedsråd.'),
      region: text.describe('Its region, by the geography of the run.'),
      ...TOTALS,
      onEdge: z.boolean().describe('Whether the need lies within edgeTolerance of a whole number.'),
      reportedNeed: amount
        .nullable()
        .describe(
          'The need of the official draft of 2025 as quoted by others, in capacities; the same in every run. Null where this site does not hold it.',
        ),
      reportedCapacities: count
        .nullable()
        .describe(
          'The capacities of the official draft of 2025 as quoted by others; the same in every run. Null where this site does not hold them.',
        ),
      municipalityCodes: z.array(municipalityCode).min(1).describe('Its municipalities.'),
      citizensToMore: count.describe(
        'Least number of further citizens of mean weight that would give one capacity more.',
      ),
      citizensToFewer: count
        .nullable()
        .describe(
          'Least number of citizens of mean weight fewer that would give one capacity less; null where there is none to lose.',
        ),
      slug: slug.describe('Its name in addresses.'),
      trace,
    } satisfies Shape<Omit<CouncilResult, 'lifts'> & AreaFloorAddition>),
    ...besides((kind) => [additionOf(kind)]),
  })
  .describe('A health council, for which the number of capacities is whole.')

const national = z
  .strictObject({ ...TOTALS, ...besides((kind) => [additionOf(kind)]) })
  .describe('The country. Its capacities are the sum over the councils.')

const reconciliation = z
  .strictObject({
    figure: id.describe('Id of the figure.'),
    level: z.enum(['council', 'municipality', 'country']).describe('What kind of area it speaks of.'),
    area: text.describe('Name of the area.'),
    metric: z
      .enum(['need', 'capacities', 'patients_per_doctor', 'gp_contacts_per_citizen'])
      .describe('What it measures.'),
    unit: text.describe('The unit of theirs, ours and the differences.'),
    vintage: text.describe('Which edition or year it belongs to.'),
    status: z.enum(['reported', 'statistics', 'organisation']).describe('What kind of figure theirs is.'),
    publisher: text.describe('Who published it.'),
    sourceTitle: text.describe('Where it stands.'),
    sourceUrl: webAddress.nullable().describe('Its address; null where this site has seen none.'),
    role: z
      .enum(['fitted', 'reference', 'derived'])
      .describe('Whether the fit has seen it, uses it as yardstick, or has seen the figure that it derives from.'),
    theirs: amount.describe('The published figure.'),
    ours: amount.describe('The same by the open estimate.'),
    difference: decimal.describe('Ours less theirs.'),
    heldOut: amount
      .nullable()
      .describe('The same by a fit on the other figures; null where the fit has not seen the figure.'),
    heldOutDifference: decimal.nullable().describe('The held-out value less theirs.'),
    heldOutLow: amount.nullable().describe('The low end of the range by the recomputations of a fit on the others.'),
    heldOutHigh: amount.nullable().describe('The high end.'),
  } satisfies Shape<Reconciliation>)
  .describe(
    'A published figure held against the estimate, on the citizens of the estimate’s base date and before the floor.',
  )

/** result.json as it is written: every key required, none besides them, each with its unit. */
export const resultForm = z
  .strictObject({
    run,
    rules,
    dates,
    estimate: estimate
      .nullable()
      .describe(
        'The fit behind the open estimate: weight = 1 + gamma × ageExcess + beta × yearsShort. Null in a run with official weights.',
      ),
    municipalities: z.array(municipality).min(1).describe('The municipalities, by code.'),
    councils: z.array(council).min(1).describe('The health councils, by name in Danish order.'),
    national,
    reconciliation: z.array(reconciliation).describe('Every published figure beside the estimate.'),
    sources: z.array(sourceSchema).min(1).describe('The sources.'),
  } satisfies Shape<Omit<RunResult, 'input' | 'geography' | 'fitErrors' | 'drawn' | 'counted'>>)
  .describe('All that one run of the model gives: its rules, its figures unrounded, and how each came about.')

/** The JSON Schema (draft 2020-12) of result.json, made from the form that every build holds what it writes against. */
export const resultSchema = {
  $id: 'urn:laegefordelingen:result',
  title: 'Result of a run of the Danish allocation model for general practice',
  ...z.toJSONSchema(resultForm, {
    target: 'draft-2020-12',
    // A format is a hint that some readers do not know; the pattern beside it says the same.
    override: ({ jsonSchema }) => {
      delete jsonSchema.format
    },
  }),
}
