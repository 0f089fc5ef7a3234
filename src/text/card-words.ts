import type { Status } from '../model/domain.ts'
import type { CouncilResult, MunicipalityResult, RunResult } from '../results/result.ts'
import { councilName, municipalityName } from './area-name.ts'
import { formatDate, formatYearEnd } from './date.ts'
import { format, roundTo } from './number.ts'
import { sourceSentence } from './run-words.ts'
import { LIST_SIZE_STEP, listSizeWords } from './sentences-municipality.ts'
import { statusWord } from './status.ts'

/** The words of a social card: what people see of a page where its address is shared. */
export interface CardWords {
  /** What the picture is, for those who do not see it. */
  readonly title: string
  readonly description: string
  readonly name: string
  /** Word before the number, small; empty for none. */
  readonly about: string
  readonly number: string
  /** What the number counts, a line or two. */
  readonly unit: readonly string[]
  readonly status: Status
  readonly statusWords: string
  /** That the number is not the authorities' own, or that it is. */
  readonly whose: string
  /** A line below: a published figure that others have quoted, with its status, or how to read the map. Null for none. */
  readonly more: string | null
  readonly source: readonly string[]
}

const sourceOf = (run: RunResult, publicationDate: string): readonly string[] => [
  `Kørsel ${run.run.id}. Udgivet den ${formatDate(publicationDate, 'da')}.`,
  sourceSentence(run, 'da'),
]

const statusOf = (status: Status): Pick<CardWords, 'status' | 'statusWords' | 'whose'> => ({
  status,
  statusWords: statusWord(status, 'da'),
  whose: status === 'estimated' ? 'ikke myndighedernes tal' : '',
})

/** The range of a number, where it has one, then when it holds. */
function rangeDa(status: Status, low: string, high: string, when: string): string {
  return status === 'estimated' ? `Spænd ${low}–${high}, ved ${when}` : `Ved ${when}`
}

const rangeWordsDa = (status: Status, low: string, high: string): string =>
  status === 'estimated' ? `, spænd ${low} til ${high}` : ''

/** The card of a municipality: "ca. 1.500 patienter pr. lægekapacitet". */
export function municipalityCardDa(m: MunicipalityResult, run: RunResult, publicationDate: string): CardWords {
  const name = municipalityName(m.name, 'da')
  const when = formatYearEnd(run.run.referenceDate, 'da')
  const estimated = m.status === 'estimated'
  const quoted = run.reconciliation.find(
    (r) => r.level === 'municipality' && r.area === m.name && r.metric === 'patients_per_doctor',
  )
  return {
    title: `${name} på danmarkskortet, med kommunens tal`,
    description:
      `${name}: ${listSizeWords(m.guidanceListSize, m.status, 'da')} patienter pr. lægekapacitet efter modellen, ` +
      `ved ${when} (${statusWord(m.status, 'da')}). Kort over kommunen.`,
    name,
    about: estimated ? 'ca.' : '',
    number: format(estimated ? roundTo(m.guidanceListSize, LIST_SIZE_STEP) : m.guidanceListSize, 0, 'da'),
    unit: ['patienter pr. lægekapacitet', `Vejledende tal efter modellen, ved ${when}`],
    ...statusOf(m.status),
    more:
      quoted === undefined
        ? null
        : `Udkastet fra 2025: ${format(quoted.theirs, 0, 'da')} patienter pr. læge (${statusWord(quoted.status, 'da')})`,
    source: sourceOf(run, publicationDate),
  }
}

/** The card of a health council: "162 lægekapaciteter, spænd 149–174". */
export function councilCardDa(council: CouncilResult, run: RunResult, publicationDate: string): CardWords {
  const name = councilName(council.name, 'da')
  const when = formatYearEnd(run.run.referenceDate, 'da')
  const number = format(council.capacities, 0, 'da')
  const [low, high] = [format(council.capacitiesLow, 0, 'da'), format(council.capacitiesHigh, 0, 'da')]
  return {
    title: `${name} på danmarkskortet, med sundhedsrådets tal`,
    description:
      `${name}: plads til ${number} lægekapaciteter efter modellen ved ${when}${rangeWordsDa(council.status, low, high)} ` +
      `(${statusWord(council.status, 'da')}). Kort over sundhedsrådet.`,
    name,
    about: '',
    number,
    unit: ['lægekapaciteter efter modellen', rangeDa(council.status, low, high, when)],
    ...statusOf(council.status),
    more:
      council.reportedCapacities === null
        ? null
        : `Udkastet fra 2025: ${format(council.reportedCapacities, 0, 'da')} lægekapaciteter (${statusWord('reported', 'da')})`,
    source: sourceOf(run, publicationDate),
  }
}

/** The card of the site: the country. */
export function nationalCardDa(run: RunResult, publicationDate: string): CardWords {
  const { national } = run
  const when = formatYearEnd(run.run.referenceDate, 'da')
  const number = format(national.capacities, 0, 'da')
  const [low, high] = [format(national.capacitiesLow, 0, 'da'), format(national.capacitiesHigh, 0, 'da')]
  return {
    title: 'Danmarkskort over patienter pr. lægekapacitet',
    description:
      `Hvor mange læger må der være, hvor du bor? ${number} lægekapaciteter i hele landet efter modellen ved ${when}` +
      `${rangeWordsDa(national.status, low, high)} (${statusWord(national.status, 'da')}). Kort over kommunerne: jo mørkere, jo færre patienter pr. lægekapacitet.`,
    name: 'Hvor mange læger må der være, hvor du bor?',
    about: '',
    number,
    unit: ['lægekapaciteter i hele landet', rangeDa(national.status, low, high, when)],
    ...statusOf(national.status),
    more: 'Kort: jo mørkere, jo færre patienter pr. lægekapacitet',
    source: sourceOf(run, publicationDate),
  }
}
