import type { APIRoute } from 'astro'
import { schemaFile } from '../../downloads/catalogue.ts'
import { fileResponse } from '../../downloads/file-response.ts'

export const GET: APIRoute = () => fileResponse(schemaFile())
