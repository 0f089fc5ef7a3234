import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { readCases, worked } from './cases.ts'

// node tests/oracle/work-cases.ts FILE: writes into a file of cases what the rules of each come to, by the oracle and
// not by the model.

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file: tests/data/first-runs/cases.json')
const before = readFileSync(file, 'utf8')
const cases = readCases(pathToFileURL(file)).map((one) => ({ ...one, ...worked(one) }))
/** A row of a result on one line: a case is then read as a table. */
const text = `${JSON.stringify(cases, null, 2)}\n`.replaceAll(
  /\{\n\s+("(?:need|name|code)": "[^"]*"),\n\s+([^{}]*?)\n\s+\}/g,
  (_, first: string, rest: string) => `{ ${first}, ${rest.replaceAll(/\n\s+/g, ' ')} }`,
)
if (text !== before) writeFileSync(file, text)
