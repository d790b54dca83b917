import { expect, test } from 'vitest';
import { IMPORT_FORMATS } from '../core/exchange/recognize-notes.ts';
import { importCatalogues } from '../i18n/import-catalogues.ts';

test.each(Object.entries(importCatalogues))(
  '%s names every format that notes are read from',
  (_, { help }) => {
    for (const { name } of IMPORT_FORMATS) expect(help).toContain(name);
  },
);
