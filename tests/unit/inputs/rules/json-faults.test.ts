import { expect, test } from 'vitest'
import type { Fault } from '../../../../src/inputs/files/fault.ts'
import { type DataCopy, withData } from '../data-copy.ts'

type Case = readonly [name: string, change: (data: DataCopy) => void, fault: Partial<Fault>]

/** Replaces a text that stands once, so that a test says exactly what it spoils. */
function once(data: DataCopy, file: string, from: string, to: string): void {
  data.edit(file, (text) => {
    if (text.split(from).length !== 2) throw new Error(`${from} does not stand once in ${file}`)
    return text.replace(from, to)
  })
}

const cases: readonly Case[] = [
  [
    'a comma too many',
    (data) => {
      once(data, 'site.json', '"2026-11-30"\n', '"2026-11-30",\n')
    },
    { file: 'site.json', line: 7, position: 1, value: '}', expected: 'valid JSON' },
  ],
  [
    'a file that ends too early',
    (data) => {
      data.edit('site.json', (text) => text.replace(/\}\s*$/, ''))
    },
    { file: 'site.json', line: 6, expected: 'valid JSON', message: 'Unexpected end of input found.' },
  ],
  [
    'an empty file',
    (data) => {
      data.write('site.json', '')
    },
    { file: 'site.json', line: 1, message: 'The file is empty.' },
  ],
  [
    'a missing file',
    (data) => {
      data.remove('site.json')
    },
    { file: 'site.json', line: null, expected: 'a file' },
  ],
  [
    'a byte order mark',
    (data) => {
      data.edit('site.json', (text) => `\uFEFF${text}`)
    },
    { file: 'site.json', line: 1, expected: 'UTF-8 without a byte order mark' },
  ],
  [
    'a key twice',
    (data) => {
      once(data, 'site.json', '  "publisher"', '  "title": { "da": "Andet", "en": "Other" },\n  "publisher"')
    },
    { file: 'site.json', line: 3, column: 'title', position: 3, expected: 'each key once' },
  ],
  [
    'an unknown key',
    (data) => {
      once(data, 'site.json', '"corrections"', '"mail": "x",\n  "corrections"')
    },
    { file: 'site.json', line: 5, column: 'mail', position: 11, value: 'x', expected: 'no such key' },
  ],
  [
    'a missing key',
    (data) => {
      once(data, 'site.json', '"title": { "da": "Lægefordelingen", "en": "Lægefordelingen" },\n', '')
    },
    { file: 'site.json', line: 1, column: 'title', position: 1, value: null, expected: 'a value of type object' },
  ],
  [
    'a value of another type',
    (data) => {
      once(data, 'site.json', '"2026-11-30"', '20261130')
    },
    {
      file: 'site.json',
      line: 6,
      column: 'publicationDate',
      position: 22,
      value: '20261130',
      expected: 'a value of type string',
    },
  ],
  [
    'a day that does not exist',
    (data) => {
      once(data, 'site.json', '2026-11-30', '2026-02-30')
    },
    { file: 'site.json', line: 6, column: 'publicationDate', value: '2026-02-30' },
  ],
  [
    'a headline that is no run',
    (data) => {
      once(data, 'runs.json', '"headline": "open-2026"', '"headline": "open-2030"')
    },
    { file: 'runs.json', line: 2, column: 'headline', position: 15, value: 'open-2030', expected: 'the id of a run' },
  ],
  [
    'a run with an unknown parameter',
    (data) => {
      once(data, 'runs.json', '"rounding-draft"', '"rounding-down"')
    },
    {
      file: 'runs.json',
      column: 'runs[0].parameters.rounding',
      value: 'rounding-down',
      message: 'The parameter rounding-down is unknown.',
    },
  ],
  [
    'a run with an unknown assumption',
    (data) => {
      once(data, 'runs.json', '"floor-holds-in-2026"', '"floor-ends"')
    },
    { file: 'runs.json', column: 'runs[2].lifts[0].assumptions[0]', value: 'floor-ends' },
  ],
  [
    'a run with the name of a folder that is no run’s',
    (data) => {
      once(data, 'runs.json', '"id": "open-2025-draft"', '"id": "latest"')
    },
    { file: 'runs.json', column: 'runs[0].id', value: 'latest' },
  ],
  [
    'a run twice',
    (data) => {
      once(data, 'runs.json', '"id": "open-2025-draft"', '"id": "open-2025"')
      // A correction of the run that is gone would be a fault of its own.
      data.write('corrections.json', '[]')
      data.edit('published/lock.json', (text) => text.replaceAll(/"corrections": \[[^\]]*\]/g, '"corrections": []'))
    },
    { file: 'runs.json', column: 'runs[1].id', value: 'open-2025', expected: 'each id once' },
  ],
  [
    'a run on official weights that are not here',
    (data) => {
      data.edit('runs.json', (text) =>
        text.replace(
          '{ "kind": "open-estimate", "estimate": "open" }',
          '{ "kind": "official-table", "table": "sds-2026" }',
        ),
      )
    },
    {
      file: 'runs.json',
      column: 'runs[0].weightSource.table',
      value: 'sds-2026',
      expected: 'the name of an official table',
    },
  ],
  [
    'an unknown source of weights',
    (data) => {
      data.edit('runs.json', (text) => text.replace('"open-estimate"', '"guess"'))
    },
    { file: 'runs.json', column: 'runs[0].weightSource.kind', value: 'guess' },
  ],
  [
    'an estimate fitted to an unknown figure',
    (data) => {
      once(data, 'estimates.json', '"egedal-contacts-2023"', '"egedal-contacts-2024"')
    },
    {
      file: 'estimates.json',
      line: 15,
      column: '[0].fitFigures[2]',
      position: 7,
      value: 'egedal-contacts-2024',
      message: 'The figure egedal-contacts-2024 is unknown.',
    },
  ],
  [
    'an estimate fitted to whole capacities',
    (data) => {
      once(data, 'estimates.json', '"hovedstaden-need-draft"', '"hovedstaden-capacities-draft"')
    },
    {
      file: 'estimates.json',
      column: '[0].fitFigures[0]',
      message: 'The figure hovedstaden-capacities-draft is a council capacities.',
    },
  ],
  [
    'an estimate fitted to a figure twice',
    (data) => {
      once(data, 'estimates.json', '"egedal-contacts-2023"', '"langeland-contacts-2023"')
    },
    { file: 'estimates.json', column: '[0].fitFigures[4]', expected: 'each figure once' },
  ],
  [
    'a national rate that is a municipal one',
    (data) => {
      once(data, 'estimates.json', '"denmark-contacts-2022"', '"egedal-contacts-2023"')
    },
    {
      file: 'estimates.json',
      column: '[0].nationalContactFigure',
      expected: 'a figure of country gp_contacts_per_citizen',
    },
  ],
  [
    'an unknown parameter of the estimate',
    (data) => {
      once(data, 'estimates.json', '"share-17"', '"share-18"')
    },
    { file: 'estimates.json', column: '[0].parameters.share17', value: 'share-18' },
  ],
  [
    'a norm of zero',
    (data) => {
      once(data, 'parameters.json', '"value": "1600"', '"value": "0"')
    },
    {
      file: 'parameters.json',
      line: 5,
      column: '[0].value',
      position: 14,
      value: '0',
      expected: 'a whole number from 1000 to 2500',
    },
  ],
  [
    'a norm with a decimal comma',
    (data) => {
      once(data, 'parameters.json', '"value": "1600"', '"value": "1600,0"')
    },
    { file: 'parameters.json', column: '[0].value', value: '1600,0', expected: 'a whole number from 1000 to 2500' },
  ],
  [
    'a rounding that nobody knows',
    (data) => {
      once(data, 'parameters.json', '"value": "up"', '"value": "down"')
    },
    { file: 'parameters.json', column: '[2].value', value: 'down', expected: 'up or nearest-half-up' },
  ],
  [
    'a parameter of a unit that has no limits',
    (data) => {
      once(data, 'parameters.json', '"en": "km² per doctor capacity"', '"en": "km2 per doctor capacity"')
    },
    {
      file: 'parameters.json',
      column: '[3].unit.en',
      value: 'km2 per doctor capacity',
      message: 'No limits are known for a value of this unit.',
    },
  ],
  [
    'a run whose norm is a parameter of another unit',
    (data) => {
      data.edit('runs.json', (text) => text.replace('"norm": "norm-1600"', '"norm": "goal"'))
    },
    {
      file: 'runs.json',
      column: 'runs[0].parameters.norm',
      value: 'goal',
      expected: 'a parameter with the unit disease-weighted citizens per doctor capacity',
    },
  ],
  [
    'a run that assumes something of the citizens of another day',
    (data) => {
      once(data, 'runs.json', '"projected-2027-stands-for-end-2026"', '"observed-2026-stands-for-end-2025"')
    },
    {
      file: 'runs.json',
      column: 'runs[2].parameters.citizens[1]',
      expected: 'an assumption about 2027-01-01',
      message: 'The parameter observed-2026-stands-for-end-2025 speaks of the citizens of 2026-01-01.',
    },
  ],
  [
    'a choice that the code has made otherwise',
    (data) => {
      once(data, 'parameters.json', '"weighted-mean-of-council"', '"mean-of-council"')
    },
    { file: 'parameters.json', value: 'mean-of-council', expected: 'weighted-mean-of-council' },
  ],
  [
    'a day of another millennium',
    (data) => {
      once(data, 'site.json', '2026-11-30', '0226-11-30')
    },
    { file: 'site.json', column: 'publicationDate', value: '0226-11-30' },
  ],
  [
    'a share above one',
    (data) => {
      once(data, 'parameters.json', '"value": "1/3"', '"value": "3/1"')
    },
    { file: 'parameters.json', value: '3/1', expected: 'a number between 0 and 1, neither of them' },
  ],
  [
    'a fraction by zero',
    (data) => {
      once(data, 'parameters.json', '"value": "1/3"', '"value": "1/0"')
    },
    { file: 'parameters.json', value: '1/0' },
  ],
  [
    'an unknown status',
    (data) => {
      data.edit('parameters.json', (text) => text.replace('"reported"', '"quoted"'))
    },
    {
      file: 'parameters.json',
      column: '[0].status',
      value: 'quoted',
      expected:
        'one of "official", "computed", "reported", "estimated", "imputed", "statistics", "organisation", "assumption"',
    },
  ],
  [
    'a parameter from an unknown source',
    (data) => {
      once(data, 'parameters.json', '"source": "dst-hisbk"', '"source": "dst-hisb"')
    },
    { file: 'parameters.json', value: 'dst-hisb', expected: 'the id of a source' },
  ],
  [
    'a parameter that is called official, quoted in a hearing note',
    (data) => {
      data.edit('parameters.json', (text) => text.replace('"status": "reported"', '"status": "official"'))
    },
    {
      file: 'parameters.json',
      column: '[0].status',
      value: 'official',
      expected: 'reported, or a source of kind official',
    },
  ],
  [
    'a parameter from the hearing note without its section',
    (data) => {
      data.edit('parameters.json', (text) => text.replace('"section": "4.6.4"', '"section": null'))
    },
    { file: 'parameters.json', column: '[0].section', value: 'null' },
  ],
  [
    'a quoted figure whose address no source has',
    (data) => {
      data.edit('tables/published-figures.csv', (text) =>
        text.replace('https://www.bt.dk/samfund/saa-meget', 'https://www.bt.dk/saa-meget'),
      )
    },
    {
      file: 'tables/published-figures.csv',
      line: 8,
      column: 'source_url',
      expected: 'the address of a source in sources.json that names published-figures',
      message: 'The figure has no source.',
    },
  ],
  [
    'a quoted figure from a source without a date',
    (data) => {
      once(data, 'sources.json', '"date": "2025-06-04"', '"date": null')
    },
    {
      file: 'tables/published-figures.csv',
      line: 4,
      column: 'source_url',
      expected: 'a source with a date',
    },
  ],
  [
    'a vintage that the rows do not have',
    (data) => {
      once(data, 'datapackage.json', '"vintage": "2025-01-01"', '"vintage": "2026-01-01"')
    },
    {
      file: 'datapackage.json',
      value: '2026-01-01',
      expected: '2025-01-01',
      message: 'The rows of tables/area/2025.csv are of 2025-01-01.',
    },
  ],
  [
    'a source of another year than its rows',
    (data) => {
      once(data, 'sources.json', '"date": "2021–2025"', '"date": "2022–2026"')
    },
    {
      file: 'sources.json',
      value: '2022–2026',
      expected: 'a date that names 2021, 2025',
      message: 'What is held of HISBK is of 2021–2025.',
    },
  ],
  [
    'a projection of another year',
    (data) => {
      data.edit('sources.json', (text) => text.replace(/("id": "dst-frkm126",[^{]*"date": )"2026"/, '$1"2027"'))
    },
    { file: 'sources.json', value: '2027', expected: 'a date that names 2026' },
  ],
  [
    'a parameter that ends before it begins',
    (data) => {
      data.edit('parameters.json', (text) => text.replace('"validTo": null', '"validTo": "2025-06-30"'))
    },
    { file: 'parameters.json', column: '[0].validTo', value: '2025-06-30', expected: 'a day from 2025-07-01' },
  ],
  [
    'a run by a rule that has ended before its day',
    (data) => {
      data.edit('parameters.json', (text) =>
        text.replace(/("id": "rounding-draft",[^]*?"validTo": )null/, '$1"2025-12-30"'),
      )
    },
    {
      file: 'runs.json',
      column: 'runs[0].parameters.rounding',
      value: 'rounding-draft',
      expected: 'a parameter in force on 2025-12-31',
      message: 'The parameter rounding-draft holds to 2025-12-30.',
    },
  ],
  [
    'a run by a rule that begins after its day',
    (data) => {
      data.edit('parameters.json', (text) =>
        text.replace(/("id": "rounding-draft",[^]*?"validFrom": )null/, '$1"2026-01-01"'),
      )
    },
    { file: 'runs.json', column: 'runs[0].parameters.rounding', expected: 'a parameter in force on 2025-12-31' },
  ],
  [
    'a lift that does not hold any more by what is assumed',
    (data) => {
      once(data, 'parameters.json', '"value": "yes"', '"value": "no"')
    },
    { file: 'parameters.json', column: '[8].value', value: 'no', expected: 'yes' },
  ],
  [
    'a run that leads without having led',
    (data) => {
      once(data, 'runs.json', '"ledRuns": ["open-2026"]', '"ledRuns": ["open-2025"]')
    },
    { file: 'runs.json', column: 'ledRuns', expected: 'a list with open-2026' },
  ],
  [
    'an address without https',
    (data) => {
      once(data, 'sources.json', '"https://esundhed.dk"', '"esundhed.dk"')
    },
    { file: 'sources.json', value: 'esundhed.dk' },
  ],
]

test.each(cases)('%s', (_, change, fault) => {
  withData((data) => {
    change(data)
    expect(data.faults()).toEqual([expect.objectContaining(fault)])
  })
})

test.each([
  ['validFrom', '2025-12-31'],
  ['validTo', '2025-12-31'],
])('a rule whose %s is the day of the run is in force', (key, day) => {
  withData((data) => {
    data.edit('parameters.json', (text) =>
      text.replace(new RegExp(`("id": "rounding-draft",[^]*?"${key}": )null`), `$1"${day}"`),
    )
    expect(data.faults()).toEqual([])
  })
})

test('official weights alone are no site: the estimate stands beside them', () => {
  withData((data) => {
    data.edit('runs.json', (text) =>
      text.replaceAll(
        '{ "kind": "open-estimate", "estimate": "open" }',
        '{ "kind": "official-table", "table": "official-2026" }',
      ),
    )
    expect(data.faults()).toContainEqual(
      expect.objectContaining({ file: 'runs.json', column: 'runs', expected: 'a run on the open estimate' }),
    )
  })
})

test('a source and a table must name each other', () => {
  withData((data) => {
    once(data, 'sources.json', '"gp-distance-2024"', '"area-2025"')
    expect(data.faults().map(({ file, column, message }) => [file, column, message])).toEqual([
      ['datapackage.json', 'resources[8].sources[0].title', 'The table gp-distance-2024 has a source that is unknown.'],
      ['sources.json', '[11].title', 'The table area-2025 does not name this source.'],
    ])
  })
})

test('one faulty parameter that two runs use is one fault', () => {
  withData((data) => {
    once(data, 'parameters.json', '"value": "35"', '"value": "-35"')
    expect(data.faults()).toEqual([expect.objectContaining({ file: 'parameters.json', value: '-35' })])
  })
})

test('a run on a date that the population lacks: either file may be the one to mend', () => {
  withData((data) => {
    once(data, 'runs.json', '"date": "2027-01-01"', '"date": "2029-01-01"')
    expect(data.faults()).toEqual([
      expect.objectContaining({ file: 'runs.json', column: 'runs[2].citizens.date', value: '2029-01-01' }),
      expect.objectContaining({ file: 'tables/population/2026.csv', column: 'date', expected: 'rows on 2029-01-01' }),
    ])
  })
})
