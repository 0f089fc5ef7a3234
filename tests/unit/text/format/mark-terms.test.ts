import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markTerms, type TermForms } from '../../../../src/text/format/mark-terms.ts'

const GLOSSARY: readonly TermForms[] = [
  { id: 'sundhedsraad', forms: { da: ['sundhedsråd', 'sundhedsrådet'], en: ['health council', 'health councils'] } },
  { id: 'vejledende', forms: { da: ['vejledende'], en: ['guidance'] } },
  { id: 'vejledende-patienttal', forms: { da: ['vejledende patienttal'], en: ['guidance list size'] } },
  { id: 'menapt', forms: { da: ['MENAPT-lande'], en: ['MENAPT countries'] } },
  { id: 'sundhedsdatastyrelsen', forms: { da: ['Sundhedsdatastyrelsen'], en: ['Danish Health Data Authority'] } },
]
const button = (id: string, words: string) =>
  `<button type="button" class="term" popovertarget="ord-${id}">${words}</button>`
const marked = (html: string, language: 'da' | 'en' = 'da', already: readonly string[] = []) =>
  markTerms(html, GLOSSARY, language, new Set(already))

describe('a mention in running text', () => {
  test.each([
    ['<p>Et sundhedsråd er stort.</p>', `<p>Et ${button('sundhedsraad', 'sundhedsråd')} er stort.</p>`],
    [
      '<p class="lead">Sundhedsrådet er stort.</p>',
      `<p class="lead">${button('sundhedsraad', 'Sundhedsrådet')} er stort.</p>`,
    ],
    [
      '<p class="measure off-paper">Et sundhedsråd</p>',
      `<p class="measure off-paper">Et ${button('sundhedsraad', 'sundhedsråd')}</p>`,
    ],
    // The longer form wins, over the end of a line too.
    [
      '<p>Det vejledende\n  patienttal</p>',
      `<p>Det ${button('vejledende-patienttal', 'vejledende\n  patienttal')}</p>`,
    ],
    ['<p>Folk fra <b>MENAPT-lande</b></p>', `<p>Folk fra <b>${button('menapt', 'MENAPT-lande')}</b></p>`],
  ])('becomes a button: %s', (html, expected) => {
    expect(marked(html).html).toBe(expected)
  })

  test('only the first of a term, in any of its forms', () => {
    const { html, terms } = marked('<p>Et sundhedsråd.</p><p>I sundhedsrådet er sundhedsråd.</p>')
    expect(html.match(/<button/g)).toHaveLength(1)
    expect([...terms]).toEqual(['sundhedsraad'])
  })

  test('in the language of the page', () => {
    expect(marked('<p>One of the health councils, not a sundhedsråd</p>', 'en').html).toBe(
      `<p>One of the ${button('sundhedsraad', 'health councils')}, not a sundhedsråd</p>`,
    )
  })
})

test.each([
  ['a heading', '<h2>Et sundhedsråd</h2>'],
  ['a link', '<p><a href="/x/">et sundhedsråd</a></p>'],
  ['a button', '<p><button>et sundhedsråd</button></p>'],
  ['a table', '<table><tr><td><p>et sundhedsråd</p></td></tr></table>'],
  ['a list', '<ul><li><p>et sundhedsråd</p></li></ul>'],
  ['a picture', '<svg><title>et sundhedsråd</title><text>sundhedsråd</text></svg>'],
  ['a label', '<p class="kicker">Et sundhedsråd</p>'],
  ['a paragraph that a script fills', '<p class="note" data-said>et sundhedsråd</p>'],
  ['a script', '<p>a</p><script>const p = "<p>et sundhedsråd</p>"</script>'],
  ['an attribute', '<p>x<img alt="et <p> sundhedsråd"></p>'],
  ['another word', '<p>sundhedsrådsområde og storsundhedsråd, sundhedsråd-agtig</p>'],
  ['a name', '<p>I Sundhedsråd Fyn</p>'],
])('%s is left as it is', (_, html) => {
  expect(marked(html)).toEqual({ html, terms: new Set() })
})

test('an English name is left as it is, and a term that is a name is marked', () => {
  expect(marked('<p>In Fyn Health Council</p>', 'en').terms).toEqual(new Set())
  expect(marked('<p>The Danish Health Data Authority says</p>', 'en').terms).toEqual(new Set(['sundhedsdatastyrelsen']))
})

test('a term that the page marks by itself is not marked again, and counts', () => {
  const html = '<p>Et sundhedsråd</p>'
  expect(marked(html, 'da', ['sundhedsraad'])).toEqual({ html, terms: new Set(['sundhedsraad']) })
})

test('what a reader reads is never changed', () => {
  const piece = fc.constantFrom(
    'sundhedsråd',
    'Et vejledende patienttal',
    ' MENAPT-lande ',
    '<p>',
    '</p>',
    '<a href="x">',
    '</a>',
    '<li>',
    '</li>',
    '<',
    '>',
    '"',
    '<br>',
    '<!-- x -->',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join('')
      expect(marked(html).html.replaceAll(/<button type="button" class="term"[^>]*>(.*?)<\/button>/gs, '$1')).toBe(html)
    }),
  )
})
