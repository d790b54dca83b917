import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { InterfaceProvider } from './interface.tsx';

/** Puts something beside the app, in a root of its own: nothing of it is loaded while there is no need of it. */
export function mountBeside(children: ReactNode): void {
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<InterfaceProvider>{children}</InterfaceProvider>);
}
