import { useMemo } from 'react';
import type { Components } from 'react-markdown';
import type { Article } from '../../core/article/article.ts';
import type { ProjectedBlock } from '../../core/text/projection.ts';
import type { Section } from '../../core/text/sections.ts';
import { BodySection } from './body-section.tsx';
import type { MarkElements } from './mark-elements.ts';
import { NoteButton } from './note-button.tsx';
import { Picture } from './picture.tsx';
import type { SectionMounts } from './section-mounts.ts';
import { SourceButton } from './source-button.tsx';

interface ArticleBodyProps {
  readonly article: Article;
  readonly sections: readonly Section[];
  readonly mounts: SectionMounts;
  readonly elements: MarkElements | undefined;
  readonly onShowSource: (start: number, button: HTMLElement) => void;
}

/**
 * The body, rendered section by section by react-markdown from the very tree that the projection was made from: it
 * is handed over in place of a parse, its blocks stamped with their offsets.
 */
export function ArticleBody({ article, sections, mounts, elements, onShowSource }: ArticleBodyProps) {
  const components = useMemo(
    () => componentsFor(article, sections, onShowSource),
    [article, sections, onShowSource],
  );
  const isContained = areContained(sections);
  const isSquare = SQUARE.test(article.language);
  return sections.map((section, index) =>
    index === 0 ? null : (
      <BodySection
        key={section.start}
        section={section}
        index={index}
        mounts={mounts}
        components={components}
        markPlugins={elements?.pluginsIn(section)}
        dateline={article.dateline}
        isSquare={isSquare}
        ems={isContained ? emsOf(section, isSquare) : undefined}
      />
    ),
  );
}

/** Sections up to which laying out the whole text takes no longer than a frame. */
const FEW = 4;

/** Whether the browser is to lay out only what lies near the viewport. */
export const areContained = (sections: readonly Section[]): boolean => sections.length > FEW;

/** Languages that are written in square characters. */
const SQUARE = /^(?:zh|yue|lzh|ja|ko)\b/;

/** How wide a section's text is in em, were it one line: letters are about half as wide as they are high. */
const emsOf = ({ start, end }: Section, isSquare: boolean): number =>
  Math.round((end - start) * (isSquare ? 1 : 0.5));

function componentsFor(
  article: Article,
  sections: readonly Section[],
  onShowSource: ArticleBodyProps['onShowSource'],
): Components {
  const paragraphs = article.provenance
    ? new Map(bodyOf(sections).map(({ start }, index) => [start, index + 1]))
    : undefined;
  return {
    a: ({ node, ...rest }) => {
      const [text] = node?.children ?? [];
      const isAddress = text?.type === 'text' && /^(https?:|www\.)/i.test(text.value);
      return <a {...rest} data-address={isAddress || undefined} target="_blank" rel="noopener noreferrer" />;
    },
    img: ({ src, alt }) => <Picture src={typeof src === 'string' ? src : ''} alt={alt ?? ''} />,
    button: ({ node, ...rest }) => <NoteButton {...rest} />,
    p: ({ node, children, ...rest }) => {
      const start = Number(node?.properties['data-start'] ?? node?.properties.dataStart);
      const paragraph = paragraphs?.get(start);
      if (paragraph === undefined) return <p {...rest}>{children}</p>;
      return (
        <div className="paragraph">
          <p {...rest}>{children}</p>
          <SourceButton paragraph={paragraph} start={start} onShow={onShowSource} />
        </div>
      );
    },
  };
}

const bodyOf = (sections: readonly Section[]): ProjectedBlock[] =>
  sections.slice(1).flatMap(({ blocks }) => blocks);
