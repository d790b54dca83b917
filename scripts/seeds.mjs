// npm run seeds: checks the seeds folder, drafts sidecars, writes proof sheets. See src/seed/run-seeds.ts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('../src/seed/run-seeds.ts', import.meta.url)), {
  configFile: false,
});
process.exitCode = module.runSeeds(process.argv.slice(2), (text) => process.stdout.write(text));
