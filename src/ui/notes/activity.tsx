import { useMemo } from 'react';
import { tagKey } from '../../core/annotation/tags.ts';
import { type Countable, tallyDays, tallyLooks, tallyTags } from '../../core/annotation/tally.ts';
import { formatAddress, type NotesFilter } from '../../state/address.ts';
import { useMessages } from '../kit/interface.tsx';
import { markLook } from '../kit/mark-look.ts';
import { lookWord } from '../kit/mark-words.ts';
import styles from './activity.module.css';
import { ActivityBars } from './activity-bars.tsx';
import { ActivityCalendar } from './activity-calendar.tsx';
import { useActivityMessages } from './use-activity-messages.ts';

interface ActivityProps {
  readonly marks: readonly Countable[];
  readonly filter: NotesFilter;
  readonly onChange: (filter: NotesFilter) => void;
}

/** Tags with a bar of their own: the most used. */
const MOST_TAGS = 12;

/** A picture of what was marked: when, in which colours, under which tags. Each part of it leads to the marks behind it. */
export default function Activity({ marks, filter, onChange }: ActivityProps) {
  const messages = useMessages();
  const m = useActivityMessages();
  const days = useMemo(() => tallyDays(marks), [marks]);
  const looks = useMemo(() => tallyLooks(marks), [marks]);
  const tags = useMemo(() => tallyTags(marks).slice(0, MOST_TAGS), [marks]);
  const { color, tag, ...rest } = filter;
  const addressOf = (part: Partial<NotesFilter>): string =>
    formatAddress({ screen: 'notes', filter: { ...filter, ...part } });
  return (
    <section className={styles.activity} aria-label={m.open}>
      <ActivityCalendar days={days} filter={filter} onChange={onChange} />
      <div className={styles.bars}>
        <ActivityBars
          title={m.byColor}
          bars={looks.map(({ style, count }) => ({
            key: markLook(style),
            label: lookWord(style, messages),
            count,
            look: markLook(style),
            isShown: color === markLook(style),
            href:
              color === markLook(style)
                ? formatAddress({ screen: 'notes', filter: { ...rest, ...(tag && { tag }) } })
                : addressOf({ color: markLook(style) }),
          }))}
        />
        {tags.length > 0 ? (
          <ActivityBars
            title={m.byTag}
            bars={tags.map((one) => {
              const isShown = tag !== undefined && tagKey(tag) === tagKey(one.tag);
              return {
                key: one.tag,
                label: `#${one.tag}`,
                count: one.count,
                isShown,
                href: isShown
                  ? formatAddress({ screen: 'notes', filter: { ...rest, ...(color && { color }) } })
                  : addressOf({ tag: one.tag }),
              };
            })}
          />
        ) : null}
      </div>
    </section>
  );
}
