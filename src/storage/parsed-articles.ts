import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ArticleId } from '../core/article/article.ts';
import type { PackedArticle } from '../core/text/packed-article.ts';

/** A long article as it was parsed. */
export interface ParsedArticle {
  readonly articleId: ArticleId;
  /** What it was made of, and by which parser; of or by another it is made anew. */
  readonly stamp: string;
  readonly packed: PackedArticle;
}

type Packed = PackedArticle['sections'];

/** How many sections are a row: read in a task of its own, it takes some 10 ms. */
const ROW = 48;

interface ParsedHead extends Omit<ParsedArticle, 'packed'> {
  readonly packed: Omit<PackedArticle, 'sections'>;
  readonly sections: number;
}

interface SectionsRow {
  readonly articleId: ArticleId;
  /** The first of them. */
  readonly at: number;
  readonly sections: Packed;
}

/** A database of its own, all of which can be made again: it is in no backup, and its writes need not be durable. */
class ParsedDatabase extends Dexie {
  declare heads: EntityTable<ParsedHead, 'articleId'>;
  declare sections: Table<SectionsRow, [ArticleId, number]>;

  constructor() {
    super('quandian-parsed', { cache: 'disabled' });
    this.version(1).stores({ heads: 'articleId', sections: '[articleId+at]' });
  }
}

export const parsedDatabase = new ParsedDatabase();

/** An article as it was kept under this stamp. */
export function parsedArticle(id: ArticleId, stamp: string): Promise<PackedArticle | undefined> {
  const { heads, sections } = parsedDatabase;
  return parsedDatabase.transaction('r', heads, sections, async () => {
    const head = await heads.get(id);
    if (head?.stamp !== stamp) return undefined;
    const rows = Math.ceil(head.sections / ROW);
    const keys = Array.from({ length: rows }, (_, n): [ArticleId, number] => [id, n * ROW]);
    const read = await sections.bulkGet(keys);
    if (read.includes(undefined)) return undefined;
    return { ...head.packed, sections: read.flatMap((row) => row?.sections ?? []) };
  });
}

export async function keepParsed({ articleId, stamp, packed }: ParsedArticle): Promise<void> {
  const { heads, sections } = parsedDatabase;
  const { sections: all, ...head } = packed;
  const rows: SectionsRow[] = [];
  for (let at = 0; at < all.length; at += ROW)
    rows.push({ articleId, at, sections: all.slice(at, at + ROW) });
  await parsedDatabase.transaction('rw', heads, sections, async () => {
    await rowsOf([articleId]).delete();
    await sections.bulkPut(rows);
    await heads.put({ articleId, stamp, packed: head, sections: all.length });
  });
}

export async function dropParsed(ids: readonly ArticleId[]): Promise<void> {
  const { heads, sections } = parsedDatabase;
  await parsedDatabase.transaction('rw', heads, sections, async () => {
    await heads.bulkDelete([...ids]);
    await rowsOf(ids).delete();
  });
}

const rowsOf = (ids: readonly ArticleId[]) =>
  parsedDatabase.sections.where('[articleId+at]').inAnyRange(
    ids.map((id): [[ArticleId, number], [ArticleId, number]] => [
      [id, 0],
      [id, Number.POSITIVE_INFINITY],
    ]),
  );
