import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../src/inputs/language.ts'
import { decimal } from '../../../../src/model/decimal.ts'
import type { CouncilResult, MunicipalityResult } from '../../../../src/results/result.ts'
import { councilLimits, municipalityLimits, PROBABLY_UNDERSTATED } from '../../../../src/text/sentences/limits.ts'
import {
  againstQuoted,
  councilAgainstNorm,
  toNextAssumes,
  edgeSentence,
  liftInCouncil,
  whatMoves,
} from '../../../../src/text/sentences/council.ts'
import { capacities, citizens } from '../../../../src/text/sentences/counts.ts'
import { standing } from '../../../../src/text/sentences/drawings.ts'
import {
  againstNorm,
  capacityCovers,
  listSizeWords,
  municipalityLifts,
  surenessSentence,
  weightSentence,
} from '../../../../src/text/sentences/municipality.ts'
import { headline as run, membersOf } from '../../figures/run.ts'

function municipality(name: string): MunicipalityResult {
  const found = run.municipalities.find((m) => m.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

function council(name: string): CouncilResult {
  const found = run.councils.find((c) => c.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

/** All that is said of a place, in one language. */
const said = {
  municipality: (m: MunicipalityResult, language: 'da' | 'en'): readonly string[] => [
    listSizeWords(m.guidanceListSize, m.status, language),
    againstNorm(m, run, language),
    capacityCovers(m, run, language),
    weightSentence(m, run, language),
    municipalityLifts(m, run, language),
    surenessSentence(m, run, language),
    standing(m, run, language),
    ...municipalityLimits(m, 'medium', language),
  ],
  council: (c: CouncilResult, language: 'da' | 'en'): readonly string[] => [
    councilAgainstNorm(c, run, language),
    whatMoves(c, run, language),
    edgeSentence(c, run, language),
    ...run.rules.lifts.map((lift) => liftInCouncil(lift, c, run, language)),
    ...councilLimits(membersOf(c), language),
  ],
}

const PLACES = [
  ...run.municipalities.map((m) => [m.name, (language: 'da' | 'en') => said.municipality(m, language)] as const),
  ...run.councils.map((c) => [c.name, (language: 'da' | 'en') => said.council(c, language)] as const),
]

/** Slips that a sentence put together from parts can make, by language. */
const SLIPS = {
  both: [/undefined|null|NaN|\[object/, / {2}/, / [.,]/, /\.\./, /\$\{/, /-\d/],
  da: [
    /(?<![\d.,])1 (kommuner|borgere|lægekapaciteter|patienter)\b/,
    /\bén (kommuner|borgere|lægekapaciteter)\b/,
    /\b(?:[2-9]|\d{2,}|to|tre|fire) (kommune|borger|lægekapacitet)\b/,
    /\d,\d{3}\b(?!\d)/u,
    /\bpå [A-ZÆØÅ]\S* Kommune/,
    /[sxz]s borgere/,
    /\d\.\d\b(?!\d\d)/,
  ],
  en: [
    /(?<![\d.,])1 (municipalities|citizens|capacities)\b/,
    /\bone (municipalities|citizens|capacities)\b/,
    /[æøå]{2}/,
    /\bog\b|\bikke\b|\bpå\b/,
  ],
}

test.each(LANGUAGES)('every place is spoken of without a slip in %s', (language) => {
  const slips = [...SLIPS.both, ...SLIPS[language]]
  for (const [name, words] of PLACES) {
    const sentences = words(language)
    const text = sentences.join(' ').replaceAll(name, 'X')
    expect.soft(sentences, name).not.toContain('')
    expect
      .soft(
        sentences.slice(1).filter((sentence) => !/^[A-ZÆØÅÉ0-9].*\.$/u.test(sentence)),
        name,
      )
      .toEqual([])
    expect
      .soft(
        slips.filter((slip) => slip.test(text)),
        `${name}: ${text}`,
      )
      .toEqual([])
  }
})

test('the slips are found where they are made', () => {
  expect('Horsens’ borgere er 1 kommuner').toMatch(SLIPS.da[0] ?? /^$/)
  expect('to kommune').toMatch(SLIPS.da[2] ?? /^$/)
  expect('Horsenss borgere').toMatch(SLIPS.da[5] ?? /^$/)
})

test('one is one, and many are many, with the separators of the language', () => {
  expect(capacities(decimal(1), 'da')).toBe('én lægekapacitet')
  expect(capacities(decimal(305), 'da')).toBe('305 lægekapaciteter')
  expect(capacities(decimal(1), 'en')).toBe('one doctor capacity')
  expect(citizens(decimal(1209), 'da')).toBe('1.209 borgere')
  expect(citizens(decimal(1209), 'en')).toBe('1,209 citizens')
})

test('an estimated list size is rounded to 50 in prose, an official one stands as it is', () => {
  expect(listSizeWords(decimal('1738'), 'estimated', 'da')).toBe('omkring 1.750')
  expect(listSizeWords(decimal('1738'), 'estimated', 'en')).toBe('about 1,750')
  expect(listSizeWords(decimal('1738.4'), 'computed', 'da')).toBe('1.738')
})

test('the list size is set against the norm, with a word of doubt where its range holds the norm', () => {
  // 1,600 ÷ 1.25 = 1,280, which prose rounds to 1,300: 300 below the norm, and so is its whole range.
  const heavy = {
    ...municipality('Lemvig'),
    guidanceListSize: decimal(1280),
    guidanceListSizeLow: decimal(1120),
    guidanceListSizeHigh: decimal('1599.9'),
  }
  expect(againstNorm(heavy, run, 'da')).toBe(
    'Det er omkring 300 færre end modellens norm på 1.600. Borgerne i Lemvig Kommune har efter skønnet større behov end landets gennemsnit.',
  )
  for (const high of ['1600', '1700'])
    expect(againstNorm({ ...heavy, guidanceListSizeHigh: decimal(high) }, run, 'en')).toBe(
      'That is about 300 fewer than the model’s norm of 1,600. The difference is smaller than the uncertainty of the estimate.',
    )
  // An official number is not unsure, whatever range it is given.
  expect(againstNorm({ ...heavy, status: 'computed', guidanceListSizeHigh: decimal(1700) }, run, 'en')).not.toContain(
    'uncertainty',
  )
  expect(againstNorm({ ...heavy, guidanceListSize: decimal(1610) }, run, 'da')).toMatch(
    /^Det er omtrent modellens norm på 1\.600\./,
  )
})

test('the norm is joined to the list size in words, rounded where it is estimated', () => {
  const place = (size: string) => ({ ...municipality('Lemvig'), guidanceListSize: decimal(size) })
  // To the nearest 50 this is 1,500, 100 below the norm.
  expect(capacityCovers(place('1510'), run, 'da')).toBe(
    'Én lægekapacitet dækker 1.600 borgere, når hver tæller efter sit behov. Efter skønnet tæller borgerne her lidt mere end gennemsnittet, så den dækker ca. 1.500 af dem.',
  )
  expect(capacityCovers(place('1430'), run, 'en')).toBe(
    'One doctor capacity covers 1,600 citizens when each counts by need. We estimate that citizens here count for more than the average, so it covers about 1,450 of them.',
  )
  expect(capacityCovers(place('1690'), run, 'da')).toContain('lidt mindre end gennemsnittet')
  expect(capacityCovers(place('1620'), run, 'da')).toContain('omtrent som gennemsnittet')
  expect(capacityCovers({ ...place('1683.6'), status: 'computed' }, run, 'da')).toMatch(
    /Borgerne her tæller lidt mindre end gennemsnittet, så den dækker 1\.684 af dem\.$/,
  )
})

test('a capacity covers fewer citizens where they count for more, and never otherwise', () => {
  for (const m of run.municipalities) {
    const words = capacityCovers(m, run, 'da')
    // What counts is the weight: above 1 it is more. Near 1 the rounded size is the norm, and the words say so.
    if (m.needWeight.minus(1).abs().gt('0.02'))
      expect.soft(words).toContain(m.needWeight.gt(1) ? 'mere end gennemsnittet' : 'mindre end gennemsnittet')
    else if (m.needWeight.minus(1).abs().lt('0.015')) expect.soft(words).toContain('omtrent som gennemsnittet')
    expect.soft(words).toContain(listSizeWords(m.guidanceListSize, m.status, 'da').replace('omkring', 'ca.'))
  }
})

test('the weight is told by its two parts: same way, opposite ways, and which is larger', () => {
  const parts = municipality('Horsens').weightParts
  if (parts === null) throw new Error('an estimate has parts')
  const of = (age: string, life: string, language: 'da' | 'en' = 'da') =>
    weightSentence(
      { ...municipality('Horsens'), weightParts: { ...parts, agePart: decimal(age), lifePart: decimal(life) } },
      run,
      language,
    )
  // Without Egedal the slope of the life expectancy is negative, so each says how little is known of it.
  const doubt =
    'Hvor meget middellevetiden skal betyde, er usikkert: Skønnet er tilpasset nogle få kendte tal, og uden tallet for Egedal ville den trække den anden vej.'
  expect(of('0.05', '0.02')).toBe(
    `Efter deres alder ventes borgerne i Horsens Kommune at bruge lægen mere end gennemsnittet. Middellevetiden er lavere end landets, og derfor lægger skønnet også noget til. Alderen betyder mest her. ${doubt}`,
  )
  expect(of('-0.01', '0.02')).toBe(
    `Efter deres alder ventes borgerne i Horsens Kommune at bruge lægen mindre end gennemsnittet. Middellevetiden er lavere end landets, og derfor lægger skønnet noget til. Middellevetiden betyder mest her. ${doubt}`,
  )
  expect(of('-0.02', '-0.01', 'en')).toMatch(
    /less than average\. Life expectancy is higher than the country’s, and so the estimate also takes something off\. Age matters most here\./,
  )
})

test('a life expectancy beyond any that the estimate is fitted to is called a guess', () => {
  // The fit has gaps from −1.42 to +0.68 year. Lolland is 2.98 years below the country, Gentofte 2.52 above it.
  expect(weightSentence(municipality('Lolland'), run, 'da')).toMatch(
    / Middellevetiden er her lavere end alle dem, som skønnet er tilpasset, så den del er et gæt\.$/,
  )
  expect(weightSentence(municipality('Gentofte'), run, 'en')).toMatch(/ higher than in any place .* a guess\.$/)
  expect(weightSentence(municipality('Aabenraa'), run, 'da')).not.toMatch(/gæt/)
})

test('the floor is told where it lifts, and that it does nothing where it does not', () => {
  const [floor] = run.rules.lifts
  if (floor === undefined) throw new Error('no floor')
  expect(liftInCouncil(floor, council('Sønderjylland'), run, 'da')).toMatch(
    /^Gulvet løfter Tønder\. Det giver plads til \d+,\d\d lægekapaciteter mere\. Det er vores antagelse, at gulvet stadig gælder ved udgangen af 2026, og at det regnes kommune for kommune\.$/,
  )
  expect(liftInCouncil(floor, council('Hovedstaden'), run, 'en')).toBe(
    'No municipality in the Hovedstaden Health Council is lifted. The weights give more than one doctor capacity per 35 km² everywhere.',
  )
})

test('the uncertainty moves no number that is the area divided by 35 at both ends of its range', () => {
  // 509.4 km² ÷ 35 = 14.554 is both its low need and its high one in municipalities.csv.
  expect(municipalityLifts(municipality('Lemvig'), run, 'da')).toContain(
    'Tallet er her arealet delt med 35, så skønnets usikkerhed flytter det ikke.',
  )
  expect(municipalityLifts(municipality('Lemvig'), run, 'en')).toContain(
    'The number here is the area divided by 35, so the uncertainty of the estimate does not move it.',
  )
  // Thisted is lifted as well, but at the high end its weights give more than its area does.
  expect(municipalityLifts(municipality('Thisted'), run, 'da')).toMatch(/løfter dens tal/)
  expect(municipalityLifts(municipality('Thisted'), run, 'da')).not.toMatch(/usikkerhed/)
})

test('a place that is probably set too low says so beside its number, and no other does', () => {
  for (const m of run.municipalities)
    expect
      .soft(againstNorm(m, run, 'da').includes('formentlig sat for lavt'), m.name)
      .toBe(PROBABLY_UNDERSTATED.has(m.name))
})

const floor = (addition: string): CouncilResult['lifts'] => [
  { kind: 'area-floor', level: 'municipality', need: decimal(110), addition: decimal(addition) },
]

test('what moves a council: citizens alone, then weights, then floor, and which of the two is larger', () => {
  const made = {
    ...council('Sønderjylland'),
    citizens: decimal(160_000),
    modelNeed: decimal(103),
    lifts: floor('7'),
    need: decimal(110),
  }
  expect(whatMoves(made, run, 'da')).toBe(
    'Borgertallet alene ville give et behov på 100,0 lægekapaciteter. Vægtene lægger 3,0 til. Arealgulvet lægger 7,0 til. Gulvet betyder mest.',
  )
  expect(whatMoves({ ...made, modelNeed: decimal(91), lifts: floor('0'), need: decimal(91) }, run, 'en')).toBe(
    'The number of citizens alone would give a need of 100.0 doctor capacities. The weights subtract 9.0. The area floor changes nothing.',
  )
})

test('a quoted number says what the estimate gives by the same rules, and that the fit has seen it', () => {
  const row = run.reconciliation.find(({ figure }) => figure === 'hovedstaden-capacities-draft')
  if (row === undefined) throw new Error('the quoted number is missing')
  const asGiven = { ...row, ours: decimal(474), theirs: decimal(449), difference: decimal(25) }
  const beside =
    'Med udkastets regler og borgerne den 1.\u00a0januar 2026 giver skønnet 474, altså 25 flere end de 449.'
  // The fit rests on five numbers.
  expect(againstQuoted(asGiven, run, '2026-01-01', 'da')).toBe(
    `${beside} Udkastets behov er et af de fem tal, som skønnet er tilpasset. Vi har ikke flyttet skønnet bagefter, så det passer.`,
  )
  expect(againstQuoted({ ...asGiven, role: 'reference' }, run, '2026-01-01', 'da')).toBe(beside)
})

test('citizens to the next whole number live where no lift of the run lifts', () => {
  expect(toNextAssumes(run, 'da')).toBe(
    'Antallet af borgere til næste hele tal forudsætter, at de har sundhedsrådets gennemsnitlige vægt og bor i en kommune, som arealgulvet ikke løfter.',
  )
  const [lift] = run.rules.lifts
  if (lift === undefined) throw new Error('the run has no lift')
  const withLifts = (...lifts: readonly (typeof lift)[]) => ({ ...run, rules: { ...run.rules, lifts } })
  expect(toNextAssumes(withLifts(), 'en')).toMatch(/ have the health council’s average weight\.$/)
  expect(toNextAssumes(withLifts(lift, { ...lift, kind: 'distance-floor' }), 'en')).toMatch(
    / that the area floor and the distance floor do not lift\.$/,
  )
})
