import { parse } from 'yaml';
import { type Brought, bringIn } from '../core/article/bring-in.ts';
import type { BroughtFile, ReadFile } from './article-messages.ts';
import { textOfFile } from './text-of-file.ts';

/** A head of YAML: without aliases, whose copies can grow beyond all bounds. */
const parseYaml = (yaml: string): unknown => parse(yaml, { maxAliasCount: 0, logLevel: 'silent' });

/** Makes an article of a file; what is not text in an encoding that is known is refused. */
export function readFile(file: BroughtFile): ReadFile {
  if ('text' in file) return bringIn(file, parseYaml);
  const decoded = textOfFile(file.bytes);
  if (!decoded.ok) return decoded;
  // No text has it; as GB18030 many a picture would be read otherwise.
  if (decoded.text.includes('\0')) return { ok: false, reason: 'encoding' };
  const brought: Brought = bringIn({ name: file.name, text: decoded.text }, parseYaml);
  return brought.ok ? { ...brought, base64: base64Of(file.bytes) } : brought;
}

/** Bytes turned into a string at a time: well below what a call takes as arguments. */
const CHUNK = 8192;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}
