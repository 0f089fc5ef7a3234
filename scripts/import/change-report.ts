import type { Decimal } from '../../src/model/decimal.ts'
import type { Language } from '../../src/inputs/language.ts'
import type { Results, RunResult } from '../../src/results/result.ts'
import { say } from '../../src/text/say.ts'

const MOVERS = 10

/**
 * What an import would change, for the person who runs it: the country, every health council, and the municipalities
 * whose guidance list size moves most, each against the run that the pages lead with today.
 */
export function changeReport(before: RunResult, after: Results, language: Language): string {
  const words = (da: string, en: string): string => say(language, { da, en })
  const run = after.headline
  const councils = run.councils.map((council) => {
    const was = before.councils.find(({ name }) => name === council.name)
    return { name: council.name, now: council.capacities, was: was?.capacities ?? null, range: was ?? null }
  })
  const moved = councils.filter(({ now, was }) => was?.eq(now) !== true).length
  const outside = councils.filter(
    ({ now, range }) => range !== null && (now.lt(range.capacitiesLow) || now.gt(range.capacitiesHigh)),
  )
  const sizes = run.municipalities
    .map((m) => {
      const was = before.municipalities.find(({ code }) => code === m.code)?.guidanceListSize
      return { name: m.name, now: m.guidanceListSize, was: was ?? m.guidanceListSize }
    })
    .sort((a, b) => b.now.minus(b.was).abs().cmp(a.now.minus(a.was).abs()))
    .slice(0, MOVERS)
  const line = (name: string, was: Decimal | null, now: Decimal): string =>
    `  ${name.padEnd(28)}${(was?.toFixed(0) ?? '–').padStart(7)} →${now.toFixed(0).padStart(7)}  ${signed(was === null ? now : now.minus(was))}`
  return [
    words(`${run.run.id} ved siden af ${before.run.id}`, `${run.run.id} beside ${before.run.id}`),
    '',
    words('Lægekapaciteter i hele landet', 'Capacities of the country'),
    line(words('Danmark', 'Denmark'), before.national.capacities, run.national.capacities),
    '',
    words(
      `Lægekapaciteter i sundhedsrådene: ${moved} af ${councils.length} ændrer sig`,
      `Capacities of the health councils: ${moved} of ${councils.length} change`,
    ),
    ...councils.map(({ name, was, now }) => line(name, was, now)),
    ...(before.estimate === null
      ? []
      : [
          '',
          outside.length === 0
            ? words(
                'Alle sundhedsråd ligger inden for skønnets interval.',
                'Every council lies within the range of the estimate.',
              )
            : words(
                `Uden for skønnets interval: ${outside.map(({ name }) => name).join(', ')}`,
                `Outside the range of the estimate: ${outside.map(({ name }) => name).join(', ')}`,
              ),
        ]),
    '',
    words(
      `Vejledende patienttal pr. lægekapacitet: de ${sizes.length} kommuner, der flytter sig mest`,
      `Guidance list size, patients per capacity: the ${sizes.length} municipalities that move most`,
    ),
    ...sizes.map(({ name, was, now }) => line(name, was, now)),
    '',
    words(
      'Kørslens regler, som importen overtager, som de er. Se efter, at de stadig gælder:',
      'Rules of the run, which an import takes over as they are. See that they still hold:',
    ),
    ...run.rules.parameters.map(({ id, value, unit }) => `  ${id.padEnd(36)} ${value} ${say(language, unit)}`),
  ].join('\n')
}

function signed(value: Decimal): string {
  if (value.toFixed(0) === '0' || value.toFixed(0) === '-0') return '0'
  return value.gt(0) ? `+${value.toFixed(0)}` : value.toFixed(0)
}
