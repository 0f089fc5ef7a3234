import {
  type Broken,
  isList,
  type Json,
  jsonOf,
  type JsonPath,
  jsonWith,
  type Kind,
  slip,
  textOf,
} from './broken-folder.ts'

const set =
  (file: string, path: JsonPath, value: Json, blamed?: readonly string[]): Kind =>
  (files) => [
    slip(
      `${path.join('.')} is ${JSON.stringify(value)}`,
      file,
      jsonWith(textOf(files, file), path, () => value),
      blamed,
    ),
  ]

/** The place of a record in a list by its id. */
const place = (text: string, id: string): number => {
  const list = jsonOf(text)
  const index = (isList(list) ? list : []).findIndex(
    (item) => typeof item === 'object' && item !== null && !isList(item) && item.id === id,
  )
  if (index < 0) throw new RangeError(`no record ${id}`)
  return index
}

const setOf =
  (file: string, id: string, path: JsonPath, value: Json, blamed?: readonly string[]): Kind =>
  (files) => {
    const text = textOf(files, file)
    return [
      slip(
        `${id}.${path.join('.')} is ${JSON.stringify(value)}`,
        file,
        jsonWith(text, [place(text, id), ...path], () => value),
        blamed,
      ),
    ]
  }

const all =
  (...kinds: readonly Kind[]): Kind =>
  (files): readonly Broken[] =>
    kinds.flatMap((kind) => kind(files))

const P = 'parameters.json'
const R = 'runs.json'
const E = 'estimates.json'
const S = 'sources.json'
const run = (index: number, ...path: JsonPath): JsonPath => ['runs', index, ...path]

export const RULE_KINDS: Readonly<Record<string, Kind>> = {
  'a value of no sense': all(
    ...(['160', '16000', '1.600', '1600.5', '-1600', 'many'] as const).map((v) => setOf(P, 'norm-1600', ['value'], v)),
    ...(['0.35', '350', '35 km²', '1/0'] as const).map((v) => setOf(P, 'floor-35', ['value'], v)),
    ...(['0.6', '5 %'] as const).map((v) => setOf(P, 'edge-0.05', ['value'], v)),
    setOf(P, 'goal', ['value'], '500'),
    setOf(P, 'reach', ['value'], '1500'),
    setOf(P, 'clinic-wait', ['value'], '3000'),
  ),
  'a rule that the code does not read': all(
    setOf(P, 'rounding-final', ['value'], 'down'),
    setOf(P, 'floor-combination', ['value'], 'sum'),
    setOf(P, 'weights-linear', ['value'], '1 + γ·A'),
  ),
  'a parameter that is not in force': all(
    setOf(P, 'norm-1600', ['validFrom'], '2027-07-01', [R]),
    setOf(P, 'norm-1600', ['validTo'], '2025-08-01', [R]),
    setOf(P, 'floor-35', ['validTo'], '2025-06-01'),
  ),
  'a unit of another kind': all(
    setOf(P, 'norm-1600', ['unit', 'en'], 'patients per doctor'),
    setOf(P, 'edge-0.05', ['unit', 'en'], 'km', [R, P]),
  ),
  'a day of no sense': all(
    setOf(P, 'norm-1600', ['checkedOn'], '2041-01-01'),
    setOf(P, 'norm-1600', ['checkedOn'], '1901-01-01'),
    setOf(S, 'dst-are207', ['accessed'], '2041-01-01'),
    set('site.json', ['publicationDate'], '2099-01-01'),
    set('site.json', ['publicationDate'], '2020-01-01', ['site.json', 'corrections.json', 'published/lock.json']),
    set(R, run(1, 'referenceDate'), '1901-12-31'),
    set(R, run(1, 'referenceDate'), '2025-06-30'),
    set(E, [0, 'baseDate'], '2035-01-01', [E, 'tables/age-groups/2026.csv']),
  ),
  'a source that means something else': all(
    setOf(P, 'norm-1600', ['source'], 'nowhere'),
    setOf(P, 'norm-1600', ['status'], 'official'),
    setOf(P, 'norm-1600', ['section'], '4.9.9.9x'),
    setOf(S, 'dst-are207', ['date'], '2019'),
    setOf(S, 'dst-are207', ['title'], 'ARE206: areal', [S, 'datapackage.json']),
    setOf(S, 'dst-are207', ['tables'], [], [S, 'datapackage.json']),
    setOf(S, 'act-718', ['url'], 'javascript:alert(1)'),
    setOf(S, 'act-718', ['url'], 'http://plain.example/'),
    setOf(S, 'act-718', ['url'], 'https://'),
    setOf(S, 'act-718', ['kind'], 'rumour'),
    setOf(S, 'act-718', ['date'], '20. juni'),
    setOf(S, 'act-718', ['id'], 'act-719', [
      S,
      P,
      'timeline.json',
      'glossary.json',
      'hearing.json',
      'schemes/off-label-ldn.json',
      'scheme-comparison.json',
    ]),
  ),
  'a run that names what is not there': all(
    set(R, ['headline'], 'open-2099'),
    set(R, ['ledRuns'], ['open-2025']),
    set(R, run(1, 'parameters', 'norm'), 'floor-35'),
    set(R, run(1, 'parameters', 'norm'), 'norm-1700'),
    set(R, run(1, 'parameters', 'rounding'), 'norm-1600'),
    set(R, run(1, 'parameters', 'citizens'), ['norm-1600']),
    set(R, run(1, 'parameters', 'citizens'), ['projected-2027-stands-for-end-2026']),
    set(R, run(1, 'parameters', 'citizens'), []),
    set(R, run(1, 'geography'), '2031'),
    set(R, run(1, 'editions', 'area'), '2019'),
    set(R, run(1, 'citizens', 'date'), '2031-01-01'),
    set(R, run(1, 'citizens', 'date'), '2040-01-01'),
    set(R, run(1, 'weightSource', 'estimate'), 'closed'),
    set(R, run(1, 'id'), 'latest', [R, 'corrections.json', 'cases.json', 'published/lock.json']),
    set(R, run(1, 'changeSlug'), 'fra-2025-til-2026'),
    set(R, run(1, 'lifts', 0, 'parameter'), 'reach'),
    set(R, run(1, 'lifts', 0, 'reading'), 'rounding-final'),
    set(R, run(2, 'lifts', 0, 'assumptions'), ['use-profile-ratios']),
    set(R, run(1, 'lifts', 0, 'kind'), 'distance-floor', [R, P]),
  ),
  'an estimate that names what is not there': all(
    set(E, [0, 'fitFigures', 0], 'hovedstaden-capacities-draft'),
    set(E, [0, 'fitFigures', 0], 'nothing'),
    set(E, [0, 'fitFigures'], ['hovedstaden-need-draft', 'hovedstaden-need-draft']),
    set(E, [0, 'nationalContactFigure'], 'egedal-contacts-2023'),
    set(E, [0, 'editions', 'population'], '2019'),
    set(E, [0, 'parameters', 'share17'], 'edge-0.05'),
    set(E, [0, 'parameters', 'recomputations', 'draws'], 'recomputation-seed'),
    set(E, [0, 'parameters', 'assumptions', 'contacts'], 'use-profile-ratios'),
    set(E, [0, 'id'], 'other', [E, R]),
  ),
  'a scenario of no sense': all(
    set('scenarios.json', [0, 'changes'], [{ kind: 'norm', citizensPerCapacity: '1' }]),
    set('scenarios.json', [0, 'changes'], [{ kind: 'unheard' }]),
    set('scenarios.json', [0, 'changes'], [{ kind: 'move', municipality: '0999', council: 'Fyn' }]),
    set('scenarios.json', [0, 'changes'], [{ kind: 'citizens', date: '2031-01-01' }]),
    set('scenarios.json', [0, 'title', 'da'], 'Med {nothing}'),
    set('scenarios.json', [0, 'id'], 'norm-1700'),
    set('scenarios.json', [0, 'changes'], []),
  ),
  'a case of no sense': all(
    set('cases.json', [0, 'run'], 'open-2099'),
    set('cases.json', [0, 'country', 'need'], '3765.94'),
    set('cases.json', [0, 'councils', 0, 'name'], 'Atlantis'),
    set('cases.json', [0, 'councils', 0, 'need'], '1.0000'),
    set('cases.json', [0, 'councils', 0, 'capacities'], '1'),
    set('cases.json', [0, 'country', 'capacities'], '1'),
    set('cases.json', [0, 'municipalities'], [{ code: '0999', need: '1.0000' }]),
    set('cases.json', [1, 'id'], 'draft'),
  ),
  'site settings of no sense': all(
    set('site.json', ['corrections'], 'javascript:alert(1)'),
    set('site.json', ['corrections'], 'somewhere'),
    set('site.json', ['corrections'], 'http://plain.example'),
    set('site.json', ['title', 'da'], '<b>'),
    set('site.json', ['publishedBy'], ''),
  ),
}

const D = 'datapackage.json'
const resource = (text: string, name: string): number => {
  const value = jsonOf(text)
  const list = typeof value === 'object' && value !== null && !isList(value) ? value.resources : undefined
  return (list !== undefined && isList(list) ? list : []).findIndex(
    (r) => typeof r === 'object' && r !== null && !isList(r) && r.name === name,
  )
}
const described =
  (name: string, path: JsonPath, value: Json, blamed?: readonly string[]): Kind =>
  (files) => {
    const text = textOf(files, D)
    return [
      slip(
        `${name}.${path.join('.')} is ${JSON.stringify(value).slice(0, 60)}`,
        D,
        jsonWith(text, ['resources', resource(text, name), ...path], () => value),
        blamed,
      ),
    ]
  }

export const PACKAGE_KINDS: Readonly<Record<string, Kind>> = {
  'a description of another table': all(
    described('area-2025', ['name'], 'area-2024'),
    described('area-2025', ['name'], 'areal-2025'),
    described('area-2025', ['path'], 'tables/area/2024.csv'),
    described('area-2025', ['path'], '../area.csv'),
    described('area-2025', ['vintage'], '2019-01-01'),
    described('area-2025', ['checked'], '2041-01-01'),
    described('area-2025', ['checked'], '1980-01-01'),
    described('area-2025', ['sources'], [{ title: 'Nobody' }]),
    described('area-2025', ['licenses', 0, 'path'], 'javascript:alert(1)'),
    described('area-2025', ['sources', 0], { title: 'ARE207: areal', path: 'javascript:alert(1)' }),
    described('area-2025', ['encoding'], 'latin1'),
    described('area-2025', ['title'], 'Areal\u202e'),
    described('area-2025', ['titleEn'], ' '),
  ),
  'columns that are others': all(
    described('area-2025', ['schema', 'fields', 2, 'name'], 'area_ha'),
    described('area-2025', ['schema', 'fields', 2, 'type'], 'string'),
    described('area-2025', ['schema', 'fields', 2, 'constraints'], {}),
    described('area-2025', ['schema', 'fields', 2, 'constraints', 'minimum'], '5'),
    described('area-2025', ['schema', 'fields', 2, 'unit'], 'ha'),
    described('area-2025', ['schema', 'primaryKey'], ['date']),
    described('area-2025', ['schema', 'foreignKeys'], []),
    described('membership', ['schema', 'foreignKeys'], []),
    described('area-2025', ['schema', 'foreignKeys', 0, 'reference', 'resource'], 'nowhere'),
    described('area-2025', ['schema', 'fields', 0, 'constraints', 'pattern'], '(['),
    described('area-2025', ['schema', 'fields', 0, 'constraints', 'pattern'], '(([0-9]+)+)+x'),
    described('area-2025', ['schema', 'fields', 0, 'constraints', 'pattern'], '.*'),
    described('area-2025', ['schema', 'fields', 3, 'constraints', 'enum'], []),
  ),
}

const L = 'published/lock.json'
const C = 'corrections.json'
export const PUBLISHED_KINDS: Readonly<Record<string, Kind>> = {
  'a lock that is another': all(
    set(L, [], [], [L]),
    (files) => [
      slip(
        'a run left out',
        L,
        JSON.stringify(jsonOf(textOf(files, L)), null, 1).replace(/^\[\s*\{[\s\S]*?\n \},/, '['),
        [L],
      ),
    ],
    set(L, [0, 'run'], 'open-2019'),
    set(L, [0, 'run'], '../..'),
    set(L, [0, 'frozenOn'], '2099-01-01'),
    set(L, [0, 'sha256'], '0'.repeat(64)),
    set(L, [0, 'files', 'councils.csv'], '0'.repeat(64)),
    set(L, [0, 'corrections'], []),
    set(L, [0, 'corrections'], ['nothing']),
  ),
  'a frozen file that is another': (files) =>
    [...files]
      .filter(([file]) => file.startsWith('published/') && file.endsWith('.csv'))
      .map(([file, text]) =>
        slip(
          'a digit',
          file,
          text.replace(/\d/, (d) => String((Number(d) + 1) % 10)),
          [file, L],
        ),
      ),
  'a correction that is another': all(
    set(C, [0, 'date'], '2099-01-01'),
    set(C, [0, 'date'], '1999-01-01'),
    set(C, [0, 'run'], 'open-2099'),
    set(C, [0, 'run'], null),
    set(C, [1, 'id'], 'spaend-open-2025-draft'),
    set(C, [0, 'sha256', 'before'], 'dba5a47cef99f15480b32724f98350c2b7c19f575219f13040a6b16a186d9ff1'),
    set(C, [0, 'what', 'da'], '<script>'),
    set(C, [], [], [C, L]),
  ),
}

const T = 'timeline.json'
const G = 'glossary.json'
const H = 'hearing.json'
const X = 'scheme-comparison.json'
const scheme = (slug: string): string => `schemes/${slug}.json`
export const EXPLANATION_KINDS: Readonly<Record<string, Kind>> = {
  'a date that is another': all(
    setOf(T, 'supplement', ['from'], '2031-01-01'),
    setOf(T, 'supplement', ['to'], '2024-01-01'),
    setOf(T, 'supplement', ['to'], null),
    setOf(T, 'supplement', ['source'], 'nowhere'),
    setOf(T, 'supplement', ['id'], 'tillaeg'),
    setOf(T, 'model', ['end'], 'stated'),
    setOf(T, 'bill', ['end'], 'unknown'),
    setOf(T, 'phasing-in', ['to'], '2026-10-31'),
    setOf(T, 'goal', ['from'], '2035-06-15'),
    setOf(T, 'minimum', ['section'], 'somewhere', [T]),
  ),
  'a term that is another': all(
    set(G, ['terms', 0, 'id'], 'other'),
    set(G, ['terms', 0, 'usedOn'], ['/nowhere/']),
    set(G, ['places', 0, 'path'], '//other.example/'),
    set(G, ['places', 1, 'path'], '/nowhere/', [G]),
    set(G, ['places', 1, 'path'], '/../x'),
    set(G, ['places', 1, 'path'], '/a b'),
    set(G, ['ways', 0, 'path'], '//other.example/'),
    set(G, ['terms', 0, 'meaning', 'da'], 'Med {nothing}'),
  ),
  'a point of the hearing that is another': all(
    set(H, ['source'], 'nowhere'),
    set(H, ['questions', 0, 'group'], 'nowhere'),
    set(H, ['questions', 0, 'answer', 'da'], 'Et [ord](nothing).'),
    set(H, ['questions', 0, 'question', 'da'], 'Ingen'),
    set(H, ['paragraphs', 0, 'id'], '4.2.1-9'),
    set(H, ['paragraphs', 0, 'parties'], ['nobody']),
    set(H, ['paragraphs', 0, 'points', 0, 'question'], 'nothing'),
    set(H, ['paragraphs', 0, 'section'], '4.2.9'),
    set(H, ['parties', 0, 'id'], 'x', [H]),
  ),
  'a scheme that is another': all(
    set(scheme('off-label-ldn'), ['id'], 'godkjenningsfritak'),
    set(scheme('off-label-ldn'), ['source'], 'nowhere'),
    set(scheme('off-label-ldn'), ['steps'], {}),
    set(scheme('off-label-ldn'), ['endings'], {}),
    set(scheme('off-label-ldn'), ['practice', 0, 'at'], ['nowhere']),
    set(scheme('off-label-ldn'), ['speaksFor', 'date'], '2026-13-45'),
    set(scheme('off-label-ldn'), ['speaksFor', 'date'], '9999'),
    set(scheme('off-label-ldn'), ['country'], 'FI'),
    set(scheme('godkjenningsfritak'), ['timeline', 0, 'date'], '2031/2020'),
    set(X, ['model', 'facts', 'kind'], []),
    set(X, ['model', 'places'], {}),
  ),
}
