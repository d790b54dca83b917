import '../../../src/ui/styles/prose.css';
import { secondFrame } from './page.ts';

globalThis.bench = { opened: secondFrame() };
