/** A word of the field, explained in plain words. */
export interface GlossaryTerm {
  /** Also the anchor in the glossary. */
  readonly id: string
  readonly da: string
  readonly en: string
  /** How running text has it, in lower case but for names; none where it is too common a word to be explained everywhere. */
  readonly forms: { readonly da: readonly string[]; readonly en: readonly string[] }
  readonly meaning: { readonly da: string; readonly en: string }
  /** What the law, the order or the ministry means by it; null where the sources give no meaning of their own. */
  readonly law: {
    readonly da: string
    readonly en: string
    readonly source: string
    readonly section: string | null
  } | null
  /** The pages that use it. */
  readonly usedOn: readonly `/${string}`[]
}

/** What `data/glossary.json` holds. */
export interface Glossary {
  /** The pages that terms name, with the words that a link to them has. */
  readonly places: readonly { readonly path: `/${string}`; readonly da: string; readonly en: string }[]
  readonly terms: readonly GlossaryTerm[]
}
