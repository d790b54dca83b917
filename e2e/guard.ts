import type { BrowserContext, ConsoleMessage, Page, Request } from '@playwright/test';

/**
 * What went wrong in a context, seen from outside the page. `problems` grows as things happen, a line each:
 * `console.error: text (address)`, `uncaught: message`, `404 GET address`, `net::ERR_FAILED GET address`,
 * `foreign: GET address`.
 */
export interface Guard {
  readonly problems: string[];
  /** Resolves when all that the pages have reported so far stands in `problems`. */
  settle(): Promise<void>;
}

/**
 * Watches every page and worker of a context, its service worker's requests included. Counts as a problem: any
 * console output, uncaught error or unhandled rejection, response of 400 and above, request that fails, and
 * request or socket to another origin than `origin`. A request cut off by its page's own next navigation or
 * closing is none.
 */
export function watch(context: BrowserContext, origin: string): Guard {
  const problems: string[] = [];
  const isOwn = (address: string): boolean => {
    const { protocol, host } = new URL(address);
    return !/^(https?|wss?):$/.test(protocol) || host === new URL(origin).host;
  };

  context.on('console', (message) => problems.push(describeMessage(message)));
  context.on('weberror', (webError) => problems.push(`uncaught: ${webError.error()}`));
  context.on('response', (response) => {
    if (response.status() >= 400)
      problems.push(`${response.status()} ${describeRequest(response.request())}`);
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) problems.push(`foreign: ${describeRequest(request)}`);
  });
  watchFailures(context, problems);
  const watchSockets = (page: Page): void => {
    page.on('websocket', (socket) => {
      if (!isOwn(socket.url())) problems.push(`foreign: socket ${socket.url()}`);
    });
  };
  context.pages().forEach(watchSockets);
  context.on('page', watchSockets);

  const settle = async (): Promise<void> => {
    await Promise.allSettled(context.pages().map((page) => page.evaluate(() => undefined)));
  };
  return { problems, settle };
}

/**
 * Writes down requests that fail. The browser reports those that a navigation or a closing cuts off as aborted,
 * just like those that the page aborts itself; the former are told by what the page does: it is about to leave, it
 * has left since the request began (a page still asks for things while its next document is on its way), or it is
 * closed, which is heard only after the failure: what was aborted in that page is then struck out. A script is by
 * none but a leaving, which may be heard of later than of the failure: no page has a means to abort an import.
 */
function watchFailures(context: BrowserContext, problems: string[]): void {
  let count = 0;
  const orders = new WeakMap<Request, number>();
  const leaving = new WeakMap<Page, Request>();
  const departures = new WeakMap<Page, number>();
  const follow = (page: Page): void => {
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && leaving.delete(page)) departures.set(page, count);
    });
  };
  context.pages().forEach(follow);
  context.on('page', follow);
  context.on('request', (request) => {
    count += 1;
    orders.set(request, count);
    const page = pageOf(request);
    if (page === undefined || !request.isNavigationRequest()) return;
    if (request.frame() === page.mainFrame()) leaving.set(page, request);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    const problem = `${reason} ${describeRequest(request)}`;
    const page = pageOf(request);
    if (page !== undefined && leaving.get(page) === request) leaving.delete(page);
    if (reason === 'net::ERR_ABORTED' && page !== undefined) {
      const left = (departures.get(page) ?? 0) >= (orders.get(request) ?? 0) || leaving.has(page);
      const isOfLeaving = request.isNavigationRequest() || request.resourceType() === 'script';
      if (left || isOfLeaving || page.isClosed()) return;
      page.once('close', () => {
        const index = problems.indexOf(problem);
        if (index >= 0) problems.splice(index, 1);
      });
    }
    problems.push(problem);
  });
}

/** The page that asked, or undefined for a service worker's request or one whose page is not known yet. */
function pageOf(request: Request): Page | undefined {
  if (request.serviceWorker() !== null) return undefined;
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

const describeRequest = (request: Request): string =>
  `${request.method()} ${request.url()}${request.serviceWorker() === null ? '' : ' (service worker)'}`;

function describeMessage(message: ConsoleMessage): string {
  const { url } = message.location();
  return `console.${message.type()}: ${message.text()}${url === '' ? '' : ` (${url})`}`;
}
