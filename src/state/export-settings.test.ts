import { expect, test } from 'vitest';
import { MAX_TEMPLATE } from '../core/exchange/markdown-template.ts';
import { readExportSettings } from './export-settings.ts';

const DEFAULTS = { format: 'markdown', layouts: {}, template: null };

test.each([
  ['nothing', undefined, DEFAULTS],
  ['another shape', ['x'], DEFAULTS],
  ['what is of no use', { format: 7, layouts: { html: 'two' }, template: {} }, DEFAULTS],
  ['a template beyond all measure', { template: 'x'.repeat(MAX_TEMPLATE + 1) }, DEFAULTS],
  [
    'what was stored',
    { format: 'html', layouts: { html: 'articles' }, template: '{{title}}', more: 1 },
    { format: 'html', layouts: { html: 'articles' }, template: '{{title}}' },
  ],
])('reads %s', (_, stored, settings) => expect(readExportSettings(stored)).toEqual(settings));
