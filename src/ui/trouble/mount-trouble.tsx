import { useSession } from '../../state/session-store.ts';
import { mountBeside } from '../kit/mount-beside.tsx';
import { TroubleDialog } from './trouble-dialog.tsx';

export const mountTrouble = (): void => mountBeside(<Present />);

function Present() {
  const trouble = useSession((session) => session.trouble);
  return trouble ? <TroubleDialog key={trouble} trouble={trouble} /> : null;
}
