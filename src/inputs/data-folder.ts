import { pathToFileURL } from 'node:url'
import { InputFaults } from './files/fault.ts'
import { setting, settingFault, settingFaults } from './settings.ts'

/**
 * The folder of data: the one that is named, or that of `LAEGE_DATA_DIR`, or `data`.
 * @throws InputFaults when there is no such folder, or it holds no data
 */
export function dataFolder(named?: string): string {
  const folder = folderName(named)
  const faults = settingFaults(['LAEGE_DATA_DIR'], { LAEGE_DATA_DIR: folder })
  if (faults.length > 0) throw new InputFaults(faults)
  return folder
}

/**
 * The same, whether it is there or not: a change that was cut short may have left it under another name.
 * @throws InputFaults when it is named by no letter, which a program would take for the folder that it stands in
 */
export function folderName(named: string | undefined): string {
  if (named === '')
    throw new InputFaults([
      settingFault('--data', named, { expected: 'the path of a folder', message: 'It needs a value.' }),
    ])
  return named ?? setting('LAEGE_DATA_DIR') ?? 'data'
}

/** A folder as the loader asks for it. */
export function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`)
}
