import { existsSync, readdirSync } from 'node:fs'
import { defineConfig, type OxlintOverride } from 'oxlint'

/** What one room (a folder under src/) may import besides itself. */
interface Room {
  /** Other rooms, by their path under src/. */
  rooms: readonly string[]
  /** Rooms whose types it may name, but whose code it never runs. */
  types?: readonly string[]
  /** Packages; `node:*` stands for the built-in modules. */
  packages?: readonly string[]
}

const react = ['react', 'react-dom', 'lucide-react']
const surface = ['shared', 'renderer/ui', 'renderer/words', 'renderer/bridge']
const engineRooms = [
  'runware',
  'fallback',
  'library',
  'documents',
  'media',
  'exports',
  'secrets',
  'settings',
].map((name) => `main/${name}`)
const features = existsSync('src/renderer/features') ? readdirSync('src/renderer/features') : []

/** The rooms of the house: who may import whom. docs/architecture.md explains it. */
const rooms: Record<string, Room> = {
  'shared/std': { rooms: [] },
  'shared/model': { rooms: ['shared/std', 'shared/pixels'], packages: ['zod'] },
  'shared/pixels': { rooms: ['shared/std'] },
  'shared/search': { rooms: ['shared/std', 'shared/model'] },
  'shared/catalogue': { rooms: ['shared/std', 'shared/model'], packages: ['zod'] },
  'shared/operations': {
    rooms: ['shared/std', 'shared/model', 'shared/catalogue'],
    packages: ['zod'],
  },
  'shared/contract': {
    rooms: ['shared/std', 'shared/model', 'shared/catalogue', 'shared/operations'],
    packages: ['zod'],
  },

  'main/runware': { rooms: ['shared'], packages: ['node:*', 'zod'] },
  'main/fallback': { rooms: ['shared'], packages: ['node:*', 'zod'] },
  'main/library': { rooms: ['shared'], packages: ['node:*', 'zod', 'better-sqlite3', 'chokidar'] },
  'main/documents': { rooms: ['shared'], packages: ['node:*', 'zod', 'yazl', 'yauzl'] },
  'main/media': {
    rooms: ['shared'],
    packages: ['node:*', 'zod', '@napi-rs/canvas', 'execa', 'saxes'],
  },
  'main/secrets': { rooms: ['shared'], packages: ['node:*', 'keytar', 'electron'] },
  'main/exports': { rooms: ['shared'], packages: ['node:*', 'csv-stringify', 'yazl'] },
  'main/settings': { rooms: ['shared'], packages: ['node:*', 'electron-store'] },
  'main/demo': {
    rooms: ['shared/std'],
    packages: ['node:*', 'ws', '@napi-rs/canvas', '@neplex/vectorizer', 'execa'],
  },
  'main/studio': {
    rooms: [
      'shared/std',
      'shared/model',
      'shared/catalogue',
      'shared/operations',
      'shared/contract',
    ],
    types: engineRooms,
  },
  'main/doors': {
    rooms: ['shared', 'main/studio'],
    types: engineRooms,
    packages: ['node:*', 'electron', 'zod'],
  },
  'main/shell': { rooms: ['shared'], packages: ['node:*', 'electron', 'electron-log'] },

  preload: { rooms: [], types: ['shared/contract'], packages: ['electron'] },

  'renderer/styles': { rooms: [], packages: ['@fontsource-variable/inter'] },
  'renderer/words': { rooms: ['shared'] },
  'renderer/bridge': {
    rooms: ['shared'],
    packages: ['react', '@tanstack/react-query', 'zod'],
  },
  'renderer/ui': {
    rooms: ['renderer/styles'],
    packages: [...react, '@base-ui/react', 'react-resizable-panels'],
  },
  'renderer/parts': { rooms: surface, packages: [...react] },
  'renderer/forms': { rooms: [...surface, 'renderer/parts'], packages: [...react] },
  'renderer/editor': { rooms: ['shared'], packages: ['ag-psd', 'fabric', 'immer', 'zustand'] },
  'renderer/commands': { rooms: ['shared', 'renderer/words'], packages: [...react, 'tinykeys'] },
  ...Object.fromEntries(
    features.map((name): [string, Room] => [
      `renderer/features/${name}`,
      {
        rooms: [
          ...surface,
          'renderer/editor',
          'renderer/parts',
          'renderer/forms',
          'renderer/commands',
        ],
        packages: [...react, 'zustand'],
      },
    ]),
  ),
  'renderer/app': {
    rooms: ['shared', 'renderer'],
    packages: [...react, 'zustand', 'tinykeys', 'zod', '@tanstack/react-query'],
  },
}

const isScopedOrDeep = (name: string): boolean => name.includes('/')

const welcome = (names: readonly string[]): string[] =>
  names.flatMap((name) => [`!${name}`, `!${name}/**`])

/**
 * What a room may import, as patterns read like those of .gitignore: the last that fits decides, and a bare name
 * fits anywhere in a path. So short names are let in first, everything with a slash is shut out again, and only then
 * come paths.
 */
const refusals = (name: string, room: Room): string[] => {
  const packages = room.packages ?? []
  const rooms = [name, ...room.rooms, ...(room.types ?? [])]
  return [
    '*',
    ...welcome(packages.filter((known) => !isScopedOrDeep(known))),
    '*/**',
    ...welcome(packages).filter(isScopedOrDeep),
    '!./**',
    ...rooms.map((other) => `!#${other}/**`),
  ]
}

/** The import rule of one room: everything is refused but what the table names. */
const fence = (name: string, room: Room): OxlintOverride => {
  const types = room.types ?? []
  const typesOnly = {
    // A glob cannot begin with #, which starts a comment.
    regex: `^#(?:${types.join('|')})/`,
    allowTypeImports: true,
    message: `${name} may import only types from here: see the rooms table in oxlint.config.ts.`,
  }
  return {
    files: [`src/${name}/**/*.{ts,tsx}`],
    excludeFiles: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            // First, because a pattern that lets something in ends the search.
            ...(types.length === 0 ? [] : [typesOnly]),
            {
              group: refusals(name, room),
              message: `${name} may not import this: see the rooms table in oxlint.config.ts.`,
            },
          ],
        },
      ],
    },
  }
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'promise', 'jsx-a11y'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  ignorePatterns: ['out', 'dist', 'test-results', 'coverage'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource-variable/**'] }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/ban-ts-comment': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    complexity: ['error', { max: 10 }],
    'max-params': ['error', { max: 3 }],
    'max-lines': ['error', { max: 300 }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    'no-console': 'error',
    'no-restricted-imports': [
      'error',
      {
        patterns: [{ group: ['../**'], message: 'Use #room/… for anything outside this folder.' }],
      },
    ],
    'react/react-in-jsx-scope': 'off',
    'no-shadow': 'off',
    'no-await-in-loop': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'react/no-array-index-key': 'off',
    'import/no-named-as-default-member': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'oxc/no-map-spread': 'off',
  },
  overrides: [
    ...Object.entries(rooms).map(([name, room]) => fence(name, room)),
    {
      // Fabric’s own names for how a canvas draws objects, how these draw themselves and their frame, and what is dragged.
      files: ['src/renderer/editor/stage/*.ts'],
      rules: {
        'no-underscore-dangle': [
          'error',
          {
            allow: [
              '_renderObjects',
              '_render',
              '_renderControls',
              '_renderFill',
              '_currentTransform',
            ],
          },
        ],
      },
    },
    { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['scripts/**', 'bench/**', 'tests/**'], rules: { 'no-console': 'off' } },
    {
      // Playwright demands an object pattern also where a fixture takes nothing from it.
      files: ['tests/support/story.ts'],
      rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
    },
  ],
})
