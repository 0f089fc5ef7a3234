import { type HTMLElement, parse } from 'node-html-parser'
import type { Decimal } from '../../../src/model/decimal.ts'
import type { CouncilResult, MunicipalityResult } from '../../../src/results/result.ts'
import { results } from '../results/published.ts'

/** The known runs on the published inputs. */
export const { headline, runs } = results

/** The municipalities of a council in the headline run. */
export function membersOf(council: CouncilResult): readonly MunicipalityResult[] {
  return headline.municipalities.filter((m) => m.council === council.name)
}

/** The list sizes of all municipalities in the headline run. */
export const listSizes: readonly Decimal[] = headline.municipalities.map((m) => m.guidanceListSize)

/** A length of an element in percent of the width, as a number; 0 where it is not said. */
export function percentOf(element: HTMLElement, attribute: string): number {
  const text = element.getAttribute(attribute) ?? '0%'
  const match = /^(-?\d+(?:\.\d+)?)%$/.exec(text)
  if (match === null) throw new Error(`${attribute}="${text}" is no percentage`)
  return Number(match[1])
}

/** A length of an element in pixels. */
export function pixelsOf(element: HTMLElement, attribute: string): number {
  const value = Number(element.getAttribute(attribute) ?? '0')
  if (Number.isNaN(value)) throw new Error(`${attribute} is no number`)
  return value
}

/** The pictures that are read aloud in some markup: each has a title and a description, and is named by both. */
export function spokenPictures(markup: string): readonly { readonly title: string; readonly description: string }[] {
  return parse(markup)
    .querySelectorAll('svg[role="img"]')
    .map((svg) => {
      const named = (svg.getAttribute('aria-labelledby') ?? '').split(' ')
      const [title = '', description = ''] = named.map((id) => svg.querySelector(`#${id}`)?.textContent ?? '')
      return { title, description }
    })
}
