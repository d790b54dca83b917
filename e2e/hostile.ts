import type { Page } from '@playwright/test';
import type { Article } from '../src/core/article/article.ts';
import { parseArticle, parseBody } from '../src/core/article/parse-article.ts';

/** Runs before the page's own scripts: writes down every call that hostile strings make when they run. */
export const watchScripts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const ran: string[] = [];
    Object.assign(globalThis, { ran });
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
      Object.assign(globalThis, { [name]: (what: unknown) => ran.push(`${name}(${what})`) });
    }
  });

/** Takes the security policy off the page, so that what the browser would refuse is left to the app. */
export const withoutPolicy = (page: Page): Promise<unknown> =>
  page.route(/\/(?:\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    const html = await response.text();
    await route.fulfill({ response, headers, body: html.replace(/<meta http-equiv="Content-S[^>]*>/, '') });
  });

/** An article whose paragraphs are what each of some texts is as Markdown, by itself: none reaches into another. */
export function articleOf(id: Article['id'], texts: readonly string[]): Article {
  const source = { id, language: 'zh-CN', front: { headline: texts.join(' ').slice(0, 300) }, markdown: '' };
  const children = texts.flatMap((text) => parseBody(text).children);
  return { ...parseArticle(source), body: { type: 'root', children } };
}

interface Look {
  /** How many elements were looked at. */
  readonly elements: number;
  /** The addresses of the listed marks among them. */
  readonly marks: string[];
  readonly wrong: string[];
  readonly ran: string[];
}

/** What is on a page, at one moment, that a script, a frame or another site could come by. */
export const dangersIn = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('body *')];
    const wrong = elements.flatMap((element) => {
      const { localName } = element;
      const own = /^(script|iframe|frame|object|embed|base|form|meta|link|style|audio|video|source|math)$/;
      const found = own.test(localName) && !element.closest('head') ? [`<${localName}>`] : [];
      for (const { name, value } of element.attributes) {
        const address = value.replace(/[\s\0]/g, '');
        const isAddress = /^(href|src|xlink:href|action|formaction|srcdoc|data|poster|background)$/.test(
          name,
        );
        const isForeign = name !== 'href' && /^(?:https?:)?\/\//.test(address);
        const isScript =
          /^[a-z][\w+.-]*:/i.test(address) && !/^(https?|mailto|irc|ircs|xmpp|data|blob):/i.test(address);
        const isText = /^data:/i.test(address) && !(localName === 'img' && /^data:image\//i.test(address));
        if (/^on/.test(name) || (isAddress && (isForeign || isScript || isText))) {
          found.push(`<${localName} ${name}="${value}">`);
        }
      }
      return found;
    });
    const { ran } = globalThis as unknown as { ran: string[] };
    const listed = [...document.querySelectorAll('main li [data-mark]')];
    const marks = listed.map((mark) => mark.querySelector('a')?.getAttribute('href') ?? '');
    return { elements: elements.length, marks, wrong, ran };
  });
