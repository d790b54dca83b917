import type { NotesFilter } from '../../state/address.ts';

/** A filter that lets every mark through, arranged as another has them. */
export const arrangedAs = ({ group, sort }: NotesFilter): NotesFilter => ({
  query: '',
  ...(group && { group }),
  ...(sort && { sort }),
});
