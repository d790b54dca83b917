import styles from './activity-bars.module.css';
import { useActivityMessages } from './use-activity-messages.ts';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The value of `data-mark`, for a swatch. */
  readonly look?: string;
  /** Leads to the marks that are counted here; to all again where it is these that are shown. */
  readonly href?: string;
  readonly isShown?: boolean;
}

/** Numbers side by side with bars as long as they are: a table and its picture at once. */
export function ActivityBars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const m = useActivityMessages();
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <table className={styles.bars}>
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{m.marks}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, count, look, href, isShown }) => (
          <tr key={key}>
            <th scope="row" data-mark={look}>
              {href === undefined ? (
                <span>{label}</span>
              ) : (
                <a href={href} aria-current={isShown ? 'true' : undefined}>
                  {label}
                </a>
              )}
            </th>
            <td>
              <svg aria-hidden width="100%" height="8">
                <rect width={`${(100 * count) / most}%`} height="8" rx="2" />
              </svg>
              <span>{count}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
