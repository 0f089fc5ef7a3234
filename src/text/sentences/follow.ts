import { type ByLanguage, inEach } from '../../inputs/language.ts'
import { decimal } from '../../model/decimal.ts'
import { levelOf } from '../../model/lift.ts'
import type { RunResult } from '../../results/result.ts'
import { capitalised } from '../format/capitalised.ts'
import { format } from '../format/number.ts'
import { LIFT_WORDS, liftGives } from '../labels/lift.ts'
import { listed } from '../names/area.ts'
import { say } from '../say.ts'

/** The steps of the story, in their order. */
export type FollowStepId = 'to-borgere' | 'kommunen' | 'vaegtede' | 'norm' | 'gulv' | 'summen' | 'helt-tal' | 'sikkert'

/** A step of the story: what the rule is, and the choice that changes its drawing. */
export interface FollowStep {
  readonly id: FollowStepId
  readonly title: ByLanguage<string>
  /** The rule for every place, as `<Say>` takes it. */
  readonly rule: ByLanguage<string>
  /** What is chosen, and the states of the drawing, of which one is shown first. */
  readonly choice: ByLanguage<string>
  readonly states: readonly ByLanguage<string>[]
  readonly shown: number
}

/** The people of the first step, by age: the first stands still, one of the others beside it. */
export const FOLLOWED_PEOPLE = {
  one: { age: 34, who: { da: 'Mand, 34 år', en: 'Man, 34' } },
  others: [
    { age: 84, who: { da: 'Kvinde, 84 år', en: 'Woman, 84' } },
    { age: 71, who: { da: 'Mand, 71 år', en: 'Man, 71' } },
    { age: 4, who: { da: 'Barn, 4 år', en: 'Child, 4' } },
  ],
} as const satisfies {
  readonly one: FollowedPerson
  readonly others: readonly FollowedPerson[]
}

interface FollowedPerson {
  readonly age: number
  readonly who: ByLanguage<string>
}

/** The lifts of a run that raise a municipality by itself, and not its council as a whole. */
export function municipalLifts({ rules }: Pick<RunResult, 'rules'>): RunResult['rules']['lifts'] {
  return rules.lifts.filter(({ reading }) => levelOf(reading) === 'municipality')
}

/**
 * The steps of a run: one without lifts of municipalities has none for them, and one with official weights none for how sure
 * the estimate is.
 */
export function followSteps(run: RunResult): readonly FollowStep[] {
  const { rules, estimate } = run
  const lifts = municipalLifts(run)
  const norm = inEach((to) => format(rules.citizensPerCapacity, 0, to))
  const gives = inEach((to) =>
    listed(
      lifts.map((lift, index) => {
        const [name, amount] = [LIFT_WORDS[lift.kind].name[to], liftGives(lift, to)]
        return say(to, {
          da: `${name} mindst ${amount}`,
          en: `${name} ${index === 0 ? 'gives ' : ''}at least ${amount}`,
        })
      }),
      to,
    ),
  )
  const draws = inEach((to) => (estimate === null ? '' : format(decimal(estimate.recomputations.draws), 0, to)))
  const steps: readonly (FollowStep | null)[] = [
    {
      id: 'to-borgere',
      title: { da: 'To borgere', en: 'Two citizens' },
      rule: {
        da: 'Nogle går tit til lægen, andre sjældent. Derfor giver modellen hver borger en [vægt](vaegt). Den bygger på, hvor meget folk som dig har brugt lægen før.',
        en: 'Some see their doctor often, others seldom. So the model gives each citizen a [weight](vaegt). It rests on how much people like you have used their doctor before.',
      },
      choice: { da: 'Hvem er den anden?', en: 'Who is the other one?' },
      states: FOLLOWED_PEOPLE.others.map(({ who }) => who),
      shown: 1,
    },
    {
      id: 'kommunen',
      title: { da: 'En hel kommune', en: 'A whole municipality' },
      rule: {
        da: 'Læg alle borgeres vægte sammen, og del med, hvor mange borgere der er. Så ved du, hvad en borger tæller i gennemsnit.',
        en: 'Add up the weights of all citizens, and divide by how many they are. Then you know what a citizen counts for on average.',
      },
      choice: { da: 'Hvor bor de hundrede?', en: 'Where do the hundred live?' },
      states: [
        { da: 'I kommunen', en: 'In the municipality' },
        { da: 'I hele landet', en: 'In the whole country' },
      ],
      shown: 1,
    },
    {
      id: 'vaegtede',
      title: { da: 'Vægtede borgere', en: 'Weighted citizens' },
      rule: {
        da: 'Gang antallet af borgere med det, en borger tæller i gennemsnit. Resultatet hedder [vægtede borgere](sygdomsvaegtede-borgere).',
        en: 'Multiply the number of citizens by what a citizen counts for on average. The result is called [weighted citizens](sygdomsvaegtede-borgere).',
      },
      choice: { da: 'Hvad tæller hver borger?', en: 'What does each citizen count for?' },
      states: [
        { da: 'Én', en: 'One' },
        { da: 'Sin vægt', en: 'The weight' },
      ],
      shown: 2,
    },
    {
      id: 'norm',
      title: { da: `Del med ${norm.da}`, en: `Divide by ${norm.en}` },
      rule: {
        da: `En plads til en læge hedder en [lægekapacitet](laegekapacitet). Den skal dække ${norm.da} vægtede borgere. Tæller de mere, dækker den færre af dem.`,
        en: `A place for a doctor is called a [doctor capacity](laegekapacitet). It is to cover ${norm.en} weighted citizens. Where they count for more, it covers fewer of them.`,
      },
      choice: { da: 'Hvem dækker pladsen?', en: 'Whom does the place cover?' },
      states: [
        { da: 'Borgere, der tæller 1', en: 'Citizens who count for 1' },
        { da: 'Borgerne i kommunen', en: 'Those of the municipality' },
      ],
      shown: 2,
    },
    lifts.length === 0
      ? null
      : {
          id: 'gulv',
          title: { da: 'Hvor der bor få', en: 'Where few people live' },
          rule: {
            da: `På landet kan der være langt til lægen. Derfor giver ${gives.da} i hver kommune. Det er vores [antagelse](antagelse), at det største tal tæller.`,
            en: `In the country it can be far to the doctor. So ${gives.en} in each municipality. That the largest number counts is our [assumption](antagelse).`,
          },
          choice: { da: 'Hvad giver hver regel?', en: 'What does each rule give?' },
          states: [
            { da: 'Vægtene', en: 'The weights' },
            ...lifts.map(({ kind }) => inEach((to) => capitalised(LIFT_WORDS[kind].measured[to]))),
            { da: 'Det største', en: 'The largest' },
          ],
          shown: lifts.length + 2,
        },
    {
      id: 'summen',
      title: { da: 'Kommunerne lægges sammen', en: 'The municipalities are added up' },
      rule: {
        da: 'Et [sundhedsråd](sundhedsraad) er et område med en eller flere kommuner. Deres tal lægges sammen, før der rundes.',
        en: 'A [health council](sundhedsraad) is an area with one or more municipalities. Their numbers are added up before any rounding.',
      },
      choice: { da: 'Hvem er med i summen?', en: 'Who is in the sum?' },
      states: [
        { da: 'Kommunen alene', en: 'The municipality alone' },
        { da: 'Hele sundhedsrådet', en: 'The whole health council' },
      ],
      shown: 2,
    },
    {
      id: 'helt-tal',
      title: { da: 'Et helt tal', en: 'A whole number' },
      rule:
        rules.rounding === 'up'
          ? {
              da: 'Et sundhedsråd får et helt antal pladser. Summen [rundes op](afrunding), så en plads tæller, så snart den er begyndt.',
              en: 'A health council gets a whole number of places. The sum is [rounded up](afrunding), so a place counts as soon as it has begun.',
            }
          : {
              da: 'Et sundhedsråd får et helt antal pladser. Summen [rundes](afrunding), så en plads tæller, når den er mindst halvt fyldt.',
              en: 'A health council gets a whole number of places. The sum is [rounded](afrunding), so a place counts once it is at least half filled.',
            },
      choice: { da: 'Hvad skal vises?', en: 'What is to be shown?' },
      states: [
        { da: 'Summen', en: 'The sum' },
        { da: 'Rundet', en: 'Rounded' },
        { da: 'Den næste åbner', en: 'The next one opens' },
      ],
      shown: 2,
    },
    estimate === null
      ? null
      : {
          id: 'sikkert',
          title: { da: 'Hvor sikkert er tallet?', en: 'How sure is the number?' },
          rule: {
            da: `Vi har ikke de officielle vægte. Derfor har vi regnet tallet igennem ${draws.da} gange med andre vægte, som også kunne passe.`,
            en: `We do not hold the official weights. So we have worked the number out ${draws.en} times with other weights that could fit as well.`,
          },
          choice: { da: 'Hvad skal vises?', en: 'What is to be shown?' },
          states: [
            { da: 'Vores tal', en: 'Our number' },
            { da: 'Gennemregningerne', en: 'The recomputations' },
          ],
          shown: 2,
        },
  ]
  return steps.filter((step) => step !== null)
}
