import { foldedText } from '../../core/search/search-folding.ts';
import { Words } from '../kit/words.tsx';
import { foundRanges } from './found-ranges.ts';

/** A text with what was searched for marked in it. */
export function Found({ text, query }: { readonly text: string; readonly query: string }) {
  const ranges = foundRanges(foldedText(text), query);
  if (ranges.length === 0) return <Words text={text} />;
  return (
    <>
      {ranges.map(({ start, end }, i) => (
        <span key={start}>
          <Words text={text.slice(ranges[i - 1]?.end ?? 0, start)} />
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      <Words text={text.slice(ranges.at(-1)?.end)} />
    </>
  );
}
