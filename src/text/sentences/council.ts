import type { Language } from '../../inputs/language.ts'
import type { Decimal } from '../../model/decimal.ts'
import { needParts } from '../../results/need-parts.ts'
import type { CouncilResult, RunResult } from '../../results/result.ts'
import { councilInText, listed } from '../names/area-name.ts'
import { formatYearEnd } from '../format/date.ts'
import { countWord, format, roundTo } from '../format/number.ts'
import { say } from '../say.ts'
import { LIST_SIZE_STEP, listSizeWords } from './municipality.ts'

/** "én lægekapacitet", "305 lægekapaciteter"; "one doctor capacity", "305 doctor capacities". */
export function capacities(count: Decimal, language: Language): string {
  const one = { da: 'én lægekapacitet', en: 'one doctor capacity' }
  const many = { da: 'lægekapaciteter', en: 'doctor capacities' }
  return count.eq(1) ? say(language, one) : `${format(count, 0, language)} ${say(language, many)}`
}

/** "én borger", "1.209 borgere"; "one citizen", "1,209 citizens". */
export function citizens(count: Decimal, language: Language): string {
  const one = { da: 'én borger', en: 'one citizen' }
  const many = { da: 'borgere', en: 'citizens' }
  return count.eq(1) ? say(language, one) : `${format(count, 0, language)} ${say(language, many)}`
}

/** "1.274 flere borgere", "én borger mindre"; "1,274 more citizens", "one citizen fewer". */
function changedCitizens(count: Decimal, direction: 'more' | 'fewer', language: Language): string {
  const more = direction === 'more'
  if (count.eq(1)) {
    const words = more
      ? { da: 'én borger mere', en: 'one more citizen' }
      : { da: 'én borger mindre', en: 'one citizen fewer' }
    return say(language, words)
  }
  const words = more ? { da: 'flere borgere', en: 'more citizens' } : { da: 'færre borgere', en: 'fewer citizens' }
  return `${format(count, 0, language)} ${say(language, words)}`
}

/** How far the need is from the next whole number, in citizens. */
export function edgeSentence(council: CouncilResult, run: RunResult, language: Language): string {
  const more = changedCitizens(council.citizensToMore, 'more', language)
  const fewer = council.citizensToFewer && changedCitizens(council.citizensToFewer, 'fewer', language)
  const up = run.rules.rounding === 'up'
  const need = format(council.need, 4, language)
  const number = format(council.capacities, 0, language)
  return say(language, {
    da: `Behovet er ${need} og rundes ${up ? 'op' : 'af'} til ${number}. Kommer der ${more}, giver modellen én lægekapacitet til.${
      fewer === null ? '' : ` Bliver der ${fewer}, giver den én mindre.`
    }`,
    en: `The need is ${need} and is rounded ${up ? 'up ' : ''}to ${number}. With ${more} the model gives one capacity more.${
      fewer === null ? '' : ` With ${fewer} it gives one fewer.`
    }`,
  })
}

/** What the floor adds in a council, and where. */
export function floorSentence(council: CouncilResult, run: RunResult, language: Language): string {
  const floor = run.rules.floorKm2PerCapacity
  if (floor === null)
    return say(language, { da: 'I denne kørsel er der intet arealgulv.', en: 'This run has no area floor.' })
  const lifted = run.municipalities.filter((m) => m.council === council.name && m.floorAddition.gt(0))
  const km2 = format(floor, 0, language)
  if (lifted.length === 0) {
    const name = councilInText(council.name, language)
    return say(language, {
      da: `Ingen af kommunerne i ${name} løftes. Vægtene giver alle steder mere end én lægekapacitet pr. ${km2} km².`,
      en: `No municipality in ${name} is lifted. The weights give more than one doctor capacity per ${km2} km² everywhere.`,
    })
  }
  const names = listed(
    lifted.map((m) => m.name),
    language,
  )
  const count = countWord(lifted.length, language)
  const addition = format(council.floorAddition, 2, language)
  const many = lifted.length > 1
  const assumed = floorAssumption(run, language)
  return say(language, {
    da: `Gulvet løfter ${many ? `${count} kommuner, ` : ''}${names}. Det lægger ${addition} lægekapaciteter til behovet. ${assumed}`,
    en: `The floor lifts ${many ? `${count} municipalities, ` : ''}${names}. It adds ${addition} doctor capacities to the need. ${assumed}`,
  })
}

/** What the floor rests on that the sources do not settle: how it is combined, and in a later run that it still holds. */
export function floorAssumption({ run, rules }: RunResult, language: Language): string {
  const holds = rules.parameters.some(({ id }) => id.startsWith('floor-holds-in-'))
  const when = formatYearEnd(run.referenceDate, language)
  return say(
    language,
    holds
      ? {
          da: `Det er vores antagelse, at gulvet stadig gælder ved ${when}, og at det regnes kommune for kommune.`,
          en: `We assume that the floor still holds at ${when}, and that it is taken municipality by municipality.`,
        }
      : {
          da: 'Det er vores antagelse, at gulvet regnes kommune for kommune.',
          en: 'We assume that the floor is taken municipality by municipality.',
        },
  )
}

/** How the council's list size stands to the norm and so to the country, rounded while it is estimated. */
export function councilAgainstNorm(council: CouncilResult, run: RunResult, language: Language): string {
  const estimated = council.status === 'estimated'
  const lifted = council.floorAddition.gt(0)
  const about = { da: estimated ? 'omkring ' : '', en: estimated ? 'about ' : '' }
  const norm = run.rules.citizensPerCapacity
  const size = estimated ? roundTo(council.guidanceListSize, LIST_SIZE_STEP) : council.guidanceListSize.round()
  const difference = size.minus(norm)
  const words = listSizeWords(council.guidanceListSize, council.status, language)
  const begin = {
    da: `Efter vægtene alene${lifted ? ', før arealgulvet,' : ''} er det vejledende patienttal ${words}.`,
    en: `By the weights alone${lifted ? ', before the area floor,' : ''} the guidance list size is ${words}.`,
  }
  const by = format(difference.abs(), 0, language)
  const fewer = difference.lt(0)
  return say(
    language,
    difference.isZero()
      ? {
          da: `${begin.da} Det er omtrent modellens norm på ${format(norm, 0, language)}, som gælder for landets gennemsnit.`,
          en: `${begin.en} That is about the model’s norm of ${format(norm, 0, language)}, which holds for the national average.`,
        }
      : {
          da: `${begin.da} Det er ${about.da}${by} ${fewer ? 'færre' : 'flere'} end modellens norm på ${format(norm, 0, language)}, som gælder for landets gennemsnit.`,
          en: `${begin.en} That is ${about.en}${by} ${fewer ? 'fewer' : 'more'} than the model’s norm of ${format(norm, 0, language)}, which holds for the national average.`,
        },
  )
}

/** Which part of the calculation moves the council's number most away from what its number of citizens alone would give. */
export function whatMoves(council: CouncilResult, run: RunResult, language: Language): string {
  const { byCitizens, byWeights, byFloor } = needParts(council, run.rules.citizensPerCapacity)
  const alone = format(byCitizens, 1, language)
  const weights = format(byWeights.abs(), 1, language)
  const floor = format(byFloor, 1, language)
  const up = byWeights.gte(0)
  const begin = {
    da: `Borgertallet alene ville give et behov på ${alone} lægekapaciteter. Vægtene ${up ? `lægger ${weights} til` : `trækker ${weights} fra`}.`,
    en: `The number of citizens alone would give a need of ${alone} doctor capacities. The weights ${up ? 'add' : 'subtract'} ${weights}.`,
  }
  const added = byFloor.isZero()
    ? { da: ' Arealgulvet ændrer intet.', en: ' The area floor changes nothing.' }
    : { da: ` Arealgulvet lægger ${floor} til.`, en: ` The area floor adds ${floor}.` }
  const most = byFloor.isZero()
    ? { da: '', en: '' }
    : byFloor.gt(byWeights.abs())
      ? { da: ' Gulvet betyder mest.', en: ' The floor matters most.' }
      : { da: ' Vægtene betyder mest.', en: ' The weights matter most.' }
  const end =
    run.rules.floorKm2PerCapacity === null ? { da: '', en: '' } : { da: added.da + most.da, en: added.en + most.en }
  return say(language, { da: begin.da + end.da, en: begin.en + end.en })
}
