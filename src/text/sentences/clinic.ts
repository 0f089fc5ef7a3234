import type { Language } from '../../inputs/language.ts'
import type { ClinicEntries, ClinicResult, ClinicRules } from '../../model/clinic.ts'
import type { Status } from '../../model/domain.ts'
import { type Ratio, toFixed, toStep } from '../../model/ratio.ts'
import { capitalised } from '../format/capitalised.ts'
import { digits } from '../format/digits.ts'
import { say } from '../say.ts'
import { statusWord } from '../labels/status.ts'

/** A step of a clinic's calculation as the page shows it. */
export interface ClinicStep {
  readonly title: string
  readonly working: string
  readonly value: string
  readonly unit: string
  /** What the step rests on, where it is not the letter's own word. */
  readonly status: Status | null
}

const whole = (value: Ratio, language: Language): string => digits(toFixed(value, 0), language)
const short = (value: Ratio, language: Language): string => digits(toFixed(value, 4).replace(/\.?0+$/, ''), language)
const fifties = (value: Ratio, language: Language): string => digits(toStep(value, 50n), language)

/** Patients as prose says them: to the nearest 50 with “omkring”, “about” where they rest on an estimate. */
function patients(value: Ratio, estimated: boolean, language: Language): string {
  if (!estimated) return whole(value, language)
  const rounded = fifties(value, language)
  return say(language, { da: `omkring ${rounded}`, en: `about ${rounded}` })
}

/** The result in a sentence. */
export function clinicSummary(
  { basis, perCapacity, forClinic, forClinicRange }: ClinicResult,
  language: Language,
): string {
  const estimated = basis === 'municipality' && forClinicRange !== null
  const [all, each] = [forClinic, perCapacity].map((value) => patients(value, estimated, language))
  const words = say(language, {
    da: `mindst ${all} patienter for hele klinikken. Det er ${each} pr. lægekapacitet.`,
    en: `at least ${all} patients for the whole clinic. That is ${each} per doctor capacity.`,
  })
  const sentence = capitalised(estimated ? `${statusWord('estimated', language)}: ${words}` : words)
  if (forClinicRange === null) return sentence
  const [low, high] = [forClinicRange.low, forClinicRange.high].map((value) => fifties(value, language))
  return `${sentence} ${say(language, { da: `Med skønnets usikkerhed er det mellem ${low} og ${high} for klinikken.`, en: `With the uncertainty of the estimate it is between ${low} and ${high} for the clinic.` })}`
}

/** The steps of the calculation, in the order in which the entries lead to them. */
export function clinicSteps(
  entries: ClinicEntries,
  result: ClinicResult,
  rules: ClinicRules,
  language: Language,
): readonly ClinicStep[] {
  const { basis, weight, capacities, perCapacity, forClinic, fromToday } = result
  const norm = digits(rules.citizensPerCapacity, language)
  const many = short(capacities, language)
  const weightText = short(weight, language)
  const each = whole(perCapacity, language)
  const all = whole(forClinic, language)
  const patientsUnit = say(language, { da: 'patienter', en: 'patients' })
  const onAverage = say(language, { da: 'i gennemsnit', en: 'on average' })
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
          say(language, { da: 'Vægten', en: 'The weight' }),
          // Only official weights have no range.
          result.forClinicRange === null
            ? say(language, {
                da: 'Myndighedernes tal for kommunens borgere, ikke for jeres patienter.',
                en: 'The authorities’ figure for the citizens of the municipality, not for your patients.',
              })
            : say(language, {
                da: 'Skønnet for kommunens borgere, ikke for jeres patienter.',
                en: 'The estimate for the citizens of the municipality, not for your patients.',
              }),
          weightText,
          onAverage,
          result.forClinicRange === null ? 'official' : 'estimated',
        )
      : step(
          say(language, { da: 'Vægten', en: 'The weight' }),
          say(language, {
            da: 'Fra brevet: patienternes gennemsnitlige vægt.',
            en: 'From the letter: the average weight of the patients.',
          }),
          weightText,
          onAverage,
          null,
        )
  const implied = step(
    say(language, { da: 'Det svarer til en vægt på', en: 'That is a weight of' }),
    say(language, {
      da: `${norm} ÷ ${each}. Over 1 er større behov end landets gennemsnit.`,
      en: `${norm} ÷ ${each}. Above 1 means greater need than the national average.`,
    }),
    weightText,
    onAverage,
    'assumption',
  )
  const capacity = (working: string, status: Status | null): ClinicStep =>
    step(say(language, { da: 'Pr. lægekapacitet', en: 'Per doctor capacity' }), working, each, patientsUnit, status)
  const clinic = (working: string, status: Status | null): ClinicStep =>
    step(say(language, { da: 'Hele klinikken', en: 'The whole clinic' }), working, all, patientsUnit, status)
  // With the municipality's estimate all that follows is an estimate too; else the formula is what is assumed.
  const computed: Status = basis === 'municipality' && result.forClinicRange !== null ? 'estimated' : 'assumption'
  const fromLetter = say(language, { da: 'Fra brevet.', en: 'From the letter.' })

  const steps =
    basis === 'letter-clinic'
      ? [
          clinic(fromLetter, null),
          capacity(
            say(language, { da: `${all} ÷ ${many} lægekapaciteter`, en: `${all} ÷ ${many} doctor capacities` }),
            null,
          ),
          implied,
        ]
      : basis === 'letter-capacity'
        ? [
            capacity(fromLetter, null),
            clinic(
              say(language, { da: `${each} × ${many} lægekapaciteter`, en: `${each} × ${many} doctor capacities` }),
              null,
            ),
            implied,
          ]
        : [
            weighing,
            capacity(`${norm} ÷ ${weightText}`, computed),
            clinic(
              say(language, {
                da: `${norm} ÷ ${weightText} × ${many} lægekapaciteter`,
                en: `${norm} ÷ ${weightText} × ${many} doctor capacities`,
              }),
              computed,
            ),
          ]
  if (fromToday !== null) {
    const today = digits(entries.patients, language)
    steps.push(
      step(
        say(language, { da: 'Forskel fra i dag', en: 'Difference from today' }),
        say(language, { da: `${all} mod ${today} patienter i dag.`, en: `${all} against ${today} patients today.` }),
        digits(toFixed(fromToday, 0).replace('-', ''), language),
        fromToday.top < 0n
          ? say(language, { da: 'patienter over tallet', en: 'patients above the number' })
          : say(language, { da: 'patienter under tallet', en: 'patients below the number' }),
        basis === 'letter-clinic' || basis === 'letter-capacity' ? null : computed,
      ),
    )
  }
  return steps
}

/** What the result gives reason to say, beside the numbers. */
export function clinicRemarks({ basis, change, aboveBoth }: ClinicResult, language: Language): readonly string[] {
  const remarks: string[] = []
  if (basis === 'municipality') {
    remarks.push(
      say(language, {
        da: 'Det er ikke klinikkens tal. Brevet bygger på jeres egne patienter, én for én.',
        en: 'This is not the number of the clinic. The letter rests on your own patients, one by one.',
      }),
    )
  }
  if (aboveBoth === true) {
    remarks.push(
      say(language, {
        da: 'Tallet er over både det hidtidige og jeres patienter i dag. Om det er væsentligt over, siger kilderne ikke: Spørg regionen.',
        en: 'The number is above both the earlier one and your patients today. Whether it is well above, the sources do not say: ask the region.',
      }),
    )
  }
  if (change === 'raised') {
    remarks.push(
      say(language, { da: 'Tallet er højere end det hidtidige.', en: 'The number is higher than the earlier one.' }),
    )
  }
  if (change === 'lowered') {
    remarks.push(
      say(language, {
        da: 'Tallet er lavere end det hidtidige. Kilderne nævner ingen ventetid for et sænket tal.',
        en: 'The number is lower than the earlier one. The sources name no wait for a lowered number.',
      }),
    )
  }
  if (change === 'same') {
    remarks.push(
      say(language, { da: 'Tallet er det samme som det hidtidige.', en: 'The number is the same as the earlier one.' }),
    )
  }
  return remarks
}
