import { Ellipsis } from 'lucide-react';
import { IconButton } from '../kit/button.tsx';
import { useHubMessages } from './use-hub-messages.ts';

interface ManageTagProps {
  readonly tag: string;
  readonly onManage: (tag: string) => void;
}

/** Leads to what can be done with a tag everywhere. */
export function ManageTag({ tag, onManage }: ManageTagProps) {
  const m = useHubMessages();
  return (
    <IconButton
      icon={Ellipsis}
      label={m.manageTag(tag)}
      aria-haspopup="dialog"
      onClick={() => onManage(tag)}
    />
  );
}
