import { parseArgs } from 'node:util'
import { formatFaults, InputFaults } from '../src/inputs/files/fault.ts'
import { refreshData } from './refresh/refresh-data.ts'
import { RefreshError } from './statbank/statbank.ts'
import { SwapCutShort } from './site/swap-folder.ts'

// npm run refresh: fetches the figures of Statistics Denmark anew, or leaves data/ as it was with exit code 1.

/** A large table takes minutes: so often something is said while it comes. */
const NOTE_EVERY_MS = 5_000

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'https://api.statbank.dk' },
    data: { type: 'string', default: process.env.LAEGE_DATA_DIR ?? 'data' },
    timeout: { type: 'string', default: '120' },
    attempts: { type: 'string', default: '5' },
    wait: { type: 'string', default: '2' },
    'without-contacts': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
})

const number = (name: 'timeout' | 'attempts' | 'wait'): number => {
  const value = Number(values[name])
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`--${name} must be a number above 0`)
  return value
}

try {
  const report = await refreshData({
    from: values.from,
    folder: values.data,
    timeoutMs: number('timeout') * 1000,
    attempts: Math.ceil(number('attempts')),
    firstWaitMs: number('wait') * 1000,
    noteEveryMs: NOTE_EVERY_MS,
    contacts: !values['without-contacts'],
    dryRun: values['dry-run'],
    today: new Date().toISOString().slice(0, 10),
    say: (line) => {
      console.log(line)
    },
  })
  console.log(`\n${report}`)
  if (values['dry-run']) console.log(`\nNothing was written: ${values.data}/ is as it was.`)
} catch (error) {
  if (error instanceof RefreshError || error instanceof SwapCutShort) console.error(`\n${error.message}`)
  else if (error instanceof InputFaults) console.error(`\n${formatFaults(error.faults)}`)
  else console.error(error)
  if (!(error instanceof SwapCutShort)) console.error(`Nothing was written: ${values.data}/ is as it was.`)
  process.exitCode = 1
}
