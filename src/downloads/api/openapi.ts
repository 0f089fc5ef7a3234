import { z } from 'zod'
import type { SiteSettings } from '../../inputs/inputs.ts'
import { FIGURES_LICENCE } from '../../text/sentences/files.ts'
import type { ApiSchemas } from './api-shape.ts'

/** The addresses below /api/v1/, each with what it answers and what stands in its braces. */
const PATHS = [
  { path: '/index.json', kind: 'Index', summary: 'What there is, and where', parameter: null },
  { path: '/runs.json', kind: 'Runs', summary: 'All runs with their rules', parameter: null },
  { path: '/runs/{id}.json', kind: 'Run', summary: 'A run with all its areas', parameter: 'id' },
  {
    path: '/municipalities/{code}.json',
    kind: 'Municipality',
    summary: 'A municipality in every run',
    parameter: 'code',
  },
  {
    path: '/health-councils/{id}.json',
    kind: 'HealthCouncil',
    summary: 'A health council in every run',
    parameter: 'id',
  },
  { path: '/scenarios/{id}.json', kind: 'Scenario', summary: 'What another rule would change', parameter: 'id' },
] as const satisfies readonly { readonly kind: keyof ApiSchemas; readonly [key: string]: unknown }[]

/** The interface for programs as OpenAPI 3.1. Its addresses are relative to where the document stands. */
export function openApi({ title }: SiteSettings, schemas: ApiSchemas): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${title.en}: runs, places and scenarios`,
      version: '1.0.0',
      description:
        'Static JSON. Fields may be added to version 1; none is taken away or changed. Every number has a status, and an open estimate is not the ministry’s number.',
      license: { name: FIGURES_LICENCE.title.en },
    },
    servers: [{ url: './' }],
    paths: Object.fromEntries(
      PATHS.map(({ path, kind, summary, parameter }) => [
        path,
        {
          get: {
            operationId: `get${kind}`,
            summary,
            parameters:
              parameter === null
                ? []
                : [
                    {
                      name: parameter,
                      in: 'path',
                      required: true,
                      schema: { type: 'string' },
                      description: 'As index.json has it.',
                    },
                  ],
            responses: {
              '200': {
                description: 'The answer.',
                content: { 'application/json': { schema: { $ref: `#/components/schemas/${kind}` } } },
              },
              '404': { description: 'There is none of that name.' },
            },
          },
        },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, schemaOf(schema)])),
    },
  }
}

function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
