import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseBody } from '../core/article/parse-article.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { folderDatabase } from '../storage/folders.ts';
import { earlierNotes } from '../storage/versions.ts';
import { MemoryFolder } from './folder.cases.ts';
import { isFolderChanged, mirrorNotes } from './live-folder.ts';
import { deleteMarks } from './mark-commands.ts';
import { ARTICLE, markAt, startAnew, theMark } from './marking.cases.ts';
import { writeNote } from './note-commands.ts';

vi.mock('virtual:seeds', () => ({
  catalogUrl: 'seeds/catalog.json',
  articleUrls: { 'an-article': 'seeds/a.json' },
}));

startAnew();

const front = { headline: '题目' };
const files = new Map<string, unknown>([
  [
    'seeds/catalog.json',
    { pages: [{ id: 'page', articles: [{ id: ARTICLE, url: 'seeds/a.json', front }] }] },
  ],
  [
    'seeds/a.json',
    {
      id: ARTICLE,
      language: 'zh-CN',
      front,
      body: parseBody('一二三四五六七八九十。\n\n甲乙丙丁戊己庚辛壬癸。'),
    },
  ],
]);

let folder: MemoryFolder;
beforeEach(async () => {
  folder = new MemoryFolder();
  await Promise.all(folderDatabase.tables.map((table) => table.clear()));
  vi.stubGlobal('document', { baseURI: 'https://host/' });
  vi.stubGlobal('navigator', { languages: ['zh-CN'] });
  vi.stubGlobal('fetch', async (url: URL) => Response.json(files.get(url.href.replace('https://host/', ''))));
});

const FILE = '题目.md';
const mirror = () => mirrorNotes(folder);
const note = async (words: string) => {
  const id = await markAt(3, 6);
  await writeNote(id, { note: words, tags: [] });
  return id;
};

test('a file for an article, written once and then only when a note changes', async () => {
  const id = await note('想法');
  expect(await mirror()).toMatchObject({ written: 1, taken: 0, kept: [] });
  expect(folder.text(FILE)).toContain('title: "题目"');
  expect(folder.text(FILE)).toMatch(/%% quandian:begin an-article %%\n\n> \[!quote\][\s\S]*想法 \[打开\]/);
  expect(await mirror()).toMatchObject({ written: 0 });
  expect(folder.writes).toBe(1);
  await writeNote(id, { note: '另想', tags: [] });
  expect(await mirror()).toMatchObject({ written: 1 });
  expect(folder.text(FILE)).toContain('另想');
});

test('what the reader writes about our part stays, and the front matter is theirs', async () => {
  const id = await note('想法');
  await mirror();
  folder.edit(FILE, 'title: "题目"', 'title: "我的题目"');
  folder.put(FILE, `${folder.text(FILE)}\n## 我的\n\n读后\n`);
  expect(await isFolderChanged(folder)).toBe(true);
  expect(await mirror()).toMatchObject({ written: 0, taken: 0, kept: [] });
  expect(await isFolderChanged(folder)).toBe(false);
  await writeNote(id, { note: '另想', tags: [] });
  await mirror();
  expect(folder.text(FILE)).toMatch(/^---\ntitle: "我的题目"[\s\S]*另想[\s\S]*\n## 我的\n\n读后\n$/);
});

test('a note that was edited in the folder is the note, and what it said is in its history', async () => {
  const id = await note('想法');
  await mirror();
  folder.edit(FILE, '想法', '在库里改的想法');
  expect(await mirror()).toMatchObject({ written: 0, taken: 1, kept: [], isMore: true });
  expect((await theMark()).note).toBe('在库里改的想法');
  expect((await earlierNotes(id)).map((version) => version.note)).toEqual(['想法']);
  expect(await mirror()).toMatchObject({ written: 0, taken: 0, isMore: false });
  await writeNote(id, { note: '又改', tags: [] });
  await mirror();
  expect(folder.text(FILE)).toContain('又改');
});

test('a note that was changed on both sides stays as it is here; the file is kept beside', async () => {
  const id = await note('想法');
  await mirror();
  folder.edit(FILE, '想法', '在库里改的');
  await writeNote(id, { note: '在这里改的', tags: [] });
  const { kept, taken } = await mirror();
  expect(taken).toBe(0);
  expect(kept).toEqual([expect.stringMatching(/^题目 \(冲突 \d{4}-\d\d-\d\d \d\d-\d\d\)\.md$/)]);
  expect(folder.text(kept[0] ?? '')).toContain('在库里改的');
  expect(folder.text(kept[0] ?? '')).not.toContain('quandian:begin');
  expect(folder.text(FILE)).toContain('在这里改的');
  expect((await theMark()).note).toBe('在这里改的');
  expect(await mirror()).toMatchObject({ written: 0, kept: [] });
});

test('a file that was deleted is written again; one that was renamed is followed', async () => {
  const id = await note('想法');
  await mirror();
  folder.files.delete(FILE);
  expect(await mirror()).toMatchObject({ written: 1 });
  folder.rename(FILE, '我的名字.md');
  await writeNote(id, { note: '另想', tags: [] });
  expect(await mirror()).toMatchObject({ written: 1 });
  expect([...folder.files.keys()]).toEqual(['我的名字.md']);
  expect(folder.text('我的名字.md')).toContain('另想');
  expect(await allAnnotations()).toHaveLength(1);
});

test('a file of that name that is not ours stays as it is', async () => {
  folder.put(FILE, '# 我自己的');
  await note('想法');
  await mirror();
  expect(folder.text(FILE)).toBe('# 我自己的');
  expect(folder.text('题目 (2).md')).toContain('想法');
});

test('a file whose markers were taken out is the reader’s own from then on', async () => {
  const id = await note('想法');
  await mirror();
  folder.edit(FILE, '%% quandian:begin an-article %%', '');
  const own = folder.text(FILE);
  await writeNote(id, { note: '另想', tags: [] });
  await mirror();
  expect(folder.text(FILE)).toBe(own);
  expect(folder.text('题目 (2).md')).toContain('另想');
});

test('a folder chosen again, or written by another browser: alike is taken up, unlike is kept', async () => {
  const id = await note('想法');
  await mirror();
  await folderDatabase.files.clear();
  expect(await mirror()).toMatchObject({ written: 0, kept: [] });
  await folderDatabase.files.clear();
  await writeNote(id, { note: '另想', tags: [] });
  const { kept } = await mirror();
  expect(folder.text(kept[0] ?? '')).toContain('想法');
  expect(folder.text(FILE)).toContain('另想');
});

test('marks in the trash leave the file, and the file stays', async () => {
  const id = await note('想法');
  await mirror();
  folder.put(FILE, `${folder.text(FILE)}读后\n`);
  await deleteMarks([id]);
  await mirror();
  expect(folder.text(FILE)).not.toContain('想法');
  expect(folder.text(FILE)).toContain('读后');
});

test('a file that is gone, of an article without notes, is looked for no more', async () => {
  const id = await note('想法');
  await mirror();
  await deleteMarks([id]);
  await mirror();
  folder.files.clear();
  await mirror();
  expect(await isFolderChanged(folder)).toBe(false);
  expect(await folder.names()).toEqual([]);
});

test('links follow a file that was renamed, and come back as they were', async () => {
  const other = await markAt(7, 9);
  const id = await note(`见 [[an-article#^h-${other.slice(0, 8)}]]`);
  await mirror();
  expect(folder.text(FILE)).toMatch(/见 \[\[#\^h-[\da-f]{4}\|五六\]\]/);
  folder.edit(FILE, '见 [[#', '再见 [[#');
  await mirror();
  const marks = await allAnnotations();
  expect(marks.find((mark) => mark.id === id)?.note).toBe(`再见 [[an-article#^h-${other.slice(0, 8)}]]`);
});

test('whatever is done on both sides, no words are lost', async () => {
  const step = fc.oneof(
    fc.record({ side: fc.constant('here' as const), words: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ side: fc.constant('folder' as const), words: fc.integer({ min: 0, max: 99 }) }),
    fc.record({
      side: fc.constantFrom('mirror' as const, 'delete' as const, 'rename' as const),
      words: fc.nat(9),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      folder = new MemoryFolder();
      await Promise.all(folderDatabase.tables.map((table) => table.clear()));
      await deleteMarks((await allAnnotations()).map(({ id }) => id));
      const id = await note('始');
      await mirror();
      const written: string[] = [];
      let said = 0;
      for (const { side, words } of steps) {
        const file = [...folder.files.keys()].find((name) => folder.text(name).includes('quandian:begin an'));
        said++;
        const text = `写${said}-${words}。`;
        if (side === 'mirror') await mirror();
        else if (side === 'here') {
          written.push(text);
          await writeNote(id, { note: text, tags: [] });
        } else if (file === undefined) await mirror();
        else if (side === 'folder') {
          // Words that stood in the file were written over by their writer: only the last are owed.
          const last = /写\d+-\d+。|始/.exec(folder.text(file))?.[0] ?? '';
          const isHere = (await allAnnotations()).some((mark) => mark.id === id && mark.note === last);
          if (!isHere && !(await earlierNotes(id)).some(({ note: earlier }) => earlier === last)) {
            const at = written.indexOf(last);
            if (at >= 0) written.splice(at, 1);
          }
          written.push(text);
          folder.edit(file, last, text);
        } else if (side === 'rename') folder.rename(file, `改名 ${said}.md`);
        else {
          await mirror();
          folder.files.delete(file);
        }
      }
      await mirror();
      await mirror();
      const mark = (await allAnnotations()).find((one) => one.id === id);
      const kept = [
        mark?.note ?? '',
        ...(await earlierNotes(id)).map(({ note: earlier }) => earlier),
        ...[...folder.files.keys()].map((name) => folder.text(name)),
      ].join('\n');
      for (const words of written) expect(kept).toContain(words);
    }),
    { numRuns: 60 },
  );
});
