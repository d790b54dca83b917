import { Rows3 } from 'lucide-react';
import { useMessages } from '../kit/interface.tsx';
import styles from './source-button.module.css';

interface SourceButtonProps {
  readonly paragraph: number;
  readonly start: number;
  readonly onShow: (start: number, button: HTMLElement) => void;
}

/** Stands in the gutter of a paragraph and asks for its lines on the page. */
export function SourceButton({ paragraph, start, onShow }: SourceButtonProps) {
  const messages = useMessages();
  const label = messages.source.button(paragraph);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      data-screen-only
      onClick={(event) => onShow(start, event.currentTarget)}
    >
      <Rows3 size={15} strokeWidth={1.6} aria-hidden />
    </button>
  );
}
