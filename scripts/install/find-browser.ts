import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** The headless shell: opens a page in about two thirds of the time. */
const SHELL = 'chromium-headless-shell'
/** Names of Chromium-based browsers as systems install them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser that the tests drive: the one that `CHROMIUM_PATH` names, else the system's Chromium without a window, else
 * Playwright's own, else one of the system. Null when there is none.
 * @throws Error when `CHROMIUM_PATH` names no file
 */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
    return named
  }
  const own = chromium.executablePath()
  return findShell() ?? (existsSync(own) ? own : null) ?? onPath(NAMES)
}

/** The system's Chromium without a window, or null. */
export function findShell(): string | null {
  return onPath([SHELL])
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null
}
