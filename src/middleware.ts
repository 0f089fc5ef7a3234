import type { MiddlewareHandler } from 'astro'
import { languageOf } from './publishing/language-paths.ts'

/** Sets the language of each page from its address. */
export const onRequest: MiddlewareHandler = (context, next) => {
  context.locals.language = languageOf(context.params.lang)
  return next()
}
