import { expect, it } from 'vitest';
import { DATA } from './backup.cases.ts';
import { parseDraft } from './parse-draft.ts';

it('reads a draft from its journal', () => {
  const [draft] = DATA.drafts;
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

it.each(['', 'null', '{"note": "x"}', JSON.stringify({ ...DATA.drafts[0], savedAt: 'now' })])(
  'finds none in %j',
  (json) => {
    expect(parseDraft(json)).toBeUndefined();
  },
);
