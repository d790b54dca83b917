import type { Plugin } from 'vite';

/**
 * No script, style, image or request from anywhere but here; text never becomes a script (Trusted Types: the one
 * policy lets workers of this site through, src/dom/own-scripts.ts). What the Markdown of a stranger asks for beyond
 * that is refused by the browser itself.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
];

/** What only a header can say: a page's own `<meta>` is not heard on framing (CSP Level 3, §3.3). */
const HEADER_ONLY = ["frame-ancestors 'none'"];

/** What a host should send with each file, in the form that Netlify and Cloudflare Pages read; scripts/serve.mjs does, too. */
const HEADERS = `/*
  Content-Security-Policy: ${[...POLICY, ...HEADER_ONLY].join('; ')}
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  X-Content-Type-Options: nosniff
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Where index.html takes the policy: before anything that it is about. */
const PLACE = '<!--security-->';

/**
 * Puts the security policy into the built page, so that it holds on a host that sends no headers, and into `_headers`
 * for one that does. Not while developing: what reloads a changed module are scripts and styles within the page.
 */
export function securityPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'quandian:security',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
        const metas = `<meta http-equiv="Content-Security-Policy" content="${POLICY.join('; ')}" />
    <meta name="referrer" content="no-referrer" />`;
        return html.replace(PLACE, isBuild ? metas : '');
      },
    },
  };
}
