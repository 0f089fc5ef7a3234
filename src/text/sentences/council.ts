import type { Language } from '../../inputs/language.ts'
import { liftOf } from '../../model/lifts.ts'
import { listSizeAboveNorm } from '../../results/list-size.ts'
import { needParts } from '../../results/need-parts.ts'
import type { CouncilResult, Reconciliation, RunLift, RunResult } from '../../results/result.ts'
import { councilInText, listed } from '../names/area.ts'
import { capitalised } from '../format/capitalised.ts'
import { formatDate, formatYearEnd } from '../format/date.ts'
import { LIFT_WORDS, liftGives, liftNames } from '../labels/lift.ts'
import { LIFT_READING_CLAUSES } from '../labels/lift-way.ts'
import { countWord, format } from '../format/number.ts'
import { say } from '../say.ts'
import { changedCitizens } from './counts.ts'
import { roundingSentence } from './drawings.ts'
import { listSizeWords } from './municipality.ts'

/** How far the need is from the next whole number, in citizens. */
export function edgeSentence(council: CouncilResult, run: RunResult, language: Language): string {
  const more = changedCitizens(council.citizensToMore, 'more', language)
  const fewer = council.citizensToFewer && changedCitizens(council.citizensToFewer, 'fewer', language)
  const up = run.rules.rounding === 'up'
  const need = format(council.need, 4, language)
  const number = format(council.capacities, 0, language)
  return say(language, {
    da: `Summen er ${need} og rundes ${up ? 'op' : 'af'} til ${number}. Kommer der ${more}, giver modellen én lægekapacitet til.${
      fewer === null ? '' : ` Bliver der ${fewer}, giver den én mindre.`
    }`,
    en: `The sum is ${need} and is rounded ${up ? 'up ' : ''}to ${number}. With ${more} the model gives one capacity more.${
      fewer === null ? '' : ` With ${fewer} it gives one fewer.`
    }`,
  })
}

/** How an estimated need becomes a whole number: the rule alone, since the estimate is not sure to single capacities. */
export function estimatedRounding(council: CouncilResult, run: RunResult, language: Language): string {
  return `${roundingSentence(council, run, language)} ${say(language, {
    da: 'Så præcist er skønnet ikke, at decimalerne i sig selv siger noget.',
    en: 'The estimate is not so exact that the decimals say anything by themselves.',
  })}`
}

/** What a lift adds in a council, and where. */
export function liftInCouncil(lift: RunLift, council: CouncilResult, run: RunResult, language: Language): string {
  const words = LIFT_WORDS[lift.kind]
  const [short, gives] = [say(language, words.short), liftGives(lift, language)]
  const { level, addition } = liftOf(council, lift.kind)
  const lifted = run.municipalities.filter((m) => m.council === council.name && liftOf(m, lift.kind).addition.gt(0))
  const name = councilInText(council.name, language)
  const ofCouncil = level === 'council'
  if (!addition.gt(0)) {
    return say(
      language,
      ofCouncil
        ? {
            da: `${capitalised(name)} løftes ikke. Vægtene giver i alt mere end ${gives}.`,
            en: `${capitalised(name)} is not lifted. In all, the weights give more than ${gives}.`,
          }
        : {
            da: `Ingen af kommunerne i ${name} løftes. Vægtene giver alle steder mere end ${gives}.`,
            en: `No municipality in ${name} is lifted. The weights give more than ${gives} everywhere.`,
          },
    )
  }
  const names = listed(
    lifted.map((m) => m.name),
    language,
  )
  const count = countWord(lifted.length, language)
  const amount = format(addition, 2, language)
  const many = lifted.length > 1
  const whom = {
    da: ofCouncil ? `${name} som helhed` : `${many ? `${count} kommuner, ` : ''}${names}`,
    en: ofCouncil ? `${name} as a whole` : `${many ? `${count} municipalities, ` : ''}${names}`,
  }
  const assumed = liftAssumption(lift, run, language)
  return say(language, {
    da: `${capitalised(short)} løfter ${whom.da}. Det giver plads til ${amount} lægekapaciteter mere. ${assumed}`,
    en: `${capitalised(short)} lifts ${whom.en}. It gives room for ${amount} more doctor capacities. ${assumed}`,
  })
}

/** What a lift rests on that the sources do not settle: how it is combined, and in a later run that it still holds. */
export function liftAssumption({ kind, reading, parameters }: RunLift, { run }: RunResult, language: Language): string {
  const holds = parameters.assumptions.length > 0
  const when = formatYearEnd(run.referenceDate, language)
  const [short, taken] = [say(language, LIFT_WORDS[kind].short), say(language, LIFT_READING_CLAUSES[reading])]
  return say(
    language,
    holds
      ? {
          da: `Det er vores antagelse, at ${short} stadig gælder ved ${when}, og at det ${taken}.`,
          en: `We assume that ${short} still holds at ${when}, and that it ${taken}.`,
        }
      : {
          da: `Det er vores antagelse, at ${short} ${taken}.`,
          en: `We assume that ${short} ${taken}.`,
        },
  )
}

/** How the council's list size stands to the norm and so to the country, rounded while it is estimated. */
export function councilAgainstNorm(council: CouncilResult, run: RunResult, language: Language): string {
  const estimated = council.status === 'estimated'
  const lifted = liftNames(
    council.lifts.filter(({ addition }) => addition.gt(0)).map(({ kind }) => kind),
    language,
  )
  const about = { da: estimated ? 'omkring ' : '', en: estimated ? 'about ' : '' }
  const norm = run.rules.citizensPerCapacity
  const difference = listSizeAboveNorm(council, run.rules)
  const words = listSizeWords(council.guidanceListSize, council.status, language)
  const begin = {
    da: `Efter vægtene alene${lifted === '' ? '' : `, før ${lifted},`} er det vejledende patienttal ${words}.`,
    en: `By the weights alone${lifted === '' ? '' : `, before ${lifted},`} the guidance list size is ${words}.`,
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

/**
 * What the estimate says beside a quoted number of capacities, by the rules of the draft, and whether the fit has seen
 * the number.
 * @param baseDate the day of the estimate, whose citizens both are counted with
 */
export function againstQuoted(
  { ours, theirs, difference, role }: Reconciliation,
  { fitErrors }: RunResult,
  baseDate: string,
  language: Language,
): string {
  const [own, other, by] = [ours, theirs, difference.abs()].map((value) => format(value, 0, language))
  const day = formatDate(baseDate, language)
  const more = difference.gt(0)
  const beside = say(language, {
    da: `Med udkastets regler og borgerne den ${day} giver skønnet ${own}, altså ${by} ${more ? 'flere' : 'færre'} end de ${other}.`,
    en: `With the draft’s rules and the citizens of ${day} the estimate gives ${own}, which is ${by} ${more ? 'more' : 'fewer'} than the ${other}.`,
  })
  if (role === 'reference' || fitErrors === null) return beside
  const count = countWord(fitErrors.figures, language)
  return `${beside} ${say(language, {
    da: `Udkastets behov er et af de ${count} tal, som skønnet er tilpasset. Vi har ikke flyttet skønnet bagefter, så det passer.`,
    en: `The draft’s need is one of the ${count} figures that the estimate is fitted to. We have not moved the estimate afterwards to make it fit.`,
  })}`
}

/** Which part of the calculation moves the council's number most away from what its number of citizens alone would give. */
export function whatMoves(council: CouncilResult, run: RunResult, language: Language): string {
  const { byCitizens, byWeights, byLifts } = needParts(council, run.rules.citizensPerCapacity)
  const alone = format(byCitizens, 1, language)
  const weights = format(byWeights.abs(), 1, language)
  const up = byWeights.gte(0)
  const begin = {
    da: `Borgertallet alene ville give et behov på ${alone} lægekapaciteter. Vægtene ${up ? `lægger ${weights} til` : `trækker ${weights} fra`}.`,
    en: `The number of citizens alone would give a need of ${alone} doctor capacities. The weights ${up ? 'add' : 'subtract'} ${weights}.`,
  }
  const added = byLifts.map(({ kind, addition }) => {
    const name = capitalised(say(language, LIFT_WORDS[kind].name))
    const amount = format(addition, 1, language)
    return say(
      language,
      addition.isZero()
        ? { da: ` ${name} ændrer intet.`, en: ` ${name} changes nothing.` }
        : { da: ` ${name} lægger ${amount} til.`, en: ` ${name} adds ${amount}.` },
    )
  })
  const [most] = byLifts.toSorted((a, b) => b.addition.cmp(a.addition))
  const largest =
    most === undefined || most.addition.isZero()
      ? ''
      : most.addition.gt(byWeights.abs())
        ? say(language, {
            da: ` ${capitalised(say('da', LIFT_WORDS[most.kind].short))} betyder mest.`,
            en: ` ${capitalised(say('en', LIFT_WORDS[most.kind].short))} matters most.`,
          })
        : say(language, { da: ' Vægtene betyder mest.', en: ' The weights matter most.' })
  return say(language, begin) + added.join('') + largest
}

/** What the number of citizens to the next whole capacity assumes of them. */
export function toNextAssumes({ rules: { lifts } }: RunResult, language: Language): string {
  const names = (of: Language): string =>
    liftNames(
      lifts.map(({ kind }) => kind),
      of,
    )
  const where =
    lifts.length === 0
      ? { da: '', en: '' }
      : {
          da: ` og bor i en kommune, som ${names('da')} ikke løfter`,
          en: ` and live in a municipality that ${names('en')} ${lifts.length === 1 ? 'does' : 'do'} not lift`,
        }
  return say(language, {
    da: `Antallet af borgere til næste hele tal forudsætter, at de har sundhedsrådets gennemsnitlige vægt${where.da}.`,
    en: `The number of citizens to the next whole number assumes that they have the health council’s average weight${where.en}.`,
  })
}
