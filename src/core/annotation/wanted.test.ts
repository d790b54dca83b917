import { expect, test } from 'vitest';
import { wantedInNote, wantedInTags } from './wanted.ts';

/** `|` stands for the caret; what would be replaced, and what is typed of it. */
const asked = (find: typeof wantedInNote, text: string): string | undefined => {
  const caret = text.indexOf('|');
  const plain = text.replace('|', '');
  const wanted = find(plain, caret);
  return wanted && `${wanted.kind} ${plain.slice(wanted.start, wanted.end)} ${wanted.typed}`;
};

test.each([
  ['见 [[|', 'link [[ '],
  ['见 [[援企|', 'link [[援企 援企'],
  ['见 [[援企|]]了', 'link [[援企]] 援企'],
  ['[[a#|', 'link [[a# a#'],
  ['[[a]] |', undefined],
  ['\\[[a|', undefined],
  ['[[a\n|', undefined],
  ['#读|', 'tag #读 读'],
  ['[[a]] #|', 'tag # '],
])('in a note: %s', (text, expected) => expect(asked(wantedInNote, text)).toBe(expected));

test.each([
  ['|', undefined],
  ['读|', 'tag 读 读'],
  ['读书 #时|', 'tag #时 时'],
  ['读书、时|政，国际', 'tag 时政 时'],
  ['读书 |', undefined],
  ['#|', 'tag # '],
])('in the tags: %s', (text, expected) => expect(asked(wantedInTags, text)).toBe(expected));
