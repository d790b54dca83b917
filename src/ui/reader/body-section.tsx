import type { Root } from 'mdast';
import { memo, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import Markdown, { type Components, defaultUrlTransform, type Options } from 'react-markdown';
import type { Section } from '../../core/text/sections.ts';
import { rehypeEndless } from '../kit/rehype-endless.ts';
import type { MarkElements } from './mark-elements.ts';
import { rehypePlainCode } from './rehype-plain-code.ts';
import { rehypePunctuation } from './rehype-punctuation.ts';
import { remarkTree } from './remark-tree.ts';
import type { SectionMounts } from './section-mounts.ts';
import type { TextView } from './view/text-view.ts';

interface BodySectionProps {
  readonly section: Section;
  readonly index: number;
  readonly mounts: SectionMounts;
  readonly components: Components;
  /** Rehype plugins that make elements of this section's marks. */
  readonly markPlugins: ReturnType<MarkElements['pluginsIn']> | undefined;
  readonly dateline: string | undefined;
  /** Whether it is set in square characters: then a face of theirs draws its punctuation, too. */
  readonly isSquare: boolean;
  /** Width of the text in em that a section not laid out yet is guessed to need, a guess being called for. */
  readonly ems: number | undefined;
}

/** A section of the body: a box, and its text once it is its turn. */
export const BodySection = memo(function BodySection(props: BodySectionProps) {
  const { section, index, mounts, ems } = props;
  const viewNow = () => mounts.viewOf(index);
  const view = useSyncExternalStore(mounts.subscribe, viewNow, viewNow);
  const guess = ems === undefined ? undefined : { '--ems': ems, '--blocks': section.blocks.length };
  return (
    <div
      className="section"
      data-section={index}
      data-waiting={view === undefined || undefined}
      style={guess as React.CSSProperties | undefined}
    >
      {view === undefined ? null : <SectionText {...props} view={view} />}
    </div>
  );
});

/** The text by itself: a box that waits has as little to do as can be, being one of hundreds. */
function SectionText(props: BodySectionProps & { readonly view: TextView | null }) {
  const { section, index, mounts, components, markPlugins, dateline, isSquare, view } = props;
  const remarkPlugins = useMemo((): Options['remarkPlugins'] => {
    const tree: Root = { type: 'root', children: [...section.nodes] };
    return [[remarkTree, { tree, dateline: index === 1 ? dateline : undefined }]];
  }, [section, index, dateline]);
  const rehypePlugins = useMemo(
    () => [
      rehypePlainCode,
      rehypeEndless,
      ...(view?.plugins ?? []),
      ...(isSquare ? [rehypePunctuation] : []),
      ...(markPlugins ?? []),
      ...(view?.overPlugins ?? []),
    ],
    [markPlugins, isSquare, view],
  );
  useLayoutEffect(() => mounts.committed(index));
  return <Markdown {...{ remarkPlugins, rehypePlugins, components, urlTransform }} />;
}

/** Addresses as react-markdown lets them pass, and images that stand in theirs. */
const urlTransform = (url: string, key: string): string =>
  key === 'src' && /^data:image\//i.test(url) ? url : defaultUrlTransform(url);
