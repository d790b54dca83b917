import { resolve } from 'node:path';
import type { VitePWAOptions } from 'vite-plugin-pwa';
import { withIntegrity } from './precache-integrity.ts';
import { WHOLE_FACE_FOLDER } from './whole-face.ts';

/** Types of files that hold notes alone, and how their names end. */
const NOTE_FILES = {
  'application/json': ['.json'],
  'application/ld+json': ['.jsonld'],
  'text/csv': ['.csv'],
};

/** Types of files that are articles; a text may hold notes all the same, and is then passed on. */
const ARTICLE_FILES = {
  'application/zip': ['.zip'],
  'text/html': ['.html', '.htm'],
  'text/markdown': ['.md', '.markdown'],
  'text/plain': ['.txt'],
};

/** How the app is installed and what is kept for use without a network: everything that the build makes but the whole face. */
export const pwaOptions: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src/pwa',
  filename: 'service-worker.ts',
  injectRegister: null,
  registerType: 'prompt',
  includeManifestIcons: false, // the pattern below finds them
  integration: {
    configureOptions(config, options) {
      const folder = resolve(config.root, config.build.outDir);
      options.injectManifest = { ...options.injectManifest, manifestTransforms: [withIntegrity(folder)] };
    },
  },
  injectManifest: {
    globPatterns: ['**/*.{html,js,css,json,woff2,svg,png,webmanifest}'],
    globIgnores: ['**/node_modules/**/*', `${WHOLE_FACE_FOLDER}/**`],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
  },
  manifest: {
    name: '圈点',
    short_name: '圈点',
    description: '读文章，圈点，写批注；一切留在本机，离线可用。',
    lang: 'zh-CN',
    dir: 'ltr',
    // No id: "./" would be resolved against the origin, and two copies under one host would be one app. Without it
    // the start_url is the id (W3C Web Application Manifest, "id").
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#fbf9f4',
    background_color: '#fbf9f4',
    // Both ways lead to what reads them, which asks before it changes anything.
    file_handlers: [
      { action: './#/', accept: ARTICLE_FILES },
      { action: './#/settings', accept: NOTE_FILES },
    ],
    share_target: {
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: Object.entries({ ...ARTICLE_FILES, ...NOTE_FILES }).flat(2) }],
      },
    },
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
};
