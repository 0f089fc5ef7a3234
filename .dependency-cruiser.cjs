/**
 * The direction of imports: data flows one way, from the model down to the pages, and nothing imports from a room
 * below it. Components (.astro) are not read by this tool; eslint.config.mjs holds the same rule for them.
 */

/** The rooms of src/ in order; each may import itself and every earlier room except those in `bar`. */
const rooms = [
  { name: 'model', bar: [] },
  { name: 'inputs', bar: [] },
  { name: 'results', bar: [] },
  { name: 'text', bar: [] },
  { name: 'figures', bar: [] },
  { name: 'downloads', bar: ['figures'] },
  { name: 'publishing', bar: [] },
  { name: 'components', bar: [] },
  { name: 'layouts', bar: [] },
  { name: 'pages', bar: [] },
]

/** A room may import src/<itself and earlier>/ and nothing else of src/. */
const direction = rooms.map(({ name, bar }, index) => {
  const seen = rooms
    .slice(0, index + 1)
    .map((room) => room.name)
    .filter((room) => !bar.includes(room))
  return {
    name: `direction-${name}`,
    severity: 'error',
    comment: `src/${name} may import from: ${seen.join(', ')}`,
    from: { path: `^src/${name}/` },
    to: { path: '^src/', pathNot: `^src/(${seen.join('|')})/` },
  }
})

/** Packages that each room may import, as name patterns; Node's built-in modules by full name. */
const packages = [
  { room: 'model', names: ['decimal\\.js', 'd3', '@types'] },
  {
    room: 'inputs',
    names: ['zod', 'csv-parse', '@humanwhocodes/momoa', 'fflate', 'saxen', 'read-excel-file', '@types'],
  },
  { room: 'results', names: ['zod'] },
  { room: 'text', names: [] },
  { room: 'figures', names: ['d3', 'topojson-client', 'polylabel', '@resvg', 'sharp', '@types'] },
  {
    room: 'downloads',
    names: ['d3', 'zod', 'topojson-client', 'fflate', 'hyparquet-writer', 'write-excel-file', 'n3', '@types'],
  },
].map(({ room, names }) => ({
  name: `packages-${room}`,
  severity: 'error',
  comment: `src/${room} may use these packages: ${names.join(', ') || 'none'}`,
  from: { path: `^src/${room}/` },
  to: {
    path: 'node_modules/',
    ...(names.length > 0 ? { pathNot: `node_modules/(${names.join('|')})/` } : {}),
  },
}))

/** The workshops of scripts/: each has one entry point and may import only these modules from outside. */
const workshops = [
  {
    name: 'outlines',
    house: [
      'src/inputs/geography/drawing\\.ts',
      'src/inputs/geography/utm32\\.ts',
      'src/inputs/files/fault\\.ts',
      'src/inputs/place-names\\.ts',
    ],
  },
  { name: 'statbank', house: ['src/model/decimal\\.ts', 'src/inputs/tables/age-group\\.ts'] },
].flatMap(({ name, house }) => [
  {
    name: `door-${name}`,
    severity: 'error',
    comment: `scripts/${name}/ is closed: the commands use scripts/${name}/${name}.ts, and its own tests all of it.`,
    from: { pathNot: `^(scripts|tests)/${name}/` },
    to: { path: `^scripts/${name}/`, pathNot: `^scripts/${name}/${name}\\.ts$` },
  },
  {
    name: `needs-${name}`,
    severity: 'error',
    comment: `scripts/${name}/ may use of the house: ${house.join(', ')}`,
    from: { path: `^scripts/${name}/` },
    to: { path: '^(src|scripts)/', pathNot: [`^scripts/${name}/`, ...house.map((file) => `^${file}$`)] },
  },
])

module.exports = {
  forbidden: [
    ...direction,
    ...packages,
    ...workshops,
    {
      name: 'one-decimal',
      severity: 'error',
      comment: 'The precision of decimals is set in one file; all others take them from there.',
      from: { path: '^(src|scripts)/', pathNot: '^src/model/decimal\\.ts$' },
      to: { path: 'node_modules/decimal\\.js/' },
    },
    {
      name: 'chance-apart',
      severity: 'error',
      comment:
        'The engine is exact and a browser runs it: what draws random numbers stands apart, and nothing of it reads that.',
      from: { path: '^src/model/', pathNot: '^src/model/(recomputations|weight-draws|draw-column)\\.ts$' },
      to: { path: '^src/model/(recomputations|weight-draws|draw-column)\\.ts$|node_modules/d3' },
    },
    {
      name: 'pure-rooms',
      severity: 'error',
      comment:
        'The model, the words, the pictures and the files in memory are pure: no disk, no network, no process. A database is made in memory.',
      from: { path: '^src/(model|text|figures|downloads)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|sqlite)$' },
    },
    {
      name: 'src-knows-no-maintainer',
      severity: 'error',
      comment: 'What the site is made of needs neither the commands nor the tests.',
      from: { path: '^src/' },
      to: { path: '^(scripts|tests)/' },
    },
    {
      name: 'scripts-know-no-test',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^tests/' },
    },
    {
      name: 'oracle-stands-alone',
      severity: 'error',
      comment: 'The second implementation shares nothing with the first; only the comparison reads both.',
      from: { path: '^tests/oracle/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|scripts)/|node_modules/decimal\\.js/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'Packages that hold nothing but types have no module to find; the check of types looks after them.',
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-named-packages',
      severity: 'error',
      comment: 'A package that we use is named in package.json, with its version.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-packages-in-the-site',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Sites that tests have built: what a bundler wrote is no code of ours.
    exclude: { path: '^tests/output/' },
    // Type imports count as dependencies.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
