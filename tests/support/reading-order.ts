import type { Page } from 'playwright'

/** What is told of a page: where one is, what it is called, and what can be used. Words and numbers are held elsewhere. */
const ROLES =
  'article banner button caption checkbox columnheader combobox complementary contentinfo dialog figure form group heading img link main navigation radio region search searchbox slider spinbutton status table term textbox'.split(
    ' ',
  )

/** A line of Playwright's snapshot: `- link "Kommuner":`, `- term: Norm`, in YAML and so perhaps in quotes. */
const LINE = /^( *)- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)'?:?(?: (.*))?$/

/** The most letters of a name that are kept. */
const LONGEST = 80

/** How many entries of a kind in a row are told. */
const FIRST = 3

interface Told {
  readonly depth: number
  readonly words: string
}

/**
 * The main part of a page as a screen reader is given it, in order, a line each: landmarks, headings, links, fields,
 * tables by their headings, pictures. Of many in a row that are alike the first stand for all.
 */
export async function readingOrder(page: Page): Promise<string> {
  const snapshot = await page.locator('main').ariaSnapshot()
  const lines = snapshot.split('\n').flatMap((line): Told[] => {
    const [, indent = '', role = '', name, states = '', text = ''] = LINE.exec(line) ?? []
    const called = (name ?? text).slice(0, LONGEST)
    return ROLES.includes(role) ? [{ depth: indent.length, words: `${role} ${called}${states}`.trim() }] : []
  })
  return `${shortened(withoutRows(lines)).join('\n')}\n`
}

/** Of a table its name and the headings of its columns: its rows are held against the files. */
function withoutRows(lines: readonly Told[]): readonly Told[] {
  let table = Infinity
  return lines.filter(({ depth, words }) => {
    if (depth <= table) table = words.startsWith('table') ? depth : Infinity
    return depth <= table || /^(?:caption|columnheader)/.test(words)
  })
}

function shortened(lines: readonly Told[]): readonly string[] {
  const alike = (a: Told | undefined, b: Told): boolean =>
    a?.depth === b.depth && roleOf(a) === roleOf(b) && roleOf(a) !== 'heading'
  const runs: Told[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last !== undefined && alike(last[0], line)) last.push(line)
    else runs.push([line])
  }
  return runs.flatMap((run) => [
    ...run.slice(0, FIRST).map(({ depth, words }) => `${' '.repeat(depth)}${words}`),
    ...(run.length > FIRST
      ? [`${' '.repeat(run[0]?.depth ?? 0)}… ${run.length - FIRST} more of ${roleOf(run[0])}`]
      : []),
  ])
}

function roleOf(line: Told | undefined): string {
  return line?.words.split(' ')[0] ?? ''
}
