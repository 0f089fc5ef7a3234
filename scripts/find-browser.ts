import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** Names of Chromium and its kin as systems install them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser that the tests drive: the one that `CHROMIUM_PATH` names, else Playwright's own, else one of the system.
 * Null when there is none.
 * @throws Error when `CHROMIUM_PATH` names no file
 */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
    return named
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = [chromium.executablePath(), ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))]
  return places.find((path) => existsSync(path)) ?? null
}
