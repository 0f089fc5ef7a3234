import type { ByLanguage, Language } from '../../inputs/language.ts'
import { councilStairs } from '../../figures/drawings/council-stairs.ts'
import { coveredCitizens } from '../../figures/drawings/covered-citizens.ts'
import { drawnDots } from '../../figures/drawings/drawn-dots.ts'
import { hundredCitizens } from '../../figures/drawings/hundred-citizens.ts'
import { lastCapacities, nextDoor } from '../../figures/drawings/last-capacities.ts'
import { largerHeap } from '../../figures/drawings/larger-heap.ts'
import { capacitiesPerBox } from '../../figures/drawings/place-boxes.ts'
import { twoCitizens } from '../../figures/drawings/two-citizens.ts'
import { weightedArea } from '../../figures/drawings/weighted-area.ts'
import { decimal, type Decimal, ONE } from '../../model/decimal.ts'
import type { UseBand } from '../../model/domain.ts'
import { citizensByAge, middlesOf, nextCapacity, nextOpensAt, ofAHundred } from '../../results/followed.ts'
import { LIST_SIZE_STEP, listSizeInProse } from '../../results/list-size.ts'
import { loadSite } from '../../results/site.ts'
import { capitalised } from '../../text/format/capitalised.ts'
import { format } from '../../text/format/number.ts'
import { statusWord } from '../../text/labels/status.ts'
import { bandName } from '../../text/labels/use-band.ts'
import { councilName } from '../../text/names/area.ts'
import { say } from '../../text/say.ts'
import { capacities as capacitiesSaid } from '../../text/sentences/counts.ts'
import { FOLLOWED_PEOPLE, type FollowStepId } from '../../text/sentences/follow.ts'
import { listSizeWords } from '../../text/sentences/municipality.ts'
import { plainRangeSentence } from '../../text/sentences/sureness.ts'
import { bandOfAge } from '../../text/sentences/ten-people.ts'
import { type Followed, rulesGive } from './followed.ts'

/** The drawing of the first step, which is of nobody in particular. */
export function firstDrawing(language: Language): string {
  const { inputs } = loadSite()
  const { useProfile } = inputs.estimateBasisOf(inputs.estimate)
  const citizen = ({ age, who }: { readonly age: number; readonly who: ByLanguage<string> }) => {
    const { contactsPerCitizen } = bandOfAge(age, useProfile)
    const contacts = format(contactsPerCitizen, 1, language)
    return {
      who: say(language, who),
      contactsPerCitizen,
      amount: say(language, { da: `${contacts} kontakter om året`, en: `${contacts} contacts a year` }),
    }
  }
  const one = citizen(FOLLOWED_PEOPLE.one)
  const others = FOLLOWED_PEOPLE.others.map(citizen)
  return twoCitizens({
    id: 'to-borgere',
    title: say(language, { da: 'To opdigtede borgere', en: 'Two citizens whom we made up' }),
    description: say(language, {
      da: `Hver er tegnet så stor, som folk på den alder bruger lægen. ${[one, ...others].map(({ who, amount }) => `${who}: ${amount}.`).join(' ')}`,
      en: `Each is drawn as large as people of that age use their doctor. ${[one, ...others].map(({ who, amount }) => `${who}: ${amount}.`).join(' ')}`,
    }),
    one,
    others,
  })
}

/** The drawing of each other step for a place, with a description of all its states; null where the run has none. */
export const STEP_DRAWINGS: Readonly<
  Record<Exclude<FollowStepId, 'to-borgere'>, (followed: Followed) => string | null>
> = {
  kommunen: ({ run, place, language, name }) => {
    const { place: own, country } = citizensByAge(place.code, run, loadSite().inputs)
    const [here, there] = [own, country].map((bands) => ofAHundred(bands.map(({ citizens }) => citizens)))
    const bands = own.map(({ band }, index) => ({
      ages: shortAges(band, language),
      name: bandName(band, language),
      contactsPerCitizen: band.contactsPerCitizen,
      counts: [here?.[index] ?? 0, there?.[index] ?? 0],
    }))
    const counted = bands.map(({ name: ages, counts: [a = 0, b = 0] }) =>
      say(language, { da: `${ages}: ${a}, i hele landet ${b}.`, en: `${ages}: ${a}, in the whole country ${b}.` }),
    )
    return hundredCitizens({
      id: 'hundrede',
      title: say(language, { da: 'Hundrede borgere efter alder', en: 'A hundred citizens by age' }),
      description: say(language, {
        da: `Af hundrede borgere i ${name} er så mange i hver alder. ${counted.join(' ')} En figur er større, jo mere folk på den alder bruger lægen.`,
        en: `Of a hundred citizens of ${name} so many are of each age. ${counted.join(' ')} A figure is larger, the more people of that age use their doctor.`,
      }),
      bands,
    })
  },
  vaegtede: ({ place, language, name }) => {
    const [citizens, weighted] = [place.citizens, place.weightedCitizens].map((value) => format(value, 0, language))
    const weight = format(place.needWeight, 2, language)
    const status = statusWord(place.status, language)
    return weightedArea({
      id: 'vaegtede',
      title: say(language, { da: 'Fra borgere til vægtede borgere', en: 'From citizens to weighted citizens' }),
      description: say(language, {
        da: `Et rektangel så bredt som de ${citizens} borgere i ${name}. Tæller hver én, er det ${citizens}. Tæller hver ${weight}, er det ${weighted} vægtede borgere, ${status}.`,
        en: `A rectangle as wide as the ${citizens} citizens of ${name}. If each counts for one it is ${citizens}. If each counts for ${weight} it is ${weighted} weighted citizens, ${status}.`,
      }),
      weight: place.needWeight,
      citizens: say(language, { da: `${citizens} borgere`, en: `${citizens} citizens` }),
      heights: ['1', weight],
      sums: [
        say(language, { da: `${citizens} borgere`, en: `${citizens} citizens` }),
        say(language, { da: `${weighted} vægtede borgere`, en: `${weighted} weighted citizens` }),
      ],
    })
  },
  norm: ({ run, place, language, name }) => {
    const { citizensPerCapacity } = run.rules
    const norm = format(citizensPerCapacity, 0, language)
    const size = listSizeWords(place.guidanceListSize, place.status, language)
    const words = [
      say(language, { da: `${norm} borgere, der tæller 1`, en: `${norm} citizens who count for 1` }),
      capitalised(say(language, { da: `${size} borgere i ${place.name}`, en: `${size} citizens of ${place.name}` })),
    ] as const
    return coveredCitizens({
      id: 'daekker',
      title: say(language, { da: 'Én lægekapacitet', en: 'One doctor capacity' }),
      description: say(language, {
        da: `En ramme, der er én lægekapacitet. Den fyldes af ${words[0]}, eller af ${size} borgere i ${name}, ${statusWord(place.status, 'da')}. Hver figur er ${LIST_SIZE_STEP} borgere.`,
        en: `A frame that is one doctor capacity. It is filled by ${words[0]}, or by ${size} citizens of ${name}, ${statusWord(place.status, 'en')}. Each figure is ${LIST_SIZE_STEP} citizens.`,
      }),
      covered: [
        { citizens: citizensPerCapacity, weight: ONE, words: words[0] },
        { citizens: listSizeInProse(place), weight: place.needWeight, words: words[1] },
      ],
      citizensPerPerson: LIST_SIZE_STEP,
    })
  },
  gulv: (own) => {
    const { language, name } = own
    const heaps = rulesGive(own).map(({ by, need }, index) => ({
      need,
      kind: index === 0 ? ('by-age' as const) : ('by-land' as const),
      amount: format(need, 1, language),
      words: say(language, { da: `efter ${by.da}`, en: `by ${by.en}` }),
    }))
    if (heaps.length < 2) return null
    const per = capacitiesPerBox(heaps.map(({ need }) => need))
    const each = capacitiesSaid(decimal(per), language)
    return largerHeap({
      id: 'stoerst',
      title: say(language, { da: 'Det største tal tæller', en: 'The largest number counts' }),
      description: say(language, {
        da: `${name}: ${heaps.map(({ amount, words }) => `${amount} ${words}`).join(', ')}. Hver firkant er ${each}. Det største står i en ramme og tæller.`,
        en: `${name}: ${heaps.map(({ amount, words }) => `${amount} ${words}`).join(', ')}. Each square is ${each}. The largest stands in a frame and counts.`,
      }),
      heaps,
      capacitiesPerBox: per,
    })
  },
  summen: ({ run, place, council, language }) => {
    const members = run.municipalities
      .filter((m) => m.council === council.name)
      .toSorted((a, b) => Number(b === place) - Number(a === place) || b.need.cmp(a.need))
    const steps = members.map(({ name, need, code }) => ({
      name,
      need,
      amount: format(need, 1, language),
      isOwn: code === place.code,
    }))
    const total = format(council.need, 2, language)
    const called = councilName(council.name, language)
    return councilStairs({
      id: 'summen',
      title: say(language, { da: 'Summen i sundhedsrådet', en: 'The sum of the health council' }),
      description: say(language, {
        da: `${called}: ${steps.map(({ name, amount }) => `${name} ${amount}`).join(', ')}. I alt ${total} lægekapaciteter, ${statusWord(council.status, 'da')}.`,
        en: `${called}: ${steps.map(({ name, amount }) => `${name} ${amount}`).join(', ')}. In all ${total} doctor capacities, ${statusWord(council.status, 'en')}.`,
      }),
      steps,
      total: { need: council.need, amount: total, name: say(language, { da: 'I alt', en: 'In all' }) },
    })
  },
  'helt-tal': ({ run, council, language }) => {
    const [need, last, next] = [
      format(council.need, 2, language),
      format(council.capacities, 0, language),
      format(nextCapacity(council), 0, language),
    ]
    return lastCapacities({
      id: 'helt-tal',
      title: say(language, { da: 'De sidste pladser', en: 'The last places' }),
      description: say(language, {
        da: `Summen er ${need}, ${statusWord(council.status, 'da')}. Plads nummer ${last} er den sidste, der tæller. Bliver summen stor nok, åbner plads nummer ${next}, og så tæller den med.`,
        en: `The sum is ${need}, ${statusWord(council.status, 'en')}. Place number ${last} is the last that counts. If the sum gets large enough, place number ${next} opens, and then it counts too.`,
      }),
      ...doorOf(council, language),
      need: council.need,
      amount: need,
      opensAt: nextOpensAt(council, run.rules.rounding),
    })
  },
  sikkert: ({ run, council, language }) => {
    const distribution = run.drawn?.get(council.name)
    if (run.estimate === null || distribution === undefined) return null
    const whole = (value: number): string => format(decimal(value), 0, language)
    const [low, high] = [council.capacitiesLow.toNumber(), council.capacitiesHigh.toNumber()]
    const range = say(language, plainRangeSentence(run.estimate))
      .replace('{low}', whole(low))
      .replace('{high}', whole(high))
    const own = council.capacities.toNumber()
    return drawnDots({
      id: 'sikkert',
      title: say(language, { da: 'Gennemregningerne af tallet', en: 'The recomputations of the number' }),
      description: say(language, {
        da: `Vores tal er ${whole(own)}. ${range} ${DOTS} prikker deler gennemregningerne i lige store dele.`,
        en: `Our number is ${whole(own)}. ${range} ${DOTS} dots divide the recomputations into equal parts.`,
      }),
      dots: middlesOf(distribution, DOTS),
      own,
      low,
      high,
      whole,
    })
  },
}

/** The ages of a band where there is little room: "65–79 år", "80+ år". */
function shortAges({ ageFrom, ageTo }: UseBand, language: Language): string {
  const ages = ageTo === null ? `${ageFrom}+` : `${ageFrom}–${ageTo}`
  return say(language, { da: `${ages} år`, en: ages })
}

/** In how many equal parts the recomputations are shown. */
export const DOTS = 20

/** What both drawings of the door have of a council. */
function doorOf({ capacities }: Followed['council'], language: Language) {
  return { capacities, whole: (value: Decimal): string => format(value, 0, language) }
}

/** The drawing with which the story begins: the last place, the next one, and a citizen between them. */
export function openingDrawing({ council, language }: Followed): string {
  const [last, next] = [council.capacities, nextCapacity(council)].map((value) => format(value, 0, language))
  return nextDoor({
    id: 'spring',
    title: say(language, { da: `Foran plads nummer ${next}`, en: `Before place number ${next}` }),
    description: say(language, {
      da: `Plads nummer ${last} er der. Ved siden af står en borger foran plads nummer ${next}, som endnu ikke er åbnet.`,
      en: `Place number ${last} is there. Beside it a citizen stands before place number ${next}, which has not opened yet.`,
    }),
    ...doorOf(council, language),
  })
}
