import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

// node scripts/run.mjs FILE …: runs a file as Node would, and says in one line what to do where it cannot. It is plain
// JavaScript, since an old Node reads no TypeScript, and needs nothing but Node.

const [, , file = '', ...rest] = process.argv
const problem = whyNot()
if (problem === null) {
  process.argv = [process.execPath, resolve(file), ...rest]
  try {
    await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    if (!isIncomplete(error)) throw error
    stop(`A package or its part for this system is missing (${firstSentence(error)}). Install all of them anew: npm ci`)
  }
} else {
  stop(problem)
}

/** @returns {string | null} */
function whyNot() {
  if (!existsSync('node_modules')) return 'The packages are not installed yet: npm ci'
  if (!process.features.typescript)
    return `Node 24 is needed, and this is ${process.version} (${process.execPath}). It comes with npm ci unless install scripts are off; then: npm rebuild node --ignore-scripts=false, or put a Node 24 first in PATH.`
  if (!existsSync(file)) return `${file} is not there. Run npm ci, without --omit, in the folder of the project.`
  return null
}

/** A package without its part for this system, or none at all. @param {unknown} error */
function isIncomplete(error) {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : ''
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || /native binding/i.test(error.message)
}

/** @param {Error} error */
function firstSentence(error) {
  return error.message.split(/\n|\. /)[0]
}

/** @param {string} words */
function stop(words) {
  console.error(words)
  process.exitCode = 1
}
