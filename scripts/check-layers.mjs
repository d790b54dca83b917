/**
 * Checks the checks: plants violations of the layers one by one and expects the right tool to refuse each,
 * by the right rule; plants what is allowed, and expects silence.
 *
 * It plants in a copy (src and the configurations, node_modules linked) in the system's temporary folder. The
 * work tree is then never touched, whatever interrupts this, and an editor or a dev server watching it sees
 * nothing. The copy must first be green without a plant: red means nothing otherwise. Ends with code 1 when a
 * case went wrong.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layerCases } from './layer-violations.mjs';
import { root, runNode, toolPath } from './tool.mjs';

const tsc = toolPath('typescript', 'tsc');
const rules = ['style/noRestrictedImports', 'suspicious/noImportCycles'];
const lint = [
  toolPath('@biomejs/biome', 'biome'),
  'lint',
  '--colors=off',
  ...rules.map((rule) => `--only=${rule}`),
];
const layers = ['core', 'i18n', 'dom', 'storage', 'seed', 'state', 'ui', 'pwa'];

const copy = mkdtempSync(path.join(tmpdir(), 'quandian-layers-'));
const removeCopy = () => rmSync(copy, { recursive: true, force: true });
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])) {
  process.on(signal, () => {
    removeCopy();
    process.exit(code);
  });
}

/** @param {string[]} args */
const run = (args) => runNode(args, { cwd: copy });

/**
 * What is wrong with how the tools took this case, or undefined.
 * @param {import('./layer-violations.mjs').LayerCase} layerCase
 */
async function tryCase({ tool, layer, files, says }) {
  const paths = Object.keys(files);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(copy, file), text, { flag: 'wx' });
  }
  try {
    const { code, output } = await run(tool === 'tsc' ? [tsc, '-b', `src/${layer}`] : [...lint, ...paths]);
    if (says === undefined) return code === 0 ? undefined : `refused:\n${output}`;
    if (code === 0) return `not refused by ${tool}`;
    const offender = paths[0] ?? '';
    const named = output.split('\n').some((line) => line.includes(offender) && line.includes(says));
    return named ? undefined : `refused, but not by ${says} in ${offender}:\n${output}`;
  } finally {
    for (const file of paths) rmSync(path.join(copy, file));
  }
}

/** Whether every case went as it should. */
async function checkLayers() {
  for (const entry of ['src', 'tsconfig.json', 'biome.json', '.gitignore']) {
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');

  const bare = [
    await run([tsc, '-b', ...layers.map((layer) => `src/${layer}`)]),
    await run([...lint, 'src']),
  ];
  if (bare.some(({ code }) => code !== 0)) {
    console.log(`The layers are red before anything is planted, so nothing can be proved:`);
    console.log(bare.map(({ output }) => output).join('\n'));
    return false;
  }
  let good = true;
  for (const layerCase of layerCases) {
    const wrong = await tryCase(layerCase);
    const outcome =
      layerCase.says === undefined ? 'allowed' : `refused (${layerCase.tool}: ${layerCase.says})`;
    console.log(
      wrong === undefined ? `ok    ${layerCase.name}: ${outcome}` : `WRONG ${layerCase.name}: ${wrong}`,
    );
    good &&= wrong === undefined;
  }
  return good;
}

try {
  process.exitCode = (await checkLayers()) ? 0 : 1;
} finally {
  removeCopy();
}
