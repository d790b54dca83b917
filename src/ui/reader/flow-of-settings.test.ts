import { expect, test } from 'vitest';
import { projectMarkdown } from '../../core/text/project-markdown.ts';
import { DEFAULT_SETTINGS } from '../../state/settings.ts';
import { flowOfSettings } from './flow-of-settings.ts';

const short = projectMarkdown({ front: { headline: '题' }, markdown: '文' });
const long = projectMarkdown({ front: { headline: '题' }, markdown: '文'.repeat(100_000) });

test.each([
  ['horizontal', 'scroll', short, undefined],
  ['horizontal', 'pages', short, 'horizontal-pages'],
  ['vertical', 'scroll', short, 'vertical-scroll'],
  ['vertical', 'pages', short, 'vertical-pages'],
  ['horizontal', 'pages', long, undefined],
  ['vertical', 'pages', long, 'vertical-scroll'],
] as const)('%s, %s', (direction, flow, projection, kind) =>
  expect(flowOfSettings({ ...DEFAULT_SETTINGS, direction, flow }, projection)).toBe(kind),
);
