import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyNotes, NOTE, OPTIONS } from './export-note.cases.ts';
import { jsonLdFormat } from './json-ld.ts';

/**
 * The JSON schemas that the working group published with its tests (github.com/w3c/web-annotation-tests, BSD-3-Clause):
 * a copy of that repository, named by this variable. It is not part of ours.
 */
const folder = process.env.QUANDIAN_W3C_SCHEMAS;

const readJson = (root: string, file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Rule {
  readonly name: string;
  readonly holds: (value: unknown) => boolean;
}

/** Every assertion of a test of theirs, and whether what it says is so of a document. */
function rulesOf(root: string, test: string): Rule[] {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  for (const file of readdirSync(path.join(root, 'definitions')).filter((name) => name.endsWith('.json')))
    ajv.addSchema(readJson(root, `definitions/${file}`), file);
  const { assertions }: { assertions: string[] } = readJson(root, test);
  return assertions.map((file) => {
    const schema = readJson(root, file);
    const validate = ajv.compile(schema);
    const holds = (value: unknown): boolean => validate(value) === (schema.expectedResult === 'valid');
    return { name: `${file}: ${schema.errorMessage}`, holds };
  });
}

describe.skipIf(!folder)(
  'the schemas of W3C’s web-annotation-tests (skipped where QUANDIAN_W3C_SCHEMAS names no copy of them)',
  () => {
    const rules = (test: string): Rule[] => (folder ? rulesOf(folder, test) : []);
    const context = 'http://www.w3.org/ns/anno.jsonld';

    it('hold for a collection, its page and each annotation, whatever the notes', () => {
      const [collections, pages, annotations] = [
        rules('collections/collectionMusts.test'),
        rules('collections/pages/pageMusts.test'),
        rules('annotations/annotationMusts.test'),
      ];
      const brokenBy = (value: object, of: readonly Rule[]) =>
        of.filter(({ holds }) => !holds(value)).map(({ name }) => name);
      fc.assert(
        fc.property(anyNotes, (notes) => {
          const collection = JSON.parse(jsonLdFormat.encode(notes, OPTIONS).text);
          const { first } = collection;
          expect(brokenBy(collection, collections)).toEqual([]);
          // Embedded ones take the context of the whole; theirs are tested alone.
          expect(brokenBy({ '@context': context, ...first }, pages)).toEqual([]);
          for (const item of first.items)
            expect(brokenBy({ '@context': context, ...item }, annotations)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    it.each([
      ['no id', ({ id: _, ...rest }: Record<string, unknown>) => rest],
      ['a date that is none', (item: Record<string, unknown>) => ({ ...item, created: '2026' })],
      ['body and bodyValue', (item: Record<string, unknown>) => ({ ...item, bodyValue: 'x' })],
      ['no target', ({ target: _, ...rest }: Record<string, unknown>) => rest],
    ])('tell %s', (_, broken) => {
      const { first } = JSON.parse(jsonLdFormat.encode([NOTE], OPTIONS).text);
      const item = { '@context': context, ...broken(first.items[0]) };
      expect(rules('annotations/annotationMusts.test').every(({ holds }) => holds(item))).toBe(false);
    });
  },
);
