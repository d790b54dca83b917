import { type ComponentProps, useMemo } from 'react';
import type { Options } from 'react-markdown';
import { noteLinks, replaceLinks } from '../../core/annotation/note-links.ts';
import { escapeLine } from '../../core/exchange/escape-markdown.ts';
import { shorten } from '../../core/text/shorten.ts';
import { linkCatalogues } from '../../i18n/link-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import { useLinkTargets } from '../../state/link-targets.ts';
import { AddressLink } from './address-link.tsx';
import { useInterface } from './interface.tsx';
import { NoteMarkdown } from './note-markdown.tsx';
import styles from './note-text.module.css';

/** Stands for the address of a link that leads to nothing. */
const NOWHERE = '#nowhere';
/** How much of a mark's quotation stands for it, in UTF-16 code units. */
const SHOWN = 24;

interface LinkedNoteProps {
  readonly note: string;
  readonly plugins: Options['rehypePlugins'] | undefined;
}

/** A note with its links to articles and marks, each as a link of Markdown. */
export default function LinkedNote({ note, plugins }: LinkedNoteProps) {
  const links = useMemo(() => noteLinks(note), [note]);
  const targets = useLinkTargets(links);
  const markdown = useMemo(
    () =>
      replaceLinks(note, (link) => {
        const target = targets?.[links.findIndex(({ start }) => start === link.start)];
        const words = escapeLine(link.words ?? shorten(target?.name ?? link.articleId, SHOWN));
        if (!targets) return words;
        return `[${words.replaceAll(']', '\\]')}](${target ? formatAddress(target.address) : NOWHERE})`;
      }),
    [note, links, targets],
  );
  return <NoteMarkdown markdown={markdown} link={Link} plugins={plugins} />;
}

function Link({ href, title, children }: ComponentProps<'a'>) {
  const { missing } = linkCatalogues[useInterface().language];
  if (href === NOWHERE)
    return (
      <span className={styles.missing} title={missing}>
        {children}
      </span>
    );
  return (
    <AddressLink href={href} title={title}>
      {children}
    </AddressLink>
  );
}
