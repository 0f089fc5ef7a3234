import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  bilingual,
  contactAddress,
  day,
  hasUnseen,
  id,
  sha256,
  slug,
  status,
  text,
  webAddress,
} from '../../../../src/inputs/files/atoms.ts'
import { STATUSES } from '../../../../src/model/domain.ts'

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

describe('words for readers', () => {
  test.each(['a', 'å', 'a b', 'København’s'])('%j are words', (value) => {
    expect(text.parse(` ${value}\n`)).toBe(value)
    expect(hasUnseen(value)).toBe(false)
  })

  // A zero width space, a line separator, a control character, a letter in pieces, a private one, and one that is none.
  test.each(['a\u200Bb', 'a\u2028b', 'a\u2029b', 'a\u0007b', 'a\u030A', '\uE000', '\u{E0080}'])(
    '%j are none',
    (value) => {
      expect(hasUnseen(value)).toBe(true)
      expect(text.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([
        'It holds a character that is not seen, or a letter in pieces',
      ])
    },
  )

  test.each(['a <b', 'a <B id=x>', 'a </script>', 'a <!-- b', 'a <?xml'])('%j hold markup', (value) => {
    expect(text.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([
      'It holds markup, which readers would see as it stands',
    ])
  })

  test.each(['a < b', 'a <1', 'a > b', ']]>', '&amp; "a" \'b\'', '=1+1'])('%j hold none', (value) => {
    expect(takes(text, value)).toBe(true)
  })

  test('are not blank, and stand in both languages', () => {
    expect([takes(text, ''), takes(text, ' \n')]).toEqual([false, false])
    expect(takes(bilingual, { da: 'a', en: 'b' })).toBe(true)
    for (const other of [{ da: 'a' }, { da: 'a', en: ' ' }, { da: 'a', en: 'b', de: 'c' }])
      expect(takes(bilingual, other)).toBe(false)
  })
})

test.each([
  ['floor-35', true, true],
  ['edge-0.05', true, false],
  ['a', true, true],
  ['a-1-b', true, true],
  ['a--b', false, false],
  ['-a', false, false],
  ['a-', false, false],
  ['a.', false, false],
  ['A', false, false],
  ['ærø', false, false],
  ['a b', false, false],
  ['', false, false],
])('“%s” is an id: %s, and a name in addresses: %s', (value, isId, isSlug) => {
  expect([takes(id, value), takes(slug, value)]).toEqual([isId, isSlug])
})

test('a day is one of the calendar', () => {
  expect(['2028-02-29', '2027-02-29', '2027-2-1', '2027'].map((value) => takes(day, value))).toEqual([
    true,
    false,
    false,
    false,
  ])
  const bounds = ['1899-12-31', '1900-01-01', '2100-12-31', '2101-01-01']
  expect(bounds.map((value) => takes(day, value))).toEqual([false, true, true, false])
})

test('a status is one of the six', () => {
  expect(STATUSES.every((value) => takes(status, value))).toBe(true)
  expect(takes(status, 'quoted')).toBe(false)
})

test('a hash has 64 hexadecimal digits', () => {
  const hash = '0f'.repeat(32)
  expect(
    [hash, hash.slice(1), `${hash}0`, `g${hash.slice(1)}`, hash.toUpperCase(), ` ${hash}`].map((h) => takes(sha256, h)),
  ).toEqual([true, false, false, false, false, false])
})

test.each([
  ['https://dst.dk', []],
  ['https://dst.dk/x?y=1#z', []],
  ['http://dst.dk', ['Invalid string: must match pattern /^https:\\/\\/[^\\s]+$/']],
  ['xhttps://dst.dk', ['Invalid string: must match pattern /^https:\\/\\/[^\\s]+$/']],
  ['https://dst.dk/a b', ['Invalid string: must match pattern /^https:\\/\\/[^\\s]+$/']],
  ['https://', ['Invalid string: must match pattern /^https:\\/\\/[^\\s]+$/']],
  ['https://[', ['Not a web address']],
])('%s as an address: %j', (value, messages) => {
  expect(webAddress.safeParse(value).error?.issues.map(({ message }) => message) ?? []).toEqual(messages)
})

test('each piece has its name and what it is in a published schema', () => {
  const form = z.toJSONSchema(z.object({ bilingual, id, slug, day, status, webAddress }), { io: 'output' })
  const told = Object.entries(form.$defs ?? {}).map(([name, { description }]) => `${name}: ${description ?? ''}`)
  expect(told.toSorted()).toEqual([
    'address: A web address.',
    'bilingual: A text in Danish and English.',
    'date: A date, year-month-day.',
    'id: A name for machines.',
    'slug: A name in addresses.',
    'status: What kind of figure it is: official (from an authority’s own file), reported (an official figure held only as quoted by others), estimated (the open estimate, which is not the authorities’ number), imputed (a missing input filled by a stated rule), statistics (public statistics), assumption (a choice of this site).',
  ])
  expect(form.$defs?.bilingual?.properties).toMatchObject({
    da: { description: 'Danish.' },
    en: { description: 'English.' },
  })
})

describe('where readers write', () => {
  test.each(['mailto:a@b.dk', 'mailto:a@b.dk?subject=Fejl', 'https://b.dk/fejl', '/om/#rettelser'])(
    'is %s',
    (value) => {
      expect(contactAddress.parse(value)).toBe(value)
    },
  )

  test.each([
    'javascript:alert(1)',
    'data:text/html,a',
    'http://b.dk',
    'mailto:a',
    'a@b.dk',
    '//b.dk',
    '/\\b.dk',
    '/',
    'mailto:a@b.dk\nBcc:c@d.dk',
    'https://[',
  ])('is not %j', (value) => {
    expect(takes(contactAddress, value)).toBe(false)
  })
})
