import type { ClinicEntries, ClinicResult, ClinicRules, EntryError } from '../model/clinic.ts'
import type { Status } from '../model/domain.ts'
import { laterDay } from '../model/iso-date.ts'
import { type Ratio, toFixed, toStep } from '../model/ratio.ts'
import { digits } from './digits.ts'
import { formatDate } from './date.ts'

/** A step of a clinic's calculation as the page shows it. */
export interface ClinicStep {
  readonly title: string
  readonly working: string
  readonly value: string
  readonly unit: string
  /** What the step rests on, where it is not the letter's own word. */
  readonly status: Status | null
}

const whole = (value: Ratio): string => digits(toFixed(value, 0), 'da')
const short = (value: Ratio): string => digits(toFixed(value, 4).replace(/\.?0+$/, ''), 'da')

/** Patients as prose says them: to the nearest 50 with “omkring” where they rest on an estimate. */
function patients(value: Ratio, estimated: boolean): string {
  return estimated ? `omkring ${digits(toStep(value, 50n), 'da')}` : whole(value)
}

/** The result in a sentence. */
export function clinicSummaryDa({ basis, perCapacity, forClinic, forClinicRange }: ClinicResult): string {
  const estimated = basis === 'municipality' && forClinicRange !== null
  const sentence = `Mindst ${patients(forClinic, estimated)} patienter for hele klinikken. Det er ${patients(perCapacity, estimated)} pr. lægekapacitet.`
  if (forClinicRange === null) return sentence
  const between = [forClinicRange.low, forClinicRange.high].map((value) => digits(toStep(value, 50n), 'da'))
  return `${sentence} Med skønnets margen er det mellem ${between.join(' og ')} for klinikken.`
}

/** The steps of the calculation, in the order in which the entries lead to them. */
export function clinicStepsDa(entries: ClinicEntries, result: ClinicResult, rules: ClinicRules): readonly ClinicStep[] {
  const { basis, weight, capacities, perCapacity, forClinic, fromToday, earliest } = result
  const norm = digits(rules.citizensPerCapacity, 'da')
  const many = short(capacities)
  const step = (title: string, working: string, value: string, unit: string, status: Status | null): ClinicStep => ({
    title,
    working,
    value,
    unit,
    status,
  })
  const weighing =
    basis === 'municipality'
      ? step(
          'Vægten',
          `${result.forClinicRange === null ? 'Myndighedernes tal' : 'Skønnet'} for kommunens borgere, ikke for jeres patienter.`,
          short(weight),
          'i gennemsnit',
          result.forClinicRange === null ? 'official' : 'estimated',
        )
      : step('Vægten', 'Fra brevet: patienternes gennemsnitlige vægt.', short(weight), 'i gennemsnit', null)
  const implied = step(
    'Det svarer til en vægt på',
    `${norm} ÷ ${whole(perCapacity)}. Over 1 er tungere end landets gennemsnit.`,
    short(weight),
    'i gennemsnit',
    'assumption',
  )
  const capacity = (working: string, status: Status | null): ClinicStep =>
    step('Pr. lægekapacitet', working, whole(perCapacity), 'patienter', status)
  const clinic = (working: string, status: Status | null): ClinicStep =>
    step('Hele klinikken', working, whole(forClinic), 'patienter', status)

  const steps =
    basis === 'letter-clinic'
      ? [clinic('Fra brevet.', null), capacity(`${whole(forClinic)} ÷ ${many} lægekapaciteter`, null), implied]
      : basis === 'letter-capacity'
        ? [capacity('Fra brevet.', null), clinic(`${whole(perCapacity)} × ${many} lægekapaciteter`, null), implied]
        : [
            weighing,
            capacity(`${norm} ÷ ${short(weight)}`, 'assumption'),
            clinic(`${norm} ÷ ${short(weight)} × ${many} lægekapaciteter`, 'assumption'),
          ]
  if (fromToday !== null) {
    const above = fromToday.top < 0n
    const difference = digits(toFixed(fromToday, 0).replace('-', ''), 'da')
    const working = `${whole(forClinic)} mod ${digits(entries.patients, 'da')} patienter i dag.`
    steps.push(
      step('Forskel fra i dag', working, difference, above ? 'patienter over tallet' : 'patienter under tallet', null),
    )
  }
  if (earliest !== null) {
    const last = laterDay(entries.notified, entries.calculated)
    const working = `${rules.waitDays} dage efter den ${formatDate(last, 'da')}, den seneste af de to datoer.`
    steps.push(step('Kan tidligst gælde', working, formatDate(earliest, 'da'), 'hvis tallet er hævet', 'assumption'))
  }
  return steps
}

/** What the entries give reason to say, beside the numbers. */
export function clinicRemarksDa(entries: ClinicEntries, result: ClinicResult, region: string): readonly string[] {
  const { basis, change, aboveBoth, earliest } = result
  const remarks: string[] = []
  if (basis === 'municipality') {
    remarks.push('Det er ikke klinikkens tal. Brevet bygger på jeres egne patienter, én for én.')
  }
  if (aboveBoth === true) {
    remarks.push(
      'Tallet er over både det hidtidige og jeres patienter i dag. Er det væsentligt over, skal regionen først søge en frivillig aftale. Hvor meget der skal til, siger kilderne ikke.',
    )
  }
  if (change === 'lowered') {
    remarks.push('Tallet er lavere end det hidtidige. Kilderne nævner ingen ventetid for et sænket tal.')
  }
  if (change === 'same') remarks.push('Tallet er det samme som det hidtidige.')
  if (change === null && earliest !== null) {
    remarks.push('Datoen gælder kun et hævet tal. Skriv det hidtidige tal, så ser du, om det er hævet.')
  }
  if ((entries.notified === '') !== (entries.calculated === '')) {
    remarks.push('Skriv begge datoer, så kan den tidligste dag regnes ud.')
  }
  remarks.push(
    region === ''
      ? 'Klage: til jeres egen region frem til 2027, derefter til praksisklagenævnet.'
      : `Klage: til ${region} frem til 2027, derefter til praksisklagenævnet.`,
  )
  return remarks
}

/** What is wrong with an entry, in a sentence for the place beside its field. */
export function entryErrorDa({ field, fault, limit }: EntryError, basis: ClinicEntries['basis']): string {
  const most = digits(limit ?? '', 'da')
  switch (fault) {
    case 'missing':
      if (field === 'capacities') return 'Skriv, hvor mange lægekapaciteter klinikken har.'
      if (basis === 'municipality') return 'Vælg klinikkens kommune.'
      return basis === 'weight' ? 'Skriv den vægt, der står i brevet.' : 'Skriv det tal, der står i brevet.'
    case 'not-a-number':
      return 'Skriv et tal med cifre.'
    case 'not-whole':
      return 'Skriv et helt antal patienter.'
    case 'not-halves':
      return 'Skriv hele eller halve lægekapaciteter, fx 2 eller 2,5.'
    case 'too-small':
      if (field === 'amount' && basis === 'letter-clinic') {
        return `Det er meget lidt for så mange lægekapaciteter. Gælder tallet én lægekapacitet? Ellers mindst ${most}.`
      }
      return `Så lille kan tallet ikke være. Mindst ${most}.`
    case 'too-large':
      if (field === 'amount' && basis === 'weight') {
        return `En gennemsnitlig vægt ligger tæt på 1. Højst ${most}. Er det et patienttal?`
      }
      if (field === 'amount' && basis === 'letter-clinic') {
        return `Det er meget for så få lægekapaciteter. Højst ${most}.`
      }
      return `Så stort kan tallet ikke være. Højst ${most}.`
    case 'not-a-date':
      return 'Skriv en dato, der findes, med dag, måned og år.'
    case 'too-early':
      return `Regionerne fik først magten over tallet den ${formatDate(limit ?? '', 'da')}. Skriv en senere dato.`
    case 'too-late':
      return 'Datoen ligger for langt ude i fremtiden.'
  }
}
