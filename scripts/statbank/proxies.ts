import { setGlobalProxyFromEnv } from 'node:http'
import { RefreshError } from './refresh-error.ts'

const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy'] as const

/**
 * Sends questions by the proxies that the environment names in HTTPS_PROXY and HTTP_PROXY, in either case, except to the
 * hosts of NO_PROXY. A proxy without a scheme, "proxy.example:3128", is one of HTTP.
 * @returns puts back what was there before
 * @throws RefreshError when a variable is no address of such a proxy
 */
export function useProxies(env: Readonly<Record<string, string | undefined>>): () => void {
  const named = VARIABLES.flatMap((name): [string, string][] => {
    const value = env[name]?.trim() ?? ''
    return value === '' ? [] : [[name, /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`]]
  })
  const wrong = named.find(([, value]) => !['http:', 'https:'].includes(URL.parse(value)?.protocol ?? ''))
  if (wrong !== undefined)
    throw new RefreshError(
      wrong[0],
      `"${withoutPassword(env[wrong[0]] ?? '')}" is no address of a proxy.`,
      'Expected is an address like http://proxy.example:3128. Other proxies, such as SOCKS, cannot be used.',
    )
  return setGlobalProxyFromEnv({ NO_PROXY: env.NO_PROXY, no_proxy: env.no_proxy, ...Object.fromEntries(named) })
}

/** The address of a proxy as it may be shown: without who asks and the word that lets them in. */
export function withoutPassword(proxy: string): string {
  return proxy.replace(/^([a-z][a-z\d+.-]*:\/\/)?[^/]*@/i, '$1…@')
}
