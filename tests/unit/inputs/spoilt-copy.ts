import { type DataCopy, withData } from './data-copy.ts'

/** The faults of a spoilt copy, apart from stale hashes: file, column and what was expected. */
export const faultsOf = (spoil: (data: DataCopy) => void): readonly string[] =>
  withData((data) => {
    spoil(data)
    return data
      .faults()
      .filter(({ column }) => !/\.(?:hash|bytes)$/.test(column ?? ''))
      .map(({ file, column, expected }) => `${file} ${column ?? '–'}: ${expected}`)
  })
/** Puts texts in the place of others, the first of each, which must be there. */
export const changed = (
  data: DataCopy,
  file: string,
  ...pairs: readonly (readonly [from: string, to: string])[]
): void => {
  data.edit(file, (text) =>
    pairs.reduce((so, [from, to]) => {
      if (!so.includes(from)) throw new Error(`no ${from} in ${file}`)
      return so.replace(from, to)
    }, text),
  )
}
