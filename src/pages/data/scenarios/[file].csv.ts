import type { APIRoute, GetStaticPaths } from 'astro'
import { SCENARIO_FILES, type ScenarioFile } from '../../../downloads/scenario-csv.ts'
import { loadScenarios } from '../../../results/load-scenarios.ts'
import type { ScenarioResult } from '../../../results/scenarios.ts'

interface Props {
  readonly result: ScenarioResult
  readonly file: ScenarioFile
}

const FILES = ['councils', 'municipalities'] as const satisfies readonly ScenarioFile[]

export const getStaticPaths = (() =>
  loadScenarios().results.flatMap((result) =>
    FILES.map((file) => ({
      params: { file: `${result.scenario.id}-${file}` },
      props: { result, file } satisfies Props,
    })),
  )) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(SCENARIO_FILES[props.file](props.result), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
