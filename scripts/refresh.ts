import { parseArgs } from 'node:util'
import { folderName } from '../src/inputs/data-folder.ts'
import { refreshData } from './refresh/refresh-data.ts'
import { SwapCutShort } from './site/swap-folder.ts'
import { RefreshError, STATISTICS_TABLES } from './statbank/statbank.ts'
import { wordsOf } from './command/words-of-error.ts'

// npm run refresh: fetches the numbers of Statistics Denmark anew, or leaves data/ as it was with exit code 1.

/** A large table takes minutes: so often something is said while it comes. */
const NOTE_EVERY_MS = 5_000

/** An option is not of the form that it must have. */
class OptionRefused extends Error {
  override readonly name = 'OptionRefused'
}

try {
  await run()
} catch (error) {
  console.error('')
  console.error(wordsOf(error, OptionRefused, RefreshError, SwapCutShort))
  if (!(error instanceof SwapCutShort)) console.error('Nothing was written.')
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string', default: 'https://api.statbank.dk' },
      data: { type: 'string' },
      timeout: { type: 'string', default: '120' },
      attempts: { type: 'string', default: '5' },
      wait: { type: 'string', default: '2' },
      keep: { type: 'string', default: '' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const refuse = (name: keyof typeof values, expected: string): never => {
    throw new OptionRefused(`--${name}: found "${values[name]}", expected ${expected}`)
  }
  const number = (name: 'timeout' | 'attempts' | 'wait', most: number): number => {
    const value = Number(values[name])
    return value > 0 && value <= most ? value : refuse(name, `a number above 0 and up to ${most}`)
  }
  const from = URL.parse(values.from)
  if (!/^https?:$/.test(from?.protocol ?? '') || from?.username !== '' || from.password !== '')
    refuse('from', 'the address of the service, such as https://api.statbank.dk')

  const named = values.keep.split(',').map((name) => name.trim())
  const keep = STATISTICS_TABLES.filter((table) => named.includes(table))
  if (named.some((name) => name !== '' && !keep.some((table) => table === name)))
    refuse('keep', `tables by name, with commas between: ${STATISTICS_TABLES.join(', ')}`)

  const folder = folderName(values.data)
  const report = await refreshData({
    from: values.from,
    folder,
    timeoutMs: number('timeout', 3600) * 1000,
    attempts: Math.ceil(number('attempts', 100)),
    firstWaitMs: number('wait', 600) * 1000,
    noteEveryMs: NOTE_EVERY_MS,
    keep: new Set(keep),
    dryRun: values['dry-run'],
    today: new Date().toISOString().slice(0, 10),
    say: (line) => {
      console.log(line)
    },
  })
  console.log(`\n${report}`)
  if (values['dry-run']) console.log(`\nNothing was written: ${folder}/ is as it was.`)
}
