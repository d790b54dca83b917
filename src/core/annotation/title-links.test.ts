import { expect, it } from 'vitest';
import { toArticleId } from '../article/article.ts';
import { LIMITS } from './limits.ts';
import { linkTitles } from './title-links.ts';

const article = (id: string, headline: string) => ({ id: toArticleId(id), front: { headline } });
const ARTICLES = [
  article('yuanqi', '推动“援企服务 助力倍增”'),
  article('hui', '会议'),
  article('jian', '简讯'),
  article('jian-2', '简讯'),
  article('budget', 'budget'),
];

it.each([
  ['a headline', '见 [[会议]]。', '见 [[hui|会议]]。'],
  [
    'whatever its quotation marks and spaces',
    '[["援企"]] [[推动"援企服务  助力倍增"]]',
    '[["援企"]] [[yuanqi|推动"援企服务 助力倍增"]]',
  ],
  ['in words of one’s own', '[[会议|那次会]]', '[[hui|那次会]]'],
  ['of no article', '[[没有]]', '[[没有]]'],
  ['of several articles', '[[简讯]]', '[[简讯]]'],
  ['an id', '[[budget]] [[hui|会议]]', '[[budget]] [[hui|会议]]'],
  ['in code', '`[[会议]]` [[会议]]', '`[[会议]]` [[hui|会议]]'],
  ['after a backslash', '\\[[会议]]', '\\[[会议]]'],
  ['a mark', '[[hui#^h-8f3a1c2d]]', '[[hui#^h-8f3a1c2d]]'],
])('links %s', (_, note, expected) => expect(linkTitles(note, ARTICLES)).toBe(expected));

it('lets no note grow over what is kept of one', () => {
  const note = `${'字'.repeat(LIMITS.note - 6)}[[会议]]`;
  expect(linkTitles(note, ARTICLES)).toBe(note);
});
