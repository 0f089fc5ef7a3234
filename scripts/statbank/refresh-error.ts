/** A refresh that cannot go on: which table it is about, what is wrong with it, and what a maintainer can do. */
export class RefreshError extends Error {
  readonly table: string
  readonly problem: string
  readonly remedy: string

  constructor(table: string, problem: string, remedy: string) {
    super(`${table}: ${problem}\n${remedy}`)
    this.name = 'RefreshError'
    this.table = table
    this.problem = problem
    this.remedy = remedy
  }
}

/** What to do when an answer is not what the documentation of the API, or the table's own description, says. */
export const LOOK_AT_TABLE =
  'Look at the table in statistikbanken.dk. If it has changed, change its definition in scripts/statbank/, then try again.'

/** What to do when the service fails. */
export const TRY_LATER = 'Try again later. If it goes on, see whether statistikbanken.dk answers in a browser.'
