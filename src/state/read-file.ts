import { parse } from 'yaml';
import { type Brought, bringIn } from '../core/article/bring-in.ts';
import type { BroughtBytes, BroughtText, ReadFile } from './article-messages.ts';
import { base64Of } from './base64-of.ts';
import { textOfFile } from './text-of-file.ts';

/** A head of YAML: without aliases, whose copies can grow beyond all bounds. */
const parseYaml = (yaml: string): unknown => parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });

/** Makes an article of a file; what is not text in an encoding that is known is refused. */
export function readFile(file: BroughtBytes | BroughtText): ReadFile {
  if ('text' in file) return bringIn(file, parseYaml);
  const decoded = textOfFile(file.bytes);
  if (!decoded.ok) return decoded;
  // No text has it; as GB18030 many a picture would be read otherwise.
  if (decoded.text.includes('\0')) return { ok: false, reason: 'encoding' };
  const brought: Brought = bringIn({ name: file.name, text: decoded.text }, parseYaml);
  return brought.ok ? { ...brought, base64: base64Of(file.bytes) } : brought;
}
