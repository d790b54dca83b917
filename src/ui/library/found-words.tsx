import type { FoundPassage, FoundWords as Words } from '../../state/search-messages.ts';

/** Words with what was found in them marked. */
export function FoundWords({ words, hits }: Words) {
  return (
    <>
      {hits.map(({ start, end }, i) => (
        <span key={start}>
          {words.slice(hits[i - 1]?.end ?? 0, start)}
          <mark>{words.slice(start, end)}</mark>
        </span>
      ))}
      {words.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}

/** The same, of a line that may go on. */
export function PassageWords({ isCutBefore, isCutAfter, ...found }: FoundPassage) {
  return (
    <>
      {isCutBefore ? '…' : null}
      <FoundWords {...found} />
      {isCutAfter ? '…' : null}
    </>
  );
}
