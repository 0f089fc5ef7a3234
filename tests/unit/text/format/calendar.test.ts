import { describe, expect, test } from 'vitest'
import { calendarFile, escapeText, foldLine } from '../../../../src/text/format/calendar.ts'

const octets = (text: string): number => Buffer.byteLength(text, 'utf8')

describe('foldLine', () => {
  test('leaves a line of 75 octets, and folds one of 76', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75))
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
  })

  test('counts the space that a further line begins with: 75 and 74 and the rest', () => {
    expect(foldLine('a'.repeat(150)).split('\r\n')).toEqual(['a'.repeat(75), ` ${'a'.repeat(74)}`, ' a'])
  })

  test('counts octets, and cuts no character', () => {
    // Each æ is two octets: 37 of them are 74, and the next would make 76.
    expect(foldLine('æ'.repeat(40)).split('\r\n')).toEqual(['æ'.repeat(37), ` ${'æ'.repeat(3)}`])
    // 😀 is four octets and two units of JavaScript: 18 are 72.
    expect(foldLine('😀'.repeat(20)).split('\r\n')).toEqual(['😀'.repeat(18), ' 😀😀'])
  })

  test('gives back the line when it is unfolded', () => {
    const line = 'DESCRIPTION:Blandede ord på dansk, æ og ø og å – '.repeat(7)
    const folded = foldLine(line)
    expect(folded.split('\r\n').every((part) => octets(part) <= 75)).toBe(true)
    expect(folded.replaceAll('\r\n ', '')).toBe(line)
  })
})

test('escapeText escapes what would end or split a value, and leaves the colon', () => {
  expect(escapeText('a\\b;c,d:e')).toBe('a\\\\b\\;c\\,d:e')
  expect(escapeText('one\ntwo\r\nthree\rfour')).toBe('one\\ntwo\\nthree\\nfour')
})

describe('calendarFile', () => {
  const day = { id: 'first', date: '2026-12-31', title: 'Sidste dag, måske', note: 'Spørg regionen.' }
  const file = calendarFile([day], '2026-11-30T21:05:09.123Z')

  test('is a calendar of whole days, whose end is the day after', () => {
    expect(file).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//laegefordelingen//brev//DA',
        'BEGIN:VEVENT',
        'UID:first-20261231@laegefordelingen',
        'DTSTAMP:20261130T210509Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Sidste dag\\, måske',
        'DESCRIPTION:Spørg regionen.',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('tells its days apart, and has one event for each', () => {
    const two = calendarFile([day, { ...day, id: 'second' }], '2026-11-30T21:05:09Z')
    expect(two.match(/^UID:.*$/gm)).toEqual([
      'UID:first-20261231@laegefordelingen',
      'UID:second-20261231@laegefordelingen',
    ])
    expect(two.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })
})
