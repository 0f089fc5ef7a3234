import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { markdownTable, ownBuild, type OwnBuild } from './side-by-side.ts'
import { writeMadeUpCountry } from './made-up-country.ts'

/** How many times the municipalities of a data folder are built. */
const TIMES = [1, 5, 10]
/** Letters that the longest bar has. */
const BAR = 30

/** A build of a country of so many municipalities. */
interface GrownBuild extends OwnBuild {
  readonly municipalities: number
}

/** Builds made-up countries of more and more municipalities, each from its data folder alone, with no picture kept. */
export async function growth(folder: string, dataDir: string, municipalities: number): Promise<readonly GrownBuild[]> {
  const builds: GrownBuild[] = []
  for (const times of TIMES) {
    const own = join(folder, `times-${times}`)
    const data = join(own, 'data')
    writeMadeUpCountry(dataDir, data, times)
    const count = times * municipalities
    const build = await ownBuild(`${count} municipalities`, data, join(own, 'pictures'), join(own, 'site'))
    builds.push({ ...build, municipalities: count })
    console.log(`${build.name}: ${build.stages.join('; ')}`)
    rmSync(own, { recursive: true, force: true })
  }
  return builds
}

/** The builds as a table, and as bars for CPU per page and for memory. */
export function growthTable(builds: readonly GrownBuild[]): string {
  const perPage = ({ cpuSeconds, pages }: GrownBuild): number => (cpuSeconds / pages) * 1000
  const table = markdownTable(
    ['municipalities', 'pages', 'clock', 'CPU', 'CPU a page', 'peak memory'],
    builds.map((build) => [
      String(build.municipalities),
      String(build.pages),
      `${build.seconds.toFixed(0)} s`,
      `${build.cpuSeconds.toFixed(0)} s`,
      `${perPage(build).toFixed(0)} ms`,
      `${(build.peakBytes / 1e6).toFixed(0)} MB`,
    ]),
  )
  return [
    table,
    bars('CPU a page', builds, perPage, (value) => `${value.toFixed(0)} ms`),
    bars(
      'peak memory',
      builds,
      ({ peakBytes }) => peakBytes / 1e6,
      (value) => `${value.toFixed(0)} MB`,
    ),
  ].join('\n\n')
}

function bars(
  title: string,
  builds: readonly GrownBuild[],
  valueOf: (build: GrownBuild) => number,
  printed: (value: number) => string,
): string {
  const most = Math.max(...builds.map(valueOf))
  const lines = builds.map((build) => {
    const value = valueOf(build)
    return `${String(build.municipalities).padStart(8)}  ${'█'.repeat(Math.round((value / most) * BAR))} ${printed(value)}`
  })
  return [title, ...lines].join('\n')
}
