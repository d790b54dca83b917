import type { ArticleId } from '../../core/article/article.ts';
import { UNKNOWN } from '../../core/exchange/plan-import.ts';
import { shorten } from '../../core/text/shorten.ts';
import { missingCatalogues } from '../../i18n/missing-catalogues.ts';
import { formatAddress } from '../../state/address.ts';
import { useSourceNames } from '../../state/source-names.ts';
import { useAnnotationsOf } from '../../state/use-annotations-of.ts';
import { ButtonLink } from '../kit/button.tsx';
import { useInterface } from '../kit/interface.tsx';
import { Loading } from '../kit/loading.tsx';
import { Message } from '../kit/message.tsx';

/** How much of an id that a link brings is said. */
const LONGEST = 60;

/** Says that an article is not here, and leads to what was marked in it: the links of an export end here, too. */
export default function MissingArticle({ articleId }: { readonly articleId: ArticleId }) {
  const { messages, language } = useInterface();
  const m = missingCatalogues[language];
  const rows = useAnnotationsOf(articleId);
  const names = useSourceNames();
  // Where storage fails, what is known without it is said.
  if (!names && articleId.startsWith(UNKNOWN)) return <Loading />;
  const name = names?.get(articleId);
  const hasMarks = [...(rows?.values() ?? [])].some(({ deletedAt }) => deletedAt === undefined);
  const marks = formatAddress({ screen: 'notes', filter: { query: '', article: articleId } });
  return (
    <Message
      title={name === undefined ? m.unknown(shorten(articleId, LONGEST)) : m.known(name)}
      actions={
        <>
          {hasMarks ? <ButtonLink href={marks}>{m.toNotes}</ButtonLink> : null}
          <ButtonLink href="#/">{messages.common.toLibrary}</ButtonLink>
        </>
      }
    >
      {name === undefined ? m.unknownHelp : m.knownHelp}
    </Message>
  );
}
