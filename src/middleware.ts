import type { MiddlewareHandler } from 'astro'
import { languageOf } from './publishing/language-paths.ts'

/** Every page and component knows the language of the address that it is built for. */
export const onRequest: MiddlewareHandler = (context, next) => {
  context.locals.language = languageOf(context.params.lang)
  return next()
}
