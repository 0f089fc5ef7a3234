import { capacitiesPerBox } from '../../figures/drawings/place-boxes.ts'
import { escapeXml } from '../../text/format/escape-xml.ts'
import { decimal } from '../../model/decimal.ts'
import { needName } from '../../model/lifts.ts'
import { movesTheSum, nextCapacity } from '../../results/followed.ts'
import { LIST_SIZE_STEP, listSizeShowing } from '../../results/list-size.ts'
import { columnName } from '../../results/published-form.ts'
import { formatYearEnd } from '../../text/format/date.ts'
import { format } from '../../text/format/number.ts'
import { LIFT_WORDS, liftValue } from '../../text/labels/lift.ts'
import { say } from '../../text/say.ts'
import { capacities as capacitiesSaid, countedMunicipalities } from '../../text/sentences/counts.ts'
import { roundsTo } from '../../text/sentences/drawings.ts'
import { type FollowStepId, municipalLifts } from '../../text/sentences/follow.ts'
import { decidesSentence, plainRangeSentence } from '../../text/sentences/sureness.ts'
import { municipalityHref } from '../href.ts'
import { knownFirst } from '../known-number.ts'
import { saidMarkup, statusMarkup } from '../said-markup.ts'
import { type Followed, rulesGive } from './followed.ts'
import { DOTS } from './step-drawings.ts'

/** The number of a step, large, and what is said of the place below it; both in markup. */
export interface StepWords {
  /** Null where the step has none. */
  readonly number: string | null
  /** What the number counts. */
  readonly unit: string
  readonly says: readonly string[]
}

/** What each step of the story says of a place. The first is the same for all places, and says nothing here. */
export const STEP_WORDS: Readonly<Record<Exclude<FollowStepId, 'to-borgere'>, (followed: Followed) => StepWords>> = {
  kommunen: ({ run, language, name, status, number }) => ({
    number: number('need_weight', { decimals: 2 }),
    unit: say(language, { da: 'tæller en borger i gennemsnit', en: 'is what a citizen counts for on average' }),
    says: [
      saidMarkup(
        {
          da: `Så meget tæller en borger i ${name}. {status}`,
          en: `That is what a citizen of ${name} counts for. {status}`,
        },
        { status },
        language,
      ),
      ...(run.estimate === null
        ? []
        : [
            saidMarkup(
              plainRangeSentence(run.estimate),
              {
                low: number('need_weight_low', { decimals: 2 }),
                high: number('need_weight_high', { decimals: 2 }),
              },
              language,
            ),
            say(language, {
              da: 'Hvad det betyder, kommer til sidst. Vi skønner det ud fra alder og middellevetid, og vi regner med, at landets gennemsnit er 1.',
              en: 'What that means comes last. We estimate it from ages and life expectancy, and reckon that the mean of the country is 1.',
            }),
          ]),
    ],
  }),
  vaegtede: ({ run, language, name, status, number }) => {
    const when = formatYearEnd(run.run.referenceDate, language)
    return {
      number: number('weighted_citizens', { decimals: 0 }),
      unit: say(language, { da: 'vægtede borgere', en: 'weighted citizens' }),
      says: [
        saidMarkup(
          {
            da: `Der ventes {citizens} borgere i ${name} ved ${when}. {statistics} De tæller {weight} hver, afrundet. {status}`,
            en: `{citizens} citizens are expected in ${name} at ${when}. {statistics} They count for {weight} each, rounded. {status}`,
          },
          {
            citizens: number('citizens'),
            statistics: statusMarkup(run.run.citizensKind === 'official' ? 'official' : 'statistics', language),
            weight: number('need_weight', { decimals: 2 }),
            status,
          },
          language,
        ),
      ],
    }
  },
  norm: ({ place, language, name, status, number }) => {
    const about = place.status === 'estimated' ? say(language, { da: 'omkring ', en: 'about ' }) : ''
    return {
      number: number('model_need', { decimals: 1 }),
      unit: say(language, { da: 'lægekapaciteter efter vægtene', en: 'doctor capacities by the weights' }),
      says: [
        saidMarkup(
          {
            da: `Så mange skal der til i ${name}. Hver af dem dækker ${about}{size} af borgerne dér. {status} Hver figur er ${LIST_SIZE_STEP} borgere.`,
            en: `That is how many it takes in ${name}. Each of them covers ${about}{size} of the citizens there. {status} Each figure is ${LIST_SIZE_STEP} citizens.`,
          },
          { size: number('guidance_list_size', listSizeShowing(place.status)), status },
          language,
        ),
      ],
    }
  },
  gulv: (followed) => {
    const { run, language, status, number } = followed
    const lifts = municipalLifts(run)
    const given = rulesGive(followed)
    const most = given.find(({ need }) => given.every((other) => need.gte(other.need)))?.by ?? { da: '', en: '' }
    const box = capacitiesSaid(decimal(capacitiesPerBox(given.map(({ need }) => need))), language)
    return {
      number: number('need', { decimals: 1 }),
      unit: say(language, { da: 'lægekapaciteter tæller', en: 'doctor capacities count' }),
      says: [
        ...lifts.map((lift) => {
          const words = LIFT_WORDS[lift.kind]
          const [da, en] = [words.place.da, words.place.en]
          return saidMarkup(
            {
              da: `${da[0]}{measure}${da[1]}. {statistics} Delt med ${liftValue(lift, 'da')} er det {need}.`,
              en: `${en[0]}{measure}${en[1]}. {statistics} Divided by ${liftValue(lift, 'en')} that is {need}.`,
            },
            {
              measure: number(words.measure.id, { decimals: 1 }),
              statistics: statusMarkup('statistics', language),
              need: number(columnName(needName(lift.kind)), { decimals: 1 }),
            },
            language,
          )
        }),
        saidMarkup(
          {
            da: `Vægtene gav {model}. {status} Mest giver ${most.da}, og det største tal tæller.`,
            en: `The weights gave {model}. {status} Most is given by ${most.en}, and the largest number counts.`,
          },
          { model: number('model_need', { decimals: 1 }), status },
          language,
        ),
        say(language, { da: `Hver firkant er ${box}.`, en: `Each square is ${box}.` }),
      ],
    }
  },
  summen: ({ language, name, council, councilName, status, number, ofCouncil }) => {
    const count = council.municipalityCodes.length
    return {
      number: ofCouncil('need', { decimals: 2 }),
      unit: say(language, { da: 'lægekapaciteter i sundhedsrådet', en: 'doctor capacities in the health council' }),
      says: [
        saidMarkup(
          {
            da: `${councilName} er ${countedMunicipalities(count, 'da')}. ${name} giver {own} til summen. {status}`,
            en: `In ${councilName} there ${count === 1 ? 'is' : 'are'} ${countedMunicipalities(count, 'en')}. ${name} gives {own} to the sum. {status}`,
          },
          { own: number('need', { decimals: 1 }), status },
          language,
        ),
      ],
    }
  },
  'helt-tal': (followed) => {
    const { run, place, council, language, name, councilName, status, ofCouncil } = followed
    const next = format(nextCapacity(council), 0, language)
    const official = knownFirst(council, language)
    return {
      number: ofCouncil('capacities'),
      unit: say(language, {
        da: 'lægekapaciteter må der højst være',
        en: 'doctor capacities is the most there may be',
      }),
      says: [
        ...(official === null ? [] : [escapeXml(official.sentences)]),
        saidMarkup(
          {
            da: `Summen {need} ${roundsTo(run.rules.rounding, 'da')} {capacities} i ${councilName}. {status} Når summen er vokset nok, åbner plads nummer ${next}: Så er borgeren fra før kommet.`,
            en: `The sum {need} ${roundsTo(run.rules.rounding, 'en')} {capacities} in ${councilName}. {status} Once the sum has grown enough, place number ${next} opens: then the citizen of the beginning has come.`,
          },
          { need: ofCouncil('need', { decimals: 2 }), capacities: ofCouncil('capacities'), status },
          language,
        ),
        ...(place.status === 'estimated'
          ? []
          : [
              saidMarkup(
                {
                  da: 'Det sker ved {more} flere, hvis de tæller som sundhedsrådets gennemsnit.',
                  en: 'That takes {more} more, if they count as the average of the health council.',
                },
                { more: format(council.citizensToMore, 0, language) },
                language,
              ),
            ]),
        ...(movesTheSum(place, run.rules)
          ? []
          : [
              say(language, {
                da: `Én borger mere i ${name} flytter ikke summen, for der er det ikke vægtene, der bestemmer.`,
                en: `One more citizen in ${name} does not move the sum, since there it is not the weights that decide.`,
              }),
            ]),
      ],
    }
  },
  sikkert: ({ run, council, language, status, ofCouncil }) => {
    const { estimate } = run
    if (estimate === null) return { number: null, unit: '', says: [] }
    const [low, high] = [ofCouncil('capacities_low'), ofCouncil('capacities_high')]
    return {
      number: saidMarkup({ da: '{low}–{high}', en: '{low}–{high}' }, { low, high }, language),
      unit: say(language, { da: 'lægekapaciteter, med usikkerhed', en: 'doctor capacities, with uncertainty' }),
      says: [
        saidMarkup(plainRangeSentence(estimate), { low, high }, language),
        saidMarkup(
          { da: 'Det hører til vores skøn. {status}', en: 'That belongs to our estimate. {status}' },
          { status },
          language,
        ),
        say(language, {
          da: `Hver prik er én af ${DOTS} lige store dele af gennemregningerne.`,
          en: `Each dot is one of ${DOTS} equal parts of the recomputations.`,
        }),
        escapeXml(decidesSentence(council, run, language)),
      ],
    }
  },
}

/** The surprise with which the story begins: the number that the next citizen may open, and what is said of it. */
export function openingWords({ council, language, name, councilName, status, ofCouncil }: Followed): StepWords {
  const next = format(nextCapacity(council), 0, language)
  return {
    number: next,
    unit: say(language, { da: 'til en læge er ikke åbnet endnu', en: 'for a doctor has not opened yet' }),
    says: [
      saidMarkup(
        {
          da: `I ${councilName}, hvor ${name} ligger, giver reglerne højst {capacities} pladser til læger. {status} Det tal stiger kun i spring. Folk kan flytte til, uden at det rører sig. Så kommer der én borger mere, og plads nummer ${next} åbner. Hvem er den borger?`,
          en: `In ${councilName}, where ${name} lies, the rules give {capacities} places for doctors at most. {status} That number rises only in leaps. People can move in, and it does not stir. Then one more citizen comes, and place number ${next} opens. Who is that citizen?`,
        },
        { capacities: ofCouncil('capacities'), status },
        language,
      ),
    ],
  }
}

/** Where the story leads: into the form with the place in view, and to the whole calculation of the place. */
export function closingWords({ place, language, name }: Followed): string {
  return saidMarkup(
    {
      da: `[Regn selv med ${name}](/regn-selv/?kommune=${place.slug}), eller {page}.`,
      en: `[Work it out yourself for ${name}](/regn-selv/?kommune=${place.slug}), or {page}.`,
    },
    {
      page: `<a href="${municipalityHref(place.slug, language)}">${say(language, { da: 'se hele kommunens regnestykke', en: 'see the whole calculation of the municipality' })}</a>`,
    },
    language,
  )
}
