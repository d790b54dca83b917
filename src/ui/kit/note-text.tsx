import { lazy, memo, Suspense } from 'react';
import type { Options } from 'react-markdown';
import { markdownLength } from '../../core/annotation/markdown-length.ts';
import { guessLanguage } from '../../core/article/reading-length.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { NoteMarkdown } from './note-markdown.tsx';
import styles from './note-text.module.css';
import { Words } from './words.tsx';

const LinkedNote = lazy(() => import('./linked-note.tsx'));

/** `[[…]]`, whether a link or not. */
const BRACKETS = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/g;

/**
 * A note until it is known where its links lead: the words of each in its place. For this moment code is not told from
 * text, as `linksToWords` does with a parser.
 */
const withoutLinks = (markdown: string): string =>
  markdown.replace(BRACKETS, (_, target: string, words?: string) => words ?? target);

interface NoteTextProps {
  readonly note: string;
  /** What is done to the tree before it is rendered; the same list for the same doing. */
  readonly plugins?: Options['rehypePlugins'];
}

/** A note's Markdown, rendered; as it was written where that cannot be done, or would take too long. */
export const NoteText = memo(function NoteText({ note, plugins }: NoteTextProps) {
  const length = markdownLength(note);
  const markdown = note.slice(0, length);
  const rest = note.slice(length);
  return (
    <div className={styles.note} lang={guessLanguage(markdown)}>
      <ErrorBoundary of={note} fallback={<AsWritten text={markdown} />}>
        {markdown.includes('[[') ? (
          <Suspense fallback={<NoteMarkdown markdown={withoutLinks(markdown)} plugins={plugins} />}>
            <LinkedNote note={markdown} plugins={plugins} />
          </Suspense>
        ) : (
          <NoteMarkdown markdown={markdown} plugins={plugins} />
        )}
      </ErrorBoundary>
      {rest ? <AsWritten text={rest} /> : null}
    </div>
  );
});

const AsWritten = ({ text }: { readonly text: string }) => (
  <p className={styles.written}>
    <Words text={text} />
  </p>
);
