import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommandOutcome, startCommand } from '../../../scripts/command/run-command.ts'
import { FIRST_RUNS } from '../../../scripts/testing/tested-site.ts'
import { copyData } from '../../support/data.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const PATIENT = 120_000

const run = (script: string, ...options: readonly string[]): Promise<CommandOutcome> =>
  startCommand([process.execPath, `scripts/${script}.ts`, ...options], process.env).outcome

/** A file of GeoJSON that is none, in a folder of its own. */
function badFile(): string {
  const file = join(temporaryFolder(), 'kommuner.geojson')
  writeFileSync(file, '{"type": "FeatureCollection", "features": [')
  return file
}

describe('what cannot be read or is not stated ends in a line and code 1', () => {
  test.each<readonly [string, () => readonly string[], string]>([
    ['geo:build from no file', () => ['build-topology', '--from', 'no.geojson', '--licence', 'X'], "open 'no.geojson'"],
    ['geo:build from a folder', () => ['build-topology', '--from', 'data', '--licence', 'X'], 'EISDIR'],
    ['geo:build without terms', () => ['build-topology', '--from', badFile()], '--from needs --licence'],
    ['geo:build with blank terms', () => ['build-topology', '--from', badFile(), '--licence', ' '], 'needs --licence'],
    [
      'geo:build from half a file',
      () => ['build-topology', '--data', FIRST_RUNS, '--from', badFile(), '--licence', 'X'],
      'kommuner.geojson, line 1, character 44: found nothing, expected GeoJSON in UTF-8. The file is cut short.',
    ],
    ['geo:build with an option that is none', () => ['build-topology', '--form', 'x'], "Unknown option '--form'"],
    ['geo:build on no data', () => ['build-topology', '--data', '/no-such-folder'], 'The folder is missing'],
    ['geo:compare with nothing', () => ['compare-outlines'], 'npm run geo:compare -- yardstick.geojson'],
    ['geo:compare with no file', () => ['compare-outlines', 'no.geojson'], "open 'no.geojson'"],
    [
      'geo:compare with half a file',
      () => ['compare-outlines', badFile(), '--data', FIRST_RUNS],
      'The file is cut short.',
    ],
  ])('%s', { timeout: PATIENT }, async (_, options, said) => {
    const [script = '', ...rest] = options()
    const { code, output } = await run(script, ...rest)
    expect(code).toBe(1)
    expect(output).toContain(said)
    expect(output).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('geo:compare with outlines that are broken', { timeout: PATIENT }, async () => {
    const folder = join(temporaryFolder(), 'data')
    copyData(folder)
    writeFileSync(join(folder, 'geography/2027/denmark.topo.json'), '{')
    const { code, output } = await run('compare-outlines', badFile(), '--data', folder)
    expect(code).toBe(1)
    expect(output).toContain('geography/2027/denmark.topo.json, line 1')
    expect(output).not.toMatch(/\bat .*:\d+:\d+/)
  })
})
