import { parseArgs } from 'node:util'
import { dataFolder, folderName } from '../../src/inputs/data-folder.ts'
import { InputFaults } from '../../src/inputs/files/fault.ts'
import { recoverSwap } from '../site/swap-folder.ts'

/**
 * The folder of data that a command is told on the command line, with `--data FOLDER` or as the only word; without it the
 * one that `dataFolder` knows. A folder that a change cut short has left under another name gets its name back.
 * @throws InputFaults when there is no such folder, or it holds no data
 * @throws TypeError of Node's own when the command line holds anything else
 */
export function dataArgument(args: readonly string[] = process.argv.slice(2)): string {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  const [named, ...others] = positionals
  if (others.length > 0 || (named !== undefined && values.data !== undefined))
    throw new InputFaults([
      {
        file: 'command line',
        line: null,
        column: null,
        position: null,
        value: others[0] ?? named ?? null,
        expected: 'one folder of data',
        message: 'Only one is read.',
      },
    ])
  recoverSwap(folderName(values.data ?? named))
  return dataFolder(values.data ?? named)
}
