import type { ByLanguage, Language } from '../../inputs/language.ts'
import { formatDate } from '../../text/format/date.ts'
import {
  citation,
  contact,
  FIGURES_LICENCE,
  sourceLine,
  statusSentence,
  whatIsEstimated,
  whatItIs,
} from '../../text/sentences/files.ts'
import { NBSP } from '../../text/format/number.ts'
import { OUTLINES_ARE, outlineCredit } from '../../text/names/outlines.ts'
import type { Collection } from '../packages/collection.ts'
import { type AttributedOutlines, PLACED } from '../tables/map-files.ts'

/** A file as the text that goes with a collection names it. */
export interface ListedFile {
  readonly path: string
  readonly title: ByLanguage<string>
  readonly description: ByLanguage<string>
}

const HEADINGS = {
  da: {
    what: 'HVAD DET ER',
    estimated: 'HVAD DER ER SKØNNET',
    files: 'FILERNE',
    cite: 'SÅDAN CITERER DU',
    licence: 'LICENS',
    sources: 'KILDER',
    outlines: 'KORTETS OMRIDS',
    contact: 'FEJL OG RETTELSER',
  },
  en: {
    what: 'WHAT IT IS',
    estimated: 'WHAT IS ESTIMATED',
    files: 'THE FILES',
    cite: 'HOW TO CITE',
    licence: 'LICENCE',
    sources: 'SOURCES',
    outlines: 'THE OUTLINES OF THE MAP',
    contact: 'FAULTS AND CORRECTIONS',
  },
} as const satisfies ByLanguage<object>

const WIDTH = 78

/** The text that goes with the files of a run: what they are, what is estimated, whose numbers, on what terms. */
export function readMe(
  collection: Collection,
  files: readonly ListedFile[],
  outlines: AttributedOutlines,
  language: Language,
): string {
  const { site, title, summary, runs, statuses, sources } = collection
  const head = HEADINGS[language]
  const date = formatDate(site.publicationDate, language)
  const top = `${site.title[language]}: ${title[language]}`
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [head.what, [...whatItIs(language), summary[language]]],
    [head.estimated, [...new Set(runs.flatMap((result) => whatIsEstimated(result, language)))]],
    [
      head.files,
      files.flatMap(
        (file) => `${file.path}\n${wrapped(`${file.title[language]}. ${file.description[language]}`, '  ')}`,
      ),
    ],
    [head.cite, [citation(site, runs, language), mustSay[language]]],
    [head.licence, [`${FIGURES_LICENCE.title[language]}.`]],
    [head.outlines, [outlinesLine(outlines)[language]]],
    [head.sources, sources.map((source) => `- ${sourceLine(source, language)}`)],
    [head.contact, [`${contact(site, language)}.`]],
  ]
  const body = sections.map(([heading, paragraphs]) => `${heading}\n\n${paragraphs.map(block).join('\n\n')}\n`)
  const text = `${top}\n${'='.repeat(top.length)}\n\n${runLine(collection, date)[language]}\n${statusSentence(statuses, language)}\n\n${body.join('\n')}`
  // A space that does not break has kept its words together; plain text has no such space.
  return text.replaceAll(NBSP, ' ')
}

const mustSay: ByLanguage<string> = {
  da: 'Skriv altid, hvad tallene er: et åbent skøn er ikke myndighedernes tal. Skriv ikke, at et område mangler eller har for mange læger på grund af disse tal: De siger ikke, hvor mange læger der er.',
  en: 'Always say what the figures are: an open estimate is not the authorities’ figure. Do not write that an area lacks doctors or has too many because of these figures: they do not say how many doctors there are.',
}

function outlinesLine({ geography }: AttributedOutlines): ByLanguage<string> {
  const { source, georeference } = geography.meta
  const made = OUTLINES_ARE[source.method]
  const are =
    georeference === undefined
      ? PLACED.plane
      : {
          da: 'Koordinaterne i GeoJSON er længde- og breddegrader (WGS 84), i filerne med utm32 meter i EPSG:25832. I TopoJSON er de kortets egne.',
          en: 'The coordinates in GeoJSON are longitudes and latitudes (WGS 84), in the files with utm32 metres of EPSG:25832. In TopoJSON they are those of the map itself.',
        }
  return {
    da: `Omridsene i GeoJSON og TopoJSON er ${made.da}. ${are.da} ${outlineCredit(source, 'da')}; mere står i OUTLINES.txt.`,
    en: `The outlines in GeoJSON and TopoJSON are ${made.en}. ${are.en} ${outlineCredit(source, 'en')}; more is in OUTLINES.txt.`,
  }
}

function runLine({ id }: Collection, date: string): ByLanguage<string> {
  return { da: `Kørsel ${id}, udgivet ${date}.`, en: `Run ${id}, published ${date}.` }
}

/** A paragraph in lines that an editor shows whole; one that is broken already stays as it is. */
function block(paragraph: string): string {
  return paragraph.includes('\n') ? paragraph : wrapped(paragraph, '')
}

function wrapped(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, indent + line].join('\n')
}
