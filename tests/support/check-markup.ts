import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'
import type { Page } from './site.ts'

/** One configuration for every page, worked out once: by itself the validator reads what HTML allows anew for each. */
class OneConfiguration extends StaticConfigLoader {
  readonly #resolved: ResolvedConfig | Promise<ResolvedConfig>

  constructor(config: ConfigData) {
    super(config)
    this.#resolved = super.getConfigFor('')
  }

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    return this.#resolved
  }
}

const configuration = new OneConfiguration({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Hashes guard files that come from elsewhere; ours come from where the page comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The answer to a shared address has its fragment as id: "kommune=aarhus".
    'valid-id': ['error', { relaxed: true }],
    // A phone sets the rows of a table as blocks, which takes the roles of tables away in some browsers.
    'no-redundant-role': 'off',
    // Trailing whitespace in markup is harmless.
    'no-trailing-whitespace': 'off',
  },
})
const validator = new HtmlValidate(configuration)

/** HTML validation errors of a page; empty when there are none. */
export async function markupFaults({ html, address }: Pick<Page, 'html' | 'address'>): Promise<string[]> {
  const { results } = await validator.validateString(html, address)
  return results
    .flatMap(({ messages }) => messages)
    .map((m) => `/${address}, ${m.line}:${m.column} ${m.ruleId}: ${m.message} (${m.selector ?? ''})`)
}
