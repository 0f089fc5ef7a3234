/** The file of a site that says which headers a host sends, in the form of Netlify and Cloudflare Pages. */
export const HEADERS_FILE = '_headers'

/** Headers of the addresses that a path names: itself, or all that begin as it does where it ends in "*". */
interface HeaderRule {
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/**
 * What a file of headers says of an address: [["X-Content-Type-Options", "nosniff"]]. All rules that fit apply.
 * @param path decoded, from the root of the host
 */
export function headersFor(rules: readonly HeaderRule[], path: string): HeaderRule['headers'] {
  return rules
    .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
    .flatMap(({ headers }) => headers)
}

/** The rules of a file of headers: a path at the start of a line, its headers on the indented lines below it. */
export function readHeaders(text: string): readonly HeaderRule[] {
  return text
    .split(/^(?=\/)/m)
    .filter((rule) => rule.startsWith('/'))
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n')
      return {
        path: path.trim(),
        headers: lines.flatMap((line) => {
          const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? []
          return name === undefined || value === undefined ? [] : [[name, value.trim()] as const]
        }),
      }
    })
}

/** The text with one header more in the rule of a path, which comes at the end where there is none: a host reads the last of two rules of one path. */
export function withHeader(text: string, path: string, name: string, value: string): string {
  const line = `  ${name}: ${value}\n`
  const lines = text.split(/(?<=\n)/)
  const at = lines.findIndex((other) => other.trimEnd() === path)
  return at < 0 ? `${text}\n${path}\n${line}` : lines.toSpliced(at + 1, 0, line).join('')
}
