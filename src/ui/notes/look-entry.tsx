import { useMemo } from 'react';
import { countDue, type Made } from '../../core/look/due.ts';
import { useReviews } from '../../state/use-reviews.ts';
import { ButtonLink } from '../kit/button.tsx';
import { useLookMessages } from './use-look-messages.ts';

/** The way to looking at marks again, with how many are due. */
export function LookEntry({ marks }: { readonly marks: readonly Made[] }) {
  const m = useLookMessages();
  const reviews = useReviews();
  const due = useMemo(() => reviews && countDue(marks, reviews, new Date()), [marks, reviews]);
  return <ButtonLink href="#/look">{due ? `${m.title} ${due}` : m.title}</ButtonLink>;
}
