/**
 * What must be refused, and what must be allowed, by the tools that guard the layers of ARCHITECTURE.md.
 * Each case plants `files` (path in the project to text); the first of them is the offender. `says` is what
 * the tool's output must name: a TypeScript error code or a Biome rule. A case without `says` must pass.
 *
 * Biome, not the compiler, keeps ui away from storage: `tsc -b` follows references transitively, and ui
 * references state, which references storage.
 * @typedef {{ name: string, tool: 'tsc' | 'biome', layer: string, files: Record<string, string>, says?: string }} LayerCase
 */

/**
 * A file of `layer` importing `specifier`, whose target (a path in the project) is planted with it.
 * @param {string} specifier
 * @param {string} [target]
 * @returns {(at: string) => Record<string, string>}
 */
const importing = (specifier, target) => (at) => ({
  [at]: `import { planted } from '${specifier}';\n\nexport const offender: unknown = planted;\n`,
  ...(target === undefined ? {} : { [target]: 'export const planted: unknown = 1;\n' }),
});

const core = 'src/core/planted.ts';
const dom = 'src/dom/planted.ts';
const ui = 'src/ui/planted.ts';
const reader = 'src/ui/reader/planted.ts';

/** @type {readonly LayerCase[]} */
export const layerCases = [
  {
    name: 'core uses document',
    tool: 'tsc',
    layer: 'core',
    says: 'TS2584',
    files: { [core]: 'export const offender = (): string => document.title;\n' },
  },
  {
    name: 'core imports storage',
    tool: 'tsc',
    layer: 'core',
    says: 'TS6307',
    files: importing('../storage/planted-target.ts', 'src/storage/planted-target.ts')(core),
  },
  {
    name: 'dom imports state',
    tool: 'tsc',
    layer: 'dom',
    says: 'TS6307',
    files: importing('../state/planted-target.ts', 'src/state/planted-target.ts')(dom),
  },
  {
    name: 'state imports ui',
    tool: 'tsc',
    layer: 'state',
    says: 'TS6307',
    files: importing('../ui/planted-target.ts', 'src/ui/planted-target.ts')('src/state/planted.ts'),
  },
  {
    name: 'ui imports storage',
    tool: 'biome',
    layer: 'ui',
    says: 'noRestrictedImports',
    files: importing('../storage/planted-target.ts', 'src/storage/planted-target.ts')(ui),
  },
  {
    name: 'ui imports dexie',
    tool: 'biome',
    layer: 'ui',
    says: 'noRestrictedImports',
    files: importing('dexie')(ui),
  },
  {
    name: 'core imports zustand',
    tool: 'biome',
    layer: 'core',
    says: 'noRestrictedImports',
    files: importing('zustand')(core),
  },
  {
    name: 'dom imports react',
    tool: 'biome',
    layer: 'dom',
    says: 'noRestrictedImports',
    files: importing('react')(dom),
  },
  {
    name: 'the reader imports the library',
    tool: 'biome',
    layer: 'ui',
    says: 'noRestrictedImports',
    files: importing('../library/planted-target.ts', 'src/ui/library/planted-target.ts')(reader),
  },
  {
    name: 'the kit imports the reader',
    tool: 'biome',
    layer: 'ui',
    says: 'noRestrictedImports',
    files: importing(
      '../reader/planted-target.ts',
      'src/ui/reader/planted-target.ts',
    )('src/ui/kit/planted.ts'),
  },
  {
    name: 'pwa imports storage',
    tool: 'biome',
    layer: 'pwa',
    says: 'noRestrictedImports',
    files: importing('../storage/planted-target.ts', 'src/storage/planted-target.ts')('src/pwa/planted.ts'),
  },
  {
    name: 'ui imports main.tsx',
    tool: 'biome',
    layer: 'ui',
    says: 'noRestrictedImports',
    files: importing('../main.tsx')(ui),
  },
  {
    name: 'two files import each other',
    tool: 'biome',
    layer: 'core',
    says: 'noImportCycles',
    files: {
      [core]:
        "import { planted } from './planted-target.ts';\n\nexport const offender = (): unknown => planted;\n",
      'src/core/planted-target.ts':
        "import { offender } from './planted.ts';\n\nexport const planted = (): unknown => offender;\n",
    },
  },
  {
    name: 'storage may import dexie',
    tool: 'biome',
    layer: 'storage',
    files: importing('dexie')('src/storage/planted.ts'),
  },
  {
    name: 'state may import zustand',
    tool: 'biome',
    layer: 'state',
    files: importing('zustand')('src/state/planted.ts'),
  },
  {
    name: 'the reader may import the kit',
    tool: 'biome',
    layer: 'ui',
    files: importing('../kit/planted-target.ts', 'src/ui/kit/planted-target.ts')(reader),
  },
  {
    name: 'ui may import dom',
    tool: 'tsc',
    layer: 'ui',
    files: importing('../dom/planted-target.ts', 'src/dom/planted-target.ts')(ui),
  },
];
