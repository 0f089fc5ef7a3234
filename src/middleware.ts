import { defineMiddleware } from 'astro:middleware'
import { languageOf } from './components/language-paths.ts'

/** Every page and component knows the language of the address that it is built for. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.language = languageOf(context.params.lang)
  return next()
})
