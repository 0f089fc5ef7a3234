import type { MeasureDates } from '../../inputs/basis.ts'
import type { Parameter, SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { Decimal } from '../../model/decimal.ts'
import { additionName, LIFT_KINDS, type LiftKind, LIFTS, needName } from '../../model/lifts.ts'
import { publishedLifts } from '../../results/published-form.ts'
import type { FittedFigure, HeldOutFigure, WeightParts } from '../../model/estimate.ts'
import type {
  Bilingual,
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
import { STATUSES } from '../../model/domain.ts'

/** A schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>

/** What a file of a run may have besides, by name: what belongs to a lift that does not hold in every run. */
type Besides = Readonly<Record<string, Schema>>

/** An object that has exactly the keys of a type, all of them, and some of those that it may have besides. */
function object<T>(
  description: string,
  properties: Readonly<Record<keyof T & string, Schema>>,
  besides: Besides = {},
): Schema {
  return {
    description,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...besides },
  }
}

const ref = (name: keyof typeof definitions, description: string): Schema => ({ description, $ref: `#/$defs/${name}` })
const orNull = (schema: Schema): Schema => {
  const { description, ...rest } = schema
  return { description, anyOf: [rest, { type: 'null' }] }
}
const list = (description: string, items: Schema): Schema => ({ description, type: 'array', items })
const some = (description: string, items: Schema): Schema => ({ ...list(description, items), minItems: 1 })
const text = (description: string): Schema => ({ description, type: 'string', minLength: 1 })
const oneOf = (description: string, values: readonly string[]): Schema => ({
  description,
  type: 'string',
  enum: values,
})
const form = (description: string, pattern: string): Schema => ({ description, type: 'string', pattern })

const count = (description: string): Schema => ref('count', description)
const amount = (description: string): Schema => ref('amount', description)
const decimal = (description: string): Schema => ref('decimal', description)
const code = (description: string): Schema => ref('municipalityCode', description)
const date = (description: string): Schema => ref('date', description)
const dayOrYear = (description: string): Schema => form(description, '^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$')
const id = (description: string): Schema => ref('id', description)
const status = (description: string): Schema => ref('status', description)
const bilingual = (description: string): Schema => ref('bilingual', description)
const trace = some('The calculation, step by step, in order.', { $ref: '#/$defs/traceStep' })

// Without look-ahead, which not every reader of schemas has: the length counts the digits and the point.
const POSITIVE: readonly Schema[] = [
  { type: 'string', pattern: '^[1-9][0-9]*\\.[0-9]+$', minLength: 16 },
  { type: 'string', pattern: '^0\\.0*[1-9][0-9]{14,}$' },
]
const NEGATIVE: readonly Schema[] = [
  { type: 'string', pattern: '^-[1-9][0-9]*\\.[0-9]+$', minLength: 17 },
  { type: 'string', pattern: '^-0\\.0*[1-9][0-9]{14,}$' },
]
const NOUGHT: Schema = { type: 'string', const: '0.00000000000000' }

const definitions = {
  count: { description: 'A count of persons, municipalities or capacities.', type: 'integer', minimum: 0 },
  amount: {
    description:
      'A decimal that is never negative, as text: unrounded, at least 15 significant digits (padded with zeros), a point, no exponent. Zero has 14 decimals.',
    anyOf: [...POSITIVE, NOUGHT],
  },
  decimal: {
    description: 'A decimal of either sign, otherwise as an amount.',
    anyOf: [...POSITIVE, ...NEGATIVE, NOUGHT],
  },
  municipalityCode: form('The code that Statistics Denmark gives a municipality: four digits.', '^[0-9]{4}$'),
  date: form('A date, year-month-day.', '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  id: form('A name for machines.', '^[a-z0-9]+([-.][a-z0-9]+)*$'),
  address: form('A web address.', '^https?://[^\\s]+$'),
  status: oneOf(
    'What kind of figure it is: official (from an authority’s own file), reported (an official figure held only as quoted by others), estimated (the open estimate, which is not the authorities’ number), imputed (a missing input filled by a stated rule), statistics (public statistics), assumption (a choice of this site).',
    STATUSES,
  ),
  bilingual: object<Bilingual>('A text in Danish and English.', { da: text('Danish.'), en: text('English.') }),
  parameter: object<Parameter>('A parameter of the model, dated and with its source.', {
    id: id('Its id.'),
    title: bilingual('Its title.'),
    value: text('Its value as the source states it: a number, a fraction such as 1/3, or the name of a rule.'),
    unit: bilingual('The unit of the value.'),
    validFrom: orNull(date('The first day on which it holds; null where none is known.')),
    validTo: orNull(date('The last day on which it holds; null where none is known.')),
    status: status('What kind of value it is.'),
    source: id('Id of a source under sources.'),
    section: orNull(text('Section of the source.')),
    note: bilingual('What it rests on.'),
    checkedOn: date('The day on which the value was last held against its source.'),
  }),
  traceStep: object<TraceStep>('A step of the calculation.', {
    step: oneOf('What the step finds.', STEP_IDS),
    formula: text('The formula, in the names of the inputs.'),
    inputs: list(
      'What the step takes in.',
      object<StepInput>('An amount, or a rule or place by name.', {
        name: text('Its name in the formula.'),
        value: {
          description: 'A decimal, a date, how citizens are known, or the codes of municipalities with blanks between.',
          anyOf: [
            { $ref: '#/$defs/decimal' },
            { $ref: '#/$defs/date' },
            { type: 'string', enum: ['observed', 'projected', 'official'] },
            { type: 'string', pattern: '^[0-9]{4}( [0-9]{4})*$' },
          ],
        },
        unit: orNull(oneOf('Its unit; null where it has none.', UNITS)),
      }),
    ),
    result: decimal('What comes out, in the unit of the step. A count is written as a decimal here too.'),
    unit: oneOf('The unit of what comes out.', UNITS),
    rules: list('Ids of the parameters that the step rests on.', { $ref: '#/$defs/id' }),
    sources: list('Ids of the sources of its inputs.', { $ref: '#/$defs/id' }),
  }),
} as const satisfies Readonly<Record<string, Schema>>

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

/** What is published of the lifts whose numbers only the runs with them have. */
function besides(properties: (kind: LiftKind) => readonly (readonly [string, Schema])[]): Besides {
  const always = publishedLifts([])
  return Object.fromEntries(LIFT_KINDS.filter((kind) => !always.includes(kind)).flatMap(properties))
}

function additionOf(kind: LiftKind): readonly [string, Schema] {
  return [additionName(kind), amount(`What ${kind} adds after the lifts before it, in capacities.`)]
}

const run = object<RunInfo>('What the run is.', {
  id: id('Its id, which is also its folder under data/.'),
  title: bilingual('Its title.'),
  summary: bilingual('What sets it apart.'),
  weightSource: {
    description: 'Where the need weights come from.',
    anyOf: [
      object<{ kind: never; estimate: never }>('An open estimate of this site.', {
        kind: { description: 'Kind of source.', const: 'open-estimate' },
        estimate: id('Id of the estimate.'),
      }),
      object<{ kind: never; table: never }>('A table of official weights.', {
        kind: { description: 'Kind of source.', const: 'official-table' },
        table: id('Name of the table.'),
      }),
    ],
  },
  citizensDate: date('The date of the citizens.'),
  citizensKind: oneOf('Whether they were counted, projected, or given by the authority.', [
    'observed',
    'projected',
    'official',
  ]),
  referenceDate: date('The date that the run speaks of, the end of a year.'),
  status: oneOf('What kind of figures the run computes.', ['estimated', 'official']),
})

const rules = object<Omit<RunRules, 'lifts'> & AreaFloorRule>(
  'The rules of the run: the values that were used, and the parameters behind them.',
  {
    citizensPerCapacity: amount('The norm: weighted citizens per capacity.'),
    floorKm2PerCapacity: orNull(amount('The floor: km² per capacity in each municipality; null without a floor.')),
    rounding: oneOf('How the need of a council becomes whole capacities.', ['up', 'nearest-half-up']),
    edgeTolerance: amount('How near to a whole number a need is on the edge, in capacities.'),
    parameters: some('The parameters, with status and source.', { $ref: '#/$defs/parameter' }),
  },
  besides((kind) => [[LIFTS[kind].value.rule, amount(`The value of ${kind}, ${LIFTS[kind].value.unit}.`)]]),
)

const fittedFigure = object<FittedFigure>('A published figure in the fit, as a need weight.', {
  figure: id('Id of the figure under reconciliation.'),
  ageExcess: decimal('Expected use from ages beyond the country’s mean, as a share.'),
  yearsShort: decimal('Life expectancy short of the country’s mean, in years.'),
  observed: amount('The weight per citizen that the figure amounts to.'),
  fitted: amount('The weight per citizen by the fit.'),
  residual: decimal('Observed less fitted, in weight per citizen.'),
})

const heldOutFigure = object<HeldOutFigure>('A published figure predicted by the fit on the others.', {
  figure: id('Id of the figure under reconciliation.'),
  gamma: decimal('Gamma without this figure.'),
  beta: decimal('Beta without this figure, per year.'),
  observed: amount('The weight per citizen that the figure amounts to.'),
  predicted: amount('The weight per citizen that the others predict.'),
  difference: decimal('Predicted less observed, in weight per citizen.'),
})

const estimate = object<RunEstimate>(
  'The fit behind the open estimate: weight = 1 + gamma × ageExcess + beta × yearsShort. Null in a run with official weights.',
  {
    gamma: decimal('Weight per share of expected use beyond the country’s mean.'),
    beta: decimal('Weight per year of life expectancy short of the country’s mean.'),
    margin: amount('The margin on either side of each weight, as a share: 0.1 is 10 per cent.'),
    residualDeviation: amount('Residual standard deviation, in weight per citizen.'),
    useProfileKind: oneOf(
      'How the use profile tells citizens apart: by age alone, or by age and sex where the contacts by age and sex are held.',
      ['age', 'age-and-sex'],
    ),
    meanExpectedContacts: amount('The country’s mean of expected contacts, per citizen per year.'),
    meanLifeExpectancyYears: amount('The country’s mean life expectancy, in years.'),
    residuals: some('The figures of the fit.', fittedFigure),
    heldOut: some('Each figure predicted by the others.', heldOutFigure),
  },
)

const weightParts = object<WeightParts>('How the weight came about. Null where it is an official one.', {
  code: code('The municipality.'),
  bands: some(
    'Citizens by the bands of the use profile.',
    object<WeightParts['bands'][number]>('A band and who falls in it.', {
      band: object<WeightParts['bands'][number]['band']>('A band of the use profile.', {
        ageFrom: { description: 'First year of age.', type: 'integer', minimum: 0 },
        ageTo: orNull({ description: 'Last year of age; null where the band is open.', type: 'integer', minimum: 0 }),
        sex: orNull(oneOf('The sex; null where the band holds both.', ['women', 'men'])),
        contactsPerCitizen: amount('Contacts with general practice per citizen per year.'),
      }),
      citizens: amount(
        'Citizens in the band. In a profile by age one age group is divided between two bands, so this is no whole number.',
      ),
    }),
  ),
  expectedContacts: amount('Contacts that the ages, or the ages and sexes, point to, per citizen per year.'),
  ageExcess: decimal('Expected contacts beyond the country’s mean, as a share.'),
  lifeExpectancy: object<WeightParts['lifeExpectancy']>('Life expectancy at birth.', {
    years: amount('Years.'),
    status: oneOf('Published, or filled in with the mean of the council.', ['statistics', 'imputed']),
  }),
  yearsShort: decimal('Life expectancy short of the country’s mean, in years.'),
  agePart: decimal('Gamma × ageExcess, in weight per citizen.'),
  lifePart: decimal('Beta × yearsShort, in weight per citizen.'),
  weight: amount('The weight per citizen.'),
})

const slug = (description: string): Schema => form(description, '^[a-z0-9]+(-[a-z0-9]+)*$')

const municipality = object<Omit<MunicipalityResult, 'lifts' | 'measures'> & AreaFloorMunicipality>(
  'A municipality. Its need has decimals; it has no whole capacities.',
  {
    code: code('Its code.'),
    name: text('Its name.'),
    council: text('Its health council, without the word Sundhedsråd.'),
    region: text('Its region from 2027.'),
    citizens: count('Persons on the date of the run.'),
    needWeight: amount('Weight per citizen.'),
    needWeightLow: amount('The same less the margin.'),
    needWeightHigh: amount('The same plus the margin.'),
    weightedCitizens: amount('needWeight × citizens, in weighted citizens.'),
    modelNeed: amount('weightedCitizens ÷ the norm, in capacities.'),
    areaKm2: amount('Area in km².'),
    floorNeed: amount('areaKm2 ÷ km² per capacity, in capacities; zero in a run without a floor.'),
    need: amount('The greater of modelNeed and floorNeed, in capacities.'),
    needLow: amount('The same with the low weight.'),
    needHigh: amount('The same with the high weight.'),
    floorAddition: amount('need less modelNeed, in capacities.'),
    guidanceListSize: amount('The norm ÷ needWeight, in patients per capacity, before the floor.'),
    status: status('What kind of figures these are.'),
    lifeExpectancyStatus: oneOf('Whether its life expectancy is published or filled in.', ['statistics', 'imputed']),
    slug: slug('Its name in addresses.'),
    lifeExpectancyYears: amount('Life expectancy at birth in years, as the estimate used it.'),
    weightParts: orNull(weightParts),
    trace,
  },
  besides((kind) => [
    [LIFTS[kind].measure.name, amount(`What ${kind} measures, ${LIFTS[kind].measure.unit}.`)],
    [needName(kind), amount(`What ${kind} asks for, in capacities.`)],
    additionOf(kind),
  ]),
)

const TOTALS = {
  municipalities: count('Number of municipalities.'),
  citizens: count('Persons on the date of the run.'),
  needWeight: amount('weightedCitizens ÷ citizens, weight per citizen.'),
  weightedCitizens: amount('Sum over the municipalities, in weighted citizens.'),
  modelNeed: amount('Sum over the municipalities, in capacities.'),
  floorAddition: amount('Sum over the municipalities, in capacities.'),
  need: amount('Sum over the municipalities, in capacities, before rounding.'),
}
const CAPACITIES = {
  capacities: count('Whole capacities: the need of each council, rounded by the rule of the run.'),
  capacitiesLow: count('The same with the low weights.'),
  capacitiesHigh: count('The same with the high weights.'),
  citizensPerCapacity: amount('citizens ÷ capacities, persons per capacity.'),
  guidanceListSize: amount('The norm ÷ needWeight, in patients per capacity, before the floor.'),
}
const RANGE = {
  needLow: amount('The need with the low weights, in capacities.'),
  needHigh: amount('The need with the high weights, in capacities.'),
}

const council = object<Omit<CouncilResult, 'lifts'> & AreaFloorAddition>(
  'A health council, for which the number of capacities is whole.',
  {
    name: text('Its name, without the word Sundhedsråd.'),
    region: text('Its region from 2027.'),
    ...TOTALS,
    ...CAPACITIES,
    onEdge: { description: 'Whether the need lies within edgeTolerance of a whole number.', type: 'boolean' },
    status: status('What kind of figures these are.'),
    reportedNeed: orNull(
      amount(
        'The need of the official draft of 2025 as quoted by others, in capacities; the same in every run. Null where this site does not hold it.',
      ),
    ),
    reportedCapacities: orNull(
      count(
        'The capacities of the official draft of 2025 as quoted by others; the same in every run. Null where this site does not hold them.',
      ),
    ),
    municipalityCodes: some('Its municipalities.', { $ref: '#/$defs/municipalityCode' }),
    ...RANGE,
    citizensToMore: count('Least number of further citizens of mean weight that would give one capacity more.'),
    citizensToFewer: orNull(
      count(
        'Least number of citizens of mean weight fewer that would give one capacity less; null where there is none to lose.',
      ),
    ),
    slug: slug('Its name in addresses.'),
    trace,
  },
  besides((kind) => [additionOf(kind)]),
)

const national = object<Omit<NationalResult, 'lifts'> & AreaFloorAddition>(
  'The country. Its capacities are the sum over the councils.',
  {
    ...TOTALS,
    ...RANGE,
    ...CAPACITIES,
    status: status('What kind of figures these are.'),
  },
  besides((kind) => [additionOf(kind)]),
)

const reconciliation = object<Reconciliation>(
  'A published figure held against the estimate, on the citizens of the estimate’s base date and before the floor.',
  {
    figure: id('Id of the figure.'),
    level: oneOf('What kind of area it speaks of.', ['council', 'municipality', 'country']),
    area: text('Name of the area.'),
    metric: oneOf('What it measures.', ['need', 'capacities', 'patients_per_doctor', 'gp_contacts_per_citizen']),
    unit: text('The unit of theirs, ours and the differences.'),
    vintage: text('Which edition or year it belongs to.'),
    status: oneOf('What kind of figure theirs is.', ['reported', 'statistics']),
    publisher: text('Who published it.'),
    sourceTitle: text('Where it stands.'),
    sourceUrl: orNull(ref('address', 'Its address; null where this site has seen none.')),
    role: oneOf('Whether the fit has seen it, uses it as yardstick, or has seen the figure that it derives from.', [
      'fitted',
      'reference',
      'derived',
    ]),
    theirs: amount('The published figure.'),
    ours: amount('The same by the open estimate.'),
    difference: decimal('Ours less theirs.'),
    heldOut: orNull(amount('The same by a fit on the other figures; null where the fit has not seen the figure.')),
    heldOutDifference: orNull(decimal('The held-out value less theirs.')),
  },
)

const source = object<SourceRecord>('A source.', {
  id: id('Its id.'),
  publisher: text('Publisher.'),
  title: text('Title.'),
  date: orNull(text('Date or period as the source states it.')),
  url: orNull(ref('address', 'Address.')),
  licence: text('Licence, or the terms on which it is quoted.'),
  en: object('The same for readers of English.', {
    publisher: text('Publisher, with what the name stands for.'),
    title: text('Title, translated.'),
    licence: text('Licence, or the terms on which it is quoted.'),
  }),
  usedFor: bilingual('Which figures come from it.'),
  tables: list('Tables that hold its figures.', { $ref: '#/$defs/id' }),
  accessed: orNull(date('The day on which a refresh fetched its figures; null where people brought them.')),
  kind: oneOf('What kind of source it is; elsewhere is where more is published than this site holds.', [
    'statistics',
    'law',
    'hearing',
    'article',
    'outline',
    'own',
    'elsewhere',
    'official',
  ]),
})

const dates = object<RunDates>('The days that the figures of the run rest on.', {
  weights: orNull(date('On which the estimate is fitted; null in a run with official weights.')),
  geography: date('Whose municipalities, health councils and regions the run has.'),
  measures: object<MeasureDates>('When what is measured of a municipality was so: a day, or a year.', {
    areaKm2: dayOrYear('Its area.'),
    gpDistanceKm: dayOrYear('The distance to the nearest general practitioner.'),
  }),
})

/** The JSON Schema (draft 2020-12) of result.json: every key required, none besides them, each with its unit. */
export const resultSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:laegefordelingen:result',
  title: 'Result of a run of the Danish allocation model for general practice',
  ...object<RunResult>(
    'All that one run of the model gives: its rules, its figures unrounded, and how each came about.',
    {
      run,
      rules,
      dates,
      estimate: orNull(estimate),
      municipalities: some('The municipalities, by code.', municipality),
      councils: some('The health councils, by name in Danish order.', council),
      national,
      reconciliation: list('Every published figure beside the estimate.', reconciliation),
      sources: some('The sources.', source),
    },
  ),
  $defs: definitions,
}
