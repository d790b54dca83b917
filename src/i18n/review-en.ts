const count = (n: number): string => n.toLocaleString('en');
const marks = (n: number): string => `${count(n)} ${n === 1 ? 'mark' : 'marks'}`;

/** What is said where marks are reviewed, and only there: fetched with it. */
export const reviewEn = {
  /** What became of the marks; parts that are 0 are left out. */
  summary: (moved: number, changed: number, uncertain: number, orphaned: number) => {
    const parts = [
      { n: moved, does: 'moved' },
      { n: changed, does: 'changed with the text' },
      { n: uncertain, does: 'to confirm' },
      { n: orphaned, does: `lost ${orphaned === 1 ? 'its' : 'their'} place` },
    ].filter(({ n }) => n > 0);
    const said = parts.map(({ n, does }, i) => `${i === 0 ? marks(n) : count(n)} ${does}`);
    return said.join(', ') || 'Every mark is in its place';
  },
  open: 'Review',
  title: 'Review marks',
  intro: (moved: number) =>
    `The text has changed since these marks were made.${moved > 0 ? ` ${marks(moved)} moved, word for word.` : ''}`,
  kinds: {
    uncertain: 'To confirm',
    orphaned: 'Lost its place',
    changed: 'Changed with the text',
  },
  before: 'As marked',
  now: 'Now',
  nowAt: (place: number, places: number) => `Now, place ${count(place)} of ${count(places)}`,
  nowhere: 'Nothing like it was found. You can select its place in the text.',
  gone: 'Deleted:',
  added: 'Added:',
  confirm: 'Confirm',
  refuse: 'Not here',
  next: 'Next place',
  select: 'Re-attach by selecting',
  more: (n: number) => `Show ${count(n)} more`,
  done: 'Every mark has been reviewed.',
  selectFor: (quote: string) => `Select the passage for “${quote}”`,
  attach: 'Attach here',
  keys: 'Enter attaches, Esc cancels',
} as const;
