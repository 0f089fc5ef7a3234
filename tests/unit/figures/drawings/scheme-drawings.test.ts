import { type HTMLElement, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { decisionPath, type DrawnStep } from '../../../../src/figures/drawings/decision-path.ts'
import { sharedShape } from '../../../../src/figures/drawings/shared-shape.ts'
import { textWidth } from '../../../../src/figures/pictures/picture-font.ts'
import { wrapLines } from '../../../../src/figures/wrap-lines.ts'

const STEPS: readonly DrawnStep[] = [
  {
    ...{ number: 1, label: 'Is it wet?', judged: false },
    ways: [
      { answer: 'Yes', to: { kind: 'step', number: 2 } },
      { answer: 'Perhaps', to: { kind: 'step', number: 3 } },
      { answer: 'No', to: { kind: 'silent', label: 'Nothing is said' } },
    ],
  },
  { number: 2, label: 'Is it deep?', judged: false, ways: [{ answer: 'No', to: { kind: 'decided', label: 'Wade' } }] },
  {
    number: 3,
    label: 'Can you swim?',
    judged: true,
    ways: [{ answer: 'Yes', to: { kind: 'judgement', label: 'Try' } }],
  },
]
const TEXT = { id: 'a', title: 'A way', description: 'From wet to dry' }

describe.each(['narrow', 'wide'] as const)('a %s decision path', (layout) => {
  const drawn = (steps: readonly DrawnStep[], proposed = false) =>
    parse(decisionPath({ ...TEXT, steps, proposed, layout }))
  const root = drawn(STEPS)
  const numberOf = (attribute: string) => (one: HTMLElement) => Number(one.getAttribute(attribute))

  test('has a node for each step, in order, and another form for one that is judged', () => {
    expect(root.querySelectorAll('.digit').map((digit) => digit.text)).toEqual(['1', '2', '3'])
    const tops = root.querySelectorAll('.digit').map(numberOf('y'))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    expect(root.querySelectorAll('circle.node')).toHaveLength(2)
    expect(root.querySelectorAll('path.node.judged')).toHaveLength(1)
  })

  test('marks each ending by its kind, and says where the other answers lead', () => {
    for (const kind of ['silent', 'decided', 'judgement'])
      expect(root.querySelectorAll(`.mark.${kind}`)).toHaveLength(1)
    expect(root.querySelectorAll('.onward').map((words) => words.text)).toEqual(['→ 2', '→ 3'])
  })

  test('leads an answer past a step in a lane of its own, and draws no line where no answer leads on', () => {
    expect(root.querySelectorAll('path.lane')).toHaveLength(1)
    // One head from 1 to 2 and one of the lane; none from 2 to 3.
    expect(root.querySelectorAll('path.head')).toHaveLength(2)
  })

  test('keeps its words within the picture, and grows with its steps', () => {
    const [, , width = 0, height = 0] = (root.querySelector('svg')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number)
    for (const words of root.querySelectorAll('text')) {
      const end = numberOf('x')(words) + textWidth(words.text, numberOf('font-size')(words), 600)
      expect(end, words.text).toBeLessThanOrEqual(width)
      expect(numberOf('y')(words), words.text).toBeLessThan(height)
    }
    const [, , , less = 0] = (drawn(STEPS.slice(0, 1)).querySelector('svg')?.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number)
    expect(less).toBeLessThan(height)
  })

  test('says of a proposal that it is one', () => {
    expect(root.querySelector('svg')?.classList.contains('proposed')).toBe(false)
    expect(drawn(STEPS, true).querySelector('svg')?.classList.contains('proposed')).toBe(true)
  })
})

test.each(['narrow', 'wide'] as const)('a %s shape has a dot for each part of each scheme, by its state', (layout) => {
  const parts = (['told', 'asked-for', 'silent'] as const).map((state) => ({ words: `is ${state}`, state }))
  const root = parse(
    sharedShape({
      ...TEXT,
      ...{ heads: ['Need', 'Rule', 'Complaint'], layout },
      rows: [
        { name: 'One', parts },
        { name: 'Two', parts: parts.toReversed() },
      ],
    }),
  )
  expect(root.querySelectorAll('.dot.told')).toHaveLength(2)
  expect(root.querySelectorAll('.dot.asked-for')).toHaveLength(2)
  expect(root.querySelectorAll('.dot.silent')).toHaveLength(2)
  expect(root.querySelectorAll('.chain-head')).toHaveLength(4)
  expect(root.querySelectorAll('.name').map((name) => name.text)).toEqual(['One', 'Two'])
})

test('a text is set in lines that are no wider than asked, and loses no word', () => {
  const text = 'Thirty-two words would be too many for a line of this width, and for this test'
  const lines = wrapLines(text, 16, 400, 160)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join(' ')).toBe(text)
  for (const line of lines) expect(textWidth(line, 16, 400)).toBeLessThanOrEqual(160)
  expect(wrapLines('', 16, 400, 20)).toEqual([])
  expect(wrapLines('Markedsføringstilladelse her', 16, 400, 20)).toEqual(['Markedsføringstilladelse', 'her'])
})
