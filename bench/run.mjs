// Runs a bench by name: `node bench/run.mjs anchor [flags]` loads bench/anchor.ts and calls its `run`.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...flags] = process.argv.slice(2);
if (!name || !/^[a-z-]+$/.test(name)) {
  console.error('Usage: node bench/run.mjs NAME [flags], where bench/NAME.ts exists');
  process.exit(2);
}
const { module } = await runnerImport(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
// The runner has put its own mode here; what a bench builds is to be what readers get.
process.env.NODE_ENV = 'production';
await module.run(flags);
