import { parseArgs } from 'node:util'
import { dataFolder } from '../../src/inputs/data-folder.ts'

/**
 * The folder of data that a command is told on the command line, with `--data FOLDER` or as the only word; without it the
 * one that `dataFolder` knows.
 * @throws InputFaults when there is no such folder, or it holds no data
 * @throws TypeError of Node's own when the command line holds anything else
 */
export function dataArgument(args: readonly string[] = process.argv.slice(2)): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  return dataFolder(values.data ?? positionals[0])
}
