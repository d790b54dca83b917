import { createRoot } from 'react-dom/client';
import { useSession } from '../../state/session-store.ts';
import { InterfaceProvider } from '../kit/interface.tsx';
import { TroubleDialog } from './trouble-dialog.tsx';

/** Puts the dialog beside the app, in a root of its own: nothing of it is loaded while all is well. */
export function mountTrouble(): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(
    <InterfaceProvider>
      <Present />
    </InterfaceProvider>,
  );
}

function Present() {
  const trouble = useSession((session) => session.trouble);
  return trouble ? <TroubleDialog key={trouble} trouble={trouble} /> : null;
}
