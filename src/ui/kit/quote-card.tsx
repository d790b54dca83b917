import { useEffect, useMemo, useRef, useState } from 'react';
import { copiedPassage } from '../../core/exchange/copied-passage.ts';
import { fileName } from '../../core/exchange/file-names.ts';
import { toCornerQuotes } from '../../core/view/corner-quotes.ts';
import { type Card, drawCard } from '../../dom/card/draw-card.ts';
import {
  canCopyPictures,
  canSharePictures,
  copyPicture,
  pictureOf,
  sharePicture,
} from '../../dom/card/picture.ts';
import { saveBlob } from '../../dom/device/save-file.ts';
import { shareCatalogues } from '../../i18n/share-catalogues.ts';
import { projectionOf } from '../../state/projections.ts';
import { makePicture, notify } from '../../state/session-store.ts';
import { useArticle } from '../../state/use-article.ts';
import { Button } from './button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { Dialog } from './dialog.tsx';
import { useInterface } from './interface.tsx';
import styles from './quote-card.module.css';
import type { SharedMark } from './share-mark.ts';

type Ground = 'paper' | 'dark';

interface Said {
  readonly words: string;
  readonly failed?: boolean;
}

const isDarkNow = (): boolean => /dark|black/.test(document.documentElement.dataset.theme ?? '');

/** A mark as a picture: what is seen is what is copied, shared and saved. */
export default function QuoteCard({ mark }: { readonly mark: SharedMark }) {
  const { language, messages } = useInterface();
  const m = shareCatalogues[language].card;
  const [vertical, setVertical] = useState(false);
  const [ground, setGround] = useState<Ground>(() => (isDarkNow() ? 'dark' : 'paper'));
  const [drawn, setDrawn] = useState<'whole' | 'cut'>();
  /** What came of the last act: the page's own notices are out of reach behind the dialog. */
  const [said, setSaid] = useState<Said>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const card = useCard(mark, vertical);
  useEffect(() => {
    const element = canvas.current;
    if (!element || !card) return;
    element.dataset.theme = ground;
    setSaid(undefined);
    let isLatest = true;
    drawCard(element, card, () => isLatest).then(
      (isCut) => isLatest && setDrawn(isCut ? 'cut' : 'whole'),
      () => isLatest && setSaid({ words: m.failed, failed: true }),
    );
    return () => {
      isLatest = false;
    };
  }, [card, ground, m]);
  const close = (): void => makePicture(undefined);
  const name = `${fileName(card?.headline ?? '', messages.app.name)}.png`;
  const act = (run: (element: HTMLCanvasElement) => Promise<Said | undefined>) => (): void => {
    if (canvas.current) run(canvas.current).then(setSaid, () => setSaid({ words: m.failed, failed: true }));
  };
  const copy = act(async (element) =>
    (await copyPicture(element))
      ? { words: m.copied }
      : { words: shareCatalogues[language].copyRefused, failed: true },
  );
  const share = act(async (element) =>
    (await sharePicture(element, name)) ? undefined : { words: m.shareFailed, failed: true },
  );
  const save = act(async (element) => {
    saveBlob(name, await pictureOf(element));
    close();
    notify(() => m.saved(name), 'done');
    return undefined;
  });
  return (
    <Dialog title={m.title} onClose={close} place="wide">
      <div className={styles.card}>
        <div className={styles.preview}>
          <canvas
            ref={canvas}
            role="img"
            aria-label={card ? `${card.passage} ${card.headline}` : m.title}
            lang={card?.language}
            data-ready={drawn !== undefined || undefined}
          />
        </div>
        <div className={styles.choices}>
          <ChoiceGroup
            label={m.lines}
            layout="segments"
            value={vertical}
            choices={[
              { value: false, label: m.horizontal },
              { value: true, label: m.vertical },
            ]}
            onChange={setVertical}
          />
          <ChoiceGroup
            label={m.ground}
            layout="segments"
            value={ground}
            choices={[
              { value: 'paper', label: m.light },
              { value: 'dark', label: m.dark },
            ]}
            onChange={setGround}
          />
          {drawn === 'cut' ? <p className="muted">{m.cut}</p> : null}
          <p role="status" className={said?.failed ? styles.failed : 'muted'}>
            {said?.words}
          </p>
          <footer className={styles.actions}>
            {canCopyPictures() ? <Button onClick={copy}>{m.copy}</Button> : null}
            {canSharePictures() ? <Button onClick={share}>{m.share}</Button> : null}
            <Button kind="primary" onClick={save}>
              {messages.common.save}
            </Button>
          </footer>
        </div>
      </div>
    </Dialog>
  );
}

/** What stands on the card, once the article is here. */
function useCard({ annotation, quote, range }: SharedMark, vertical: boolean) {
  const { language } = useInterface();
  const loaded = useArticle(annotation.articleId);
  const { createdAt, style } = annotation;
  const article = loaded.status === 'ready' ? loaded.value : undefined;
  const isHere = loaded.status !== 'loading';
  return useMemo((): (Card & { readonly language: string }) | undefined => {
    if (!isHere) return undefined;
    const passage = article && range ? copiedPassage(projectionOf(article), range).text : quote;
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(createdAt));
    const { headline = '', byline } = article?.front ?? {};
    const turned = (text: string): string => (vertical ? toCornerQuotes(text, 'double') : text);
    return {
      passage: turned(passage),
      headline: turned(headline),
      source: [...(byline ? [turned(byline)] : []), shareCatalogues[language].card.marked(date)],
      color: style.color,
      vertical,
      language: article?.language ?? 'zh-CN',
    };
  }, [isHere, article, range, quote, createdAt, style.color, language, vertical]);
}
