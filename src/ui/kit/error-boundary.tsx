import { Component, type ReactNode, useEffect } from 'react';
import { Button } from './button.tsx';
import { useMessages } from './interface.tsx';
import { Message } from './message.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What to show instead; the whole-screen message where absent. */
  readonly fallback?: ReactNode;
  /** What is shown: once it is another, it is tried again. */
  readonly of?: string;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate({ of }: ErrorBoundaryProps): void {
    if (this.state.failed && of !== this.props.of) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback ?? <Failure />;
  }
}

/** Loaded only now: what writes backups is no part of reading. */
async function saveBackup(): Promise<void> {
  const [{ makePlainBackup }, { saveFile }] = await Promise.all([
    import('../../state/backup-commands.ts'),
    import('../../dom/device/save-file.ts'),
  ]);
  const file = await makePlainBackup('');
  if (file) saveFile(file.name, file.text, 'application/json');
}

/**
 * A part that could not be fetched is held for failed by the page that asked: only a fresh page has it. It is had as
 * soon as there is a network; without one, the screens that came in time still serve.
 */
function useFreshPage(): void {
  useEffect(() => {
    const reload = (): void => {
      if (navigator.onLine) location.reload();
    };
    const events = ['online', 'hashchange'];
    for (const event of events) addEventListener(event, reload);
    return () => {
      for (const event of events) removeEventListener(event, reload);
    };
  }, []);
}

function Failure() {
  const messages = useMessages();
  useFreshPage();
  return (
    <main className="screen">
      <Message
        title={messages.errors.title}
        actions={
          <>
            <Button kind="primary" onClick={() => location.reload()}>
              {messages.errors.reload}
            </Button>
            <Button onClick={() => void saveBackup()}>{messages.errors.export}</Button>
          </>
        }
      >
        {messages.errors.safe}
      </Message>
    </main>
  );
}
