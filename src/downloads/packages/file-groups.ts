import type { ByLanguage } from '../../inputs/language.ts'
import type { SourceRecord } from '../../inputs/rules/rule-schemas.ts'
import type { Status } from '../../model/domain.ts'
import { statedInAnyYear } from '../../results/official-beside.ts'
import type { Scenarios } from '../../results/scenarios.ts'
import type { RunResult } from '../../results/result.ts'
import type { Site } from '../../results/site.ts'
import { apiFiles } from '../api/api-files.ts'
import { collectionOfAll } from './collection.ts'
import { allRunsFiles, latestFiles, runFiles, schemaFile } from './catalogue.ts'
import { capacityOverview } from '../../results/capacity-overview.ts'
import { capacityFile, capacityStatuses } from '../tables/capacity-file.ts'
import { codeFile } from '../tables/code-file.ts'
import { changeFiles } from '../tables/change-files.ts'
import type { DescribedBy } from '../descriptions/csvw.ts'
import type { DownloadFile } from './download-file.ts'
import { officialTemplate, officialTemplateWorkbook } from '../tables/official-template.ts'
import { officialResultsFile } from '../tables/official-results-file.ts'
import { quotedNumbers, quotedFile } from '../tables/quoted-file.ts'
import { schemeJson, schemeSources, schemeTable } from '../tables/scheme-files.ts'
import { scenarioFiles } from '../tables/scenario-csv.ts'
import {
  descriptionFile,
  folderDescriptionFile,
  inBothForms,
  type TableFile,
  type TableForms,
} from '../tables/table-file.ts'
import { eachOnce, tableSources } from '../tables/table-sources.ts'
import { LABELS } from '../../text/labels/labels.ts'

/** Files that belong together: a part of the page of files, and a data set of the catalogue. */
export interface FileGroup {
  /** What its part of the page is called in an address: "open-2026". */
  readonly id: string
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
  /** The run that the files are of; null where they are of several or of none. */
  readonly run: RunResult | null
  /** What the numbers of the files are, each status once; none where the files hold no number. */
  readonly statuses: readonly Status[]
  readonly files: readonly DownloadFile[]
  /** Files that one of those lists, too many to name: neither the page nor the catalogue has them one by one. */
  readonly further?: readonly DownloadFile[]
  /** The page that tells of the numbers, where there is one. */
  readonly page?: { readonly path: `/${string}`; readonly words: ByLanguage<string> }
}

const QUOTED = {
  id: 'gengivne',
  title: { da: 'De gengivne officielle tal', en: 'The quoted official figures' },
  description: {
    da: 'Officielle tal fra udkastet i 2025, som vi kun har, fordi andre har gengivet dem.',
    en: 'Official figures of the draft of 2025 that we have only because others have quoted them.',
  },
  statuses: ['reported'],
  page: {
    path: '/kilder/#afstemning',
    words: {
      da: 'Se dem ved siden af skønnet, og hvor de står',
      en: 'See them beside the estimate, and where they stand',
    },
  },
} as const satisfies Partial<FileGroup>

const OFFICIAL_RESULTS = {
  id: 'myndighedernes',
  title: { da: 'Myndighedernes egne tal', en: 'The authorities’ own figures' },
  description: {
    da: 'Hvad myndighederne selv skriver, at modellen giver, med vores tal ved siden af.',
    en: 'What the authorities themselves state as outcomes of the model, with ours beside it.',
  },
  statuses: ['official'],
} as const satisfies Partial<FileGroup>

const CAPACITIES_IN_USE = {
  id: 'daekning',
  title: { da: 'Lægekapaciteter i brug', en: 'Doctor capacities in use' },
  description: {
    da: 'Loftet i hvert sundhedsråd, og hvor mange lægekapaciteter der er tildelt, besat og ledige, hvor vi har de tal.',
    en: 'The ceiling of each health council, and how many doctor capacities are allocated, occupied and vacant where we hold those figures.',
  },
  page: {
    path: '/daekning/',
    words: { da: 'Se oversigten, og hvad tallene betyder', en: 'See the overview, and what the figures mean' },
  },
} as const satisfies Partial<FileGroup>

const SCHEMES = {
  id: 'ordninger',
  title: LABELS.schemes,
  description: {
    da: 'Hvad fire dokumenter siger om medicin, der er svær at få, med sted i dokumentet. Ved siden af står fordelingsmodellen.',
    en: 'What four documents say of medicines that are hard to get, with the place in the document. The allocation model stands beside them.',
  },
  statuses: ['reported'],
} as const satisfies Partial<FileGroup>

const API = {
  id: 'api',
  title: { da: 'Grænseflade til programmer', en: 'Interface for programs' },
  description: {
    da: 'Et svar i JSON for hver kørsel, hver kommune, hvert sundhedsråd og hvert scenarie. index.json siger, hvor de er, og openapi.json, hvad der står i dem. I version 1 kan der komme felter til. Ingen forsvinder eller skifter betydning.',
    en: 'An answer in JSON for each run, municipality, health council and scenario. index.json says where they are, and openapi.json what they hold. Fields may be added to version 1. None goes away or changes its meaning.',
  },
} as const satisfies Partial<FileGroup>

const TOOLS = {
  id: 'vaerktoej',
  title: { da: 'Skema, skabelon og koder', en: 'Schema, template and codes' },
  description: {
    da: 'Et skema for result.json, en skabelon til myndighedernes tal og kommunernes koder. De indeholder ingen tal.',
    en: 'A schema of result.json, a template for the authorities’ figures, and the codes of the municipalities. They contain no figures.',
  },
  statuses: [],
} as const satisfies Partial<FileGroup>

/** All files of the site below /data/ by what belongs together: the authorities' own results, then the run that the pages lead with. */
export function fileGroups(site: Site, scenarios: Scenarios): readonly FileGroup[] {
  const { results, inputs, changes } = site
  const { headline, runs } = results
  const others = runs.toReversed().filter((result) => result !== headline)
  const ofRun = (result: RunResult): FileGroup => ({
    id: result.run.id,
    title: result.run.title,
    description: result.run.summary,
    run: result,
    statuses: [result.run.status],
    files: runFiles(site, result).all,
  })
  const describedBy = (
    { title, description, statuses }: Pick<FileGroup, 'title' | 'description' | 'statuses'>,
    sources: readonly SourceRecord[],
  ): DescribedBy => ({ title, summary: description, site: inputs.site, statuses, tableSources: eachOnce(sources) })
  /** Files of tables, each with what describes it. */
  const described = (
    group: Parameters<typeof describedBy>[0],
    sources: readonly SourceRecord[],
    files: readonly TableFile[],
  ): readonly DownloadFile[] => [...files, ...files.map((file) => descriptionFile(describedBy(group, sources), file))]
  const ofTables = (
    group: Omit<FileGroup, 'files' | 'run'>,
    runsOf: readonly RunResult[],
    tables: readonly TableForms[],
    folder: `/${string}`,
  ): FileGroup => {
    const title = {
      da: `Beskrivelse af alle tabeller: ${group.title.da}`,
      en: `Description of all tables: ${group.title.en}`,
    }
    const about = describedBy(group, runsOf.flatMap(tableSources))
    const files = inBothForms(tables)
    // Where there is no table there is nothing to describe.
    const descriptions = files.length === 0 ? [] : [folderDescriptionFile(about, folder, title, files)]
    return { ...group, run: null, files: [...files, ...descriptions] }
  }
  const stated = statedInAnyYear(inputs, results)
  // Where there is no figure there is no file.
  const officials = stated.length === 0 ? [] : [officialResultsFile(stated)]
  const officialSources = stated.map(({ source }) => source)
  const inUse = capacityOverview(inputs, results)
  const capacities = inBothForms([capacityFile(inUse)])
  const ofCapacities = { ...CAPACITIES_IN_USE, statuses: capacityStatuses(inUse) }
  const capacitySources = [
    ...inUse.flatMap(({ use }) => (use === null ? [] : [use.source])),
    ...inUse.flatMap(({ ceiling }) => (ceiling?.computed ? tableSources(ceiling.computed.run) : [])),
  ]
  const quoted = inBothForms([quotedFile(inputs.publishedNumbers)])
  const quotedFrom = new Set(quotedNumbers(inputs.publishedNumbers).map(({ sourceUrl }) => sourceUrl))
  const quotedSources = inputs.sources.filter(
    ({ tables, url }) => tables.includes('published-figures') && quotedFrom.has(url),
  )
  const schemes = inBothForms([schemeTable(site.schemes, inputs.sources)])
  const tools = inBothForms([officialTemplate(inputs.municipalities), codeFile(headline.municipalities)])
  const api = apiFiles(site, collectionOfAll(inputs.site, runs, stated))
  const groups: readonly FileGroup[] = [
    {
      ...OFFICIAL_RESULTS,
      run: null,
      files: described(OFFICIAL_RESULTS, officialSources, inBothForms(officials)),
    },
    ofRun(headline),
    {
      id: 'seneste',
      title: { da: 'Den gældende kørsel, altid på samme adresse', en: 'The current run, always at one address' },
      description: {
        da: `De samme filer som i kørslen ${headline.run.id}. Når en ny kørsel fører, skifter indholdet, men adresserne under /data/latest/ bliver.`,
        en: `The same files as those of the run ${headline.run.id}. When a new run leads, what they hold changes, but the addresses below /data/latest/ stay.`,
      },
      run: headline,
      statuses: [headline.run.status],
      files: latestFiles(site),
    },
    ...others.map(ofRun),
    {
      id: 'alle',
      title: { da: 'Alle kørsler i samme tabeller', en: 'All runs in the same tables' },
      description: {
        da: 'Tabellerne fra kørslerne, den ene efter den anden, med kørslen først i hver række.',
        en: 'The tables of the runs, one after another, with the run first in every row.',
      },
      run: null,
      statuses: once([...stated.map(() => 'official' as const), ...runs.map(({ run }) => run.status)]),
      files: allRunsFiles(site).all,
    },
    ofTables(
      {
        id: 'aendringer',
        title: { da: 'Ændringer fra kørsel til kørsel', en: 'Changes from run to run' },
        description: {
          da: 'Hvad hvert område flyttede sig, delt på årsager, og delene går op.',
          en: 'How much the figure of each area changed, split into causes; the parts add up.',
        },
        statuses: once(changes.map(({ status }) => status)),
        page: {
          path: '/aendringer/',
          words: {
            da: 'Se ændringerne, og hvad siden har rettet',
            en: 'See the changes, and what the site has corrected',
          },
        },
      },
      runs,
      changes.toReversed().flatMap(changeFiles),
      '/data/changes',
    ),
    ofTables(
      {
        id: 'scenarier',
        title: LABELS.scenarios,
        description: {
          da: 'Hvad en anden regel ville flytte. Det er vores egne spørgsmål, ikke myndighedernes.',
          en: 'What a different rule would change. The questions are our own, not the authorities’.',
        },
        statuses: once(scenarios.results.map(({ status }) => status)),
        page: { path: '/scenarier/', words: { da: 'Se scenarierne', en: 'See the scenarios' } },
      },
      [scenarios.run],
      scenarios.results.flatMap((result) => scenarioFiles(result, scenarios.run)),
      '/data/scenarios',
    ),
    {
      ...ofCapacities,
      run: null,
      files: described(ofCapacities, capacitySources, capacities),
    },
    {
      ...QUOTED,
      run: null,
      files: described(QUOTED, quotedSources, quoted),
    },
    {
      ...SCHEMES,
      run: null,
      files: [
        ...schemes,
        schemeJson(site.schemes, inputs.sources),
        ...schemes.map((file) =>
          descriptionFile(describedBy(SCHEMES, schemeSources(site.schemes, inputs.sources)), file),
        ),
      ],
    },
    {
      ...API,
      run: null,
      statuses: once([...runs.map(({ run }) => run.status), ...scenarios.results.map(({ status }) => status)]),
      files: api.main,
      further: api.each,
    },
    {
      ...TOOLS,
      run: null,
      files: [schemaFile(), ...described(TOOLS, [], tools), officialTemplateWorkbook(inputs)],
    },
  ]
  return groups.filter(({ files }) => files.length > 0)
}

/** All files of the site below /data/, each address once, but those that list them: the catalogue and the hashes. */
export function siteFiles(site: Site, scenarios: Scenarios): readonly DownloadFile[] {
  return fileGroups(site, scenarios).flatMap(({ files }) => files)
}

function once<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
