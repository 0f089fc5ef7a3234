import { csvParse } from 'd3'

/** A municipality with the council and the region that it is part of. */
export interface Membership {
  readonly code: string
  readonly council: string
  readonly region: string
}

/** Reads the columns `code`, `council` and `region`, by code. Throws on an empty field or a code that stands twice. */
export function readMembership(csv: string): Membership[] {
  const members = csvParse(csv).map(({ code = '', council = '', region = '' }, index) => {
    if (!/^\d{4}$/.test(code) || council === '' || region === '') {
      throw new Error(`Municipalities, line ${index + 2}: code, council or region is missing`)
    }
    return { code, council, region }
  })
  if (new Set(members.map(({ code }) => code)).size !== members.length) {
    throw new Error('Municipalities: a code stands twice')
  }
  return members.sort((a, b) => (a.code < b.code ? -1 : 1))
}
