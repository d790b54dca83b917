import { beforeEach, vi } from 'vitest';
import { type Annotation, type AnnotationId, DEFAULT_STYLE } from '../core/annotation/annotation.ts';
import { toArticleId } from '../core/article/article.ts';
import { projectMarkdown } from '../core/text/project-markdown.ts';
import { zhCN } from '../i18n/zh-cn.ts';
import { allAnnotations } from '../storage/annotations.ts';
import { database } from '../storage/database.ts';
import { MemoryStorage } from '../storage/memory-storage.cases.ts';
import { markPassage } from './mark-commands.ts';
import { useSession } from './session-store.ts';
import { useUndoStack } from './undo-store.ts';

export const ARTICLE = toArticleId('an-article');
export const projection = projectMarkdown({
  front: { headline: '题目' },
  markdown: '一二三四五六七八九十。\n\n甲乙丙丁戊己庚辛壬癸。',
});

export async function markAt(start: number, end: number): Promise<AnnotationId> {
  const id = await markPassage(ARTICLE, projection, { start, end }, DEFAULT_STYLE);
  if (!id) throw new Error('Not marked');
  return id;
}

/** The one mark there is. */
export async function theMark(): Promise<Annotation> {
  const [mark, ...more] = await allAnnotations();
  if (!mark || more.length > 0) throw new Error('Not one mark');
  return mark;
}

/** What was last said to the reader. */
export const said = (): string | undefined => useSession.getState().notice?.say(zhCN);

export const steps = (): number => useUndoStack.getState().done.length;

/** Before each test of a file: an empty database, a new session, nothing to undo. */
export function startAnew(): void {
  beforeEach(async () => {
    vi.stubGlobal('localStorage', new MemoryStorage());
    useUndoStack.setState({ done: [], undone: [] });
    useSession.setState(useSession.getInitialState(), true);
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}
