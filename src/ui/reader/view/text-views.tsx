import { BookA } from 'lucide-react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TextRange } from '../../../core/text/offset.ts';
import { correctPinyin, usePinyinCorrections } from '../../../state/pinyin-corrections.ts';
import { quotesOf } from '../../../state/settings.ts';
import { useInterface } from '../../kit/interface.tsx';
import { focusText } from '../focus-text.ts';
import type { SectionMounts } from '../section-mounts.ts';
import type { MappedText } from '../use-text-map.ts';
import { loadView } from './load-view.ts';
import './pinyin.css';
import { turnTo } from './turn-to.ts';
import { useViewMessages } from './use-view-messages.ts';

const PinyinDialog = lazy(() => import('./pinyin-dialog.tsx'));

interface TextViewsProps {
  readonly mapped: MappedText;
  readonly mounts: SectionMounts;
  /** The projection. */
  readonly text: string;
}

/** A word whose reading can be corrected: Han characters, a few of them. */
const WORD = /^\p{Script=Han}{1,8}$/u;

/** Turns the text to the view that the settings ask for, and back to the print where it goes. */
export default function TextViews({ mapped, mounts, text }: TextViewsProps) {
  const { settings: chosen } = useInterface();
  const { characters, punctuation, pinyin } = chosen;
  const quotes = quotesOf(chosen);
  const messages = useViewMessages();
  const corrections = usePinyinCorrections();
  const [correcting, setCorrecting] = useState<TextRange>();
  const latest = useRef({ mapped, mounts });
  useLayoutEffect(() => {
    latest.current = { mapped, mounts };
    let isLatest = true;
    let stop: (() => void) | undefined;
    const tools = (range: TextRange) =>
      WORD.test(text.slice(range.start, range.end))
        ? [{ label: messages.correct, icon: BookA, run: () => setCorrecting(range) }]
        : [];
    const settings = { characters, punctuation, quotes, pinyin };
    void loadView(settings, text, corrections, tools, messages).then((view) => {
      if (isLatest) stop = turnTo(view, mapped, mounts);
    });
    return () => {
      isLatest = false;
      stop?.();
    };
  }, [mapped, mounts, text, characters, punctuation, quotes, pinyin, corrections, messages]);
  useEffect(
    () => () => {
      const { mapped: last, mounts: lastMounts } = latest.current;
      // Not while React takes this off the screen; where the whole room goes there is nothing to turn back.
      queueMicrotask(() => last.map.root.isConnected && turnTo(null, last, lastMounts));
    },
    [],
  );
  const block = correcting && mapped.map.blockAt(correcting.start);
  if (!correcting || !block) return null;
  return (
    <Suspense fallback={null}>
      <PinyinDialog
        block={text.slice(block.start, block.end)}
        range={{ start: correcting.start - block.start, end: correcting.end - block.start }}
        corrections={corrections}
        onCorrect={correctPinyin}
        onClose={() => {
          setCorrecting(undefined);
          focusText();
        }}
      />
    </Suspense>
  );
}
