import { dataFolder, folderUrl } from '../src/inputs/data-folder.ts'
import { loadData } from '../src/inputs/load-data.ts'
import { faultsOfChanges } from '../src/inputs/rules/check-change.ts'
import { estimatedRun } from '../src/inputs/rules/estimated-run.ts'
import { namedChange } from '../src/model/change-text.ts'
import { required } from '../src/model/required.ts'
import { addressText, checkOf } from '../src/model/run-address.ts'
import { type ModelRun, tryRun } from '../src/model/run-model.ts'
import { changeableIn } from '../src/results/changeable.ts'
import { runInput } from '../src/results/run-input.ts'
import { changeFault } from '../src/text/sentences/address-fault.ts'
import { wordsOf } from './command/words-of-error.ts'
import { csvOfRows, exactRow, modelRows } from './model/model-rows.ts'
import { HELP, type ModelFlags, readFlags } from './model/read-flags.ts'

// npm run --silent model -- --norm 1500: works through a run with changes and prints it. Exit code 1 where it cannot be.

function main(args: readonly string[]): void {
  const reading = readFlags(args)
  if (!reading.ok) {
    refuse(reading.faults)
    return
  }
  const { flags } = reading
  if (flags.help) {
    process.stdout.write(HELP)
    return
  }
  const { inputs } = loadData(folderUrl(dataFolder(flags.data ?? undefined)))
  const id = flags.run ?? estimatedRun(inputs.runs, inputs.headlineRun)?.id ?? inputs.headlineRun
  const spec = inputs.runs.find((run) => run.id === id)
  if (spec === undefined) {
    refuse([`There is no run ${id}: ${inputs.runs.map((run) => run.id).join(', ')}.`])
    return
  }
  const input = runInput(spec, inputs)
  const faults = faultsOfChanges(flags.changes, changeableIn(input)).map(({ change, fault }) =>
    changeFault(namedChange(change), fault, 'en'),
  )
  const tried = faults.length > 0 ? null : tryRun(input, flags.changes)
  if (tried === null) refuse(faults)
  else if ('refused' in tried) refuse([`The run cannot take that: ${tried.refused}.`])
  else {
    const names = new Map(inputs.basisOf(spec).municipalities.map(({ code, name }) => [code, name]))
    process.stdout.write(printed(flags, id, tried.run, (code) => required(names.get(code), code)))
  }
}

function printed(
  { form, level, changes }: ModelFlags,
  id: string,
  run: ModelRun,
  nameOf: (code: string) => string,
): string {
  if (form === 'csv') return csvOfRows(modelRows(run, level, nameOf))
  const { national, councils } = run.allocation
  const result = {
    run: id,
    address: addressText({ run: id, changes, check: checkOf(councils) }),
    changes,
    country: { need: national.need.toFixed(), capacities: national.capacities.toFixed() },
    councils: modelRows(run, 'councils', nameOf).map(exactRow),
    municipalities: modelRows(run, 'municipalities', nameOf).map(exactRow),
  }
  return `${JSON.stringify(result, null, 2)}\n`
}

function refuse(faults: readonly string[]): void {
  console.error([...faults, 'npm run --silent model -- --help says what can be asked.'].join('\n'))
  process.exitCode = 1
}

// A reader of the first lines, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
try {
  main(process.argv.slice(2))
} catch (error) {
  console.error(wordsOf(error))
  process.exitCode = 1
}
