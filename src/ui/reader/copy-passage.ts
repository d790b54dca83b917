import type { Article } from '../../core/article/article.ts';
import { copiedPassage, passageSource } from '../../core/exchange/copied-passage.ts';
import type { TextRange } from '../../core/text/offset.ts';
import type { Projection } from '../../core/text/projection.ts';
import { copyRich } from '../../dom/device/copy-rich.ts';
import type { TextMap } from '../../dom/text/text-map.ts';
import type { Language } from '../../i18n/messages.ts';
import { notify } from '../../state/session-store.ts';
import { sourceLine } from '../kit/source-line.ts';
import type { TextView } from './view/text-view.ts';

/** What is copied from, and the view in which it is seen. */
interface CopySource {
  readonly article: Article;
  readonly map: TextMap;
  readonly projection: Projection;
  readonly view: TextView | null;
}

/**
 * Copies a passage and says so. Alone, it is offered with its source as well; `withSource`, a line after it names
 * that, in the language of the interface.
 */
export async function copyPassage(
  from: CopySource,
  range: TextRange,
  language: Language,
  withSource: boolean,
): Promise<void> {
  const { article, map, projection, view } = from;
  const source = withSource ? sourceLine(passageSource(article, range), language) : undefined;
  const seenSource = source && (view?.text(source) ?? source);
  const copied = await copyRich(copiedPassage(asSeen(map, projection, range, view), range, seenSource));
  if (!copied) notify((m) => m.common.copyFailed, 'failed');
  else if (withSource) notify((m) => m.mark.copiedWithSource, 'done');
  else
    notify((m) => m.mark.copied, 'done', {
      say: (m) => m.toolbar.copySource,
      run: () => void copyPassage(from, range, language, true),
    });
}

/** The projection with the blocks that a range touches as they are seen; what is not set yet is as it will be. */
function asSeen(
  map: TextMap,
  projection: Projection,
  { start, end }: TextRange,
  view: TextView | null,
): Pick<Projection, 'text' | 'blocks'> {
  if (!view) return projection;
  const blocks = map.blocksIn(start, end);
  const texts = blocks.map(({ start: from, end: to, nodes }) =>
    nodes.length > 0 ? nodes.map(({ data }) => data).join('') : view.text(projection.text.slice(from, to)),
  );
  // Blocks are parted by one line end: each stands where it stood.
  return { blocks: projection.blocks, text: projection.text.slice(0, blocks[0]?.start) + texts.join('\n') };
}

/** Gives the browser's own copying the passage in place of what is on the screen: no number of a note, no button. */
export function copyCleanly(
  event: ClipboardEvent,
  map: TextMap,
  projection: Projection,
  range: TextRange,
  view: TextView | null,
): void {
  const { text, html } = copiedPassage(asSeen(map, projection, range, view), range);
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}
