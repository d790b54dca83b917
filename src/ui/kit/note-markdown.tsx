import Markdown, { type Components, type Options } from 'react-markdown';
import { rehypeEndless } from './rehype-endless.ts';
import { rehypeTags } from './rehype-tags.ts';

/** Images in a note would be fetched from wherever they lie; only their description is shown. */
const COMPONENTS: Components = { img: ({ alt }) => <span>{alt}</span> };

interface NoteMarkdownProps {
  readonly markdown: string;
  /** How links are set, where not as the browser's own. */
  readonly link?: Components['a'];
  /** What is done to the tree before it is rendered. */
  readonly plugins?: Options['rehypePlugins'] | undefined;
}

export function NoteMarkdown({ markdown, link, plugins }: NoteMarkdownProps) {
  return (
    <Markdown
      components={link ? { ...COMPONENTS, a: link } : COMPONENTS}
      skipHtml
      rehypePlugins={[...(plugins ?? []), rehypeTags, rehypeEndless]}
    >
      {markdown}
    </Markdown>
  );
}
