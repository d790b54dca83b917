import { openEngine } from './engine-room.ts';

const open = async (): Promise<void> => {
  await openEngine();
};

globalThis.bench = {};
globalThis.bench.opened = open();
