import { namedChange } from '../../model/change-text.ts'
import { addressText, checkOf } from '../../model/run-address.ts'
import type { ModelRun } from '../../model/run-model.ts'
import type { Override } from '../../model/override.ts'
import { calculationOf, type RunBefore } from '../../results/calculation.ts'
import { pythonOf } from './python.ts'
import { rOf } from './r.ts'
import { sqlOf } from './sql.ts'

/** Ways to work the same numbers out again. */
export interface Again {
  /** The address at which the page of one's own calculation opens it. */
  readonly address: string
  /** The command of the site's own code. */
  readonly command: string
  /**
   * R with nothing added; null for what municipalities.csv does not hold, the citizens of another day and a lift that the run
   * does not have.
   */
  readonly r: string | null
  /** Python with nothing added; null likewise. */
  readonly python: string | null
  /** SQLite, on the database of all runs. */
  readonly sql: string
}

/** The ways in the order in which they are shown. */
export const AGAIN_NAMES = ['address', 'command', 'r', 'python', 'sql'] as const satisfies readonly (keyof Again)[]

/** Where the files and pages stand. */
export interface AgainAt {
  /** The full address of the site with a slash at its end; null where the domain is not known: then the files lie beside. */
  readonly root: string | null
  /** The address of the page of one's own calculation. */
  readonly page: string
}

/**
 * The same calculation as an address, a command, R, Python and SQL. Each of the last three reads what is published and gives
 * the councils' needs and whole numbers. A norm of 1,500 is `--norm 1500` in the command and `/ 1500` in the others.
 * @param run what the changes are made in
 * @param changed what came out of it
 */
export function again(run: RunBefore, changes: readonly Override[], changed: ModelRun, { root, page }: AgainAt): Again {
  const calculation = calculationOf(run, changes, changed)
  const isInTable = calculation.citizensOf === null && calculation.isMeasured
  const check = checkOf(changed.allocation.councils)
  return {
    address: `${page}#${addressText({ run: run.id, changes, check })}`,
    command: commandOf(run.id, changes),
    r: isInTable ? rOf(calculation, root) : null,
    python: isInTable ? pythonOf(calculation, root) : null,
    sql: sqlOf(calculation, root),
  }
}

/** The command that works a run out with changes, for the shells of Unix and PowerShell alike. */
function commandOf(run: string, changes: readonly Override[]): string {
  const flags = changes
    .map(namedChange)
    .map(({ name, value }) => `--${name} ${/^[\w.:-]+$/.test(value) ? value : `"${value}"`}`)
  return ['npm run --silent model --', `--run ${run}`, ...flags].join(' ')
}
