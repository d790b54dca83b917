import { hasMarkup } from '../../core/annotation/note-markup.ts';
import { linkCatalogues } from '../../i18n/link-catalogues.ts';
import { useInterface } from '../kit/interface.tsx';
import { NoteText } from '../kit/note-text.tsx';
import styles from './note-preview.module.css';

/** A longer note, in UTF-16 code units, is not shown twice: setting it would be felt. */
const LONGEST = 20_000;

/** The note that is being written as it will look, where that differs. It can be seen and not touched. */
export function NotePreview({ note }: { readonly note: string }) {
  const { preview } = linkCatalogues[useInterface().language];
  if (note.length > LONGEST || !hasMarkup(note)) return null;
  return (
    <div className={styles.preview} inert>
      <span>{preview}</span>
      <NoteText note={note} />
    </div>
  );
}
