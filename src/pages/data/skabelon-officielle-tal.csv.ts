import type { APIRoute } from 'astro'
import { officialTemplate } from '../../downloads/official-template.ts'
import { loadSite } from '../../results/site.ts'

export const GET: APIRoute = () =>
  new Response(officialTemplate(loadSite().inputs.municipalities), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  })
