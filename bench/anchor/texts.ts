import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Chance } from './chance.ts';

export interface Sample {
  readonly name: string;
  readonly text: string;
}

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

interface ExpectedArticle {
  readonly headline: string;
  readonly blocks: readonly { readonly text: string }[];
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '!': '！',
  '?': '？',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** The four bundled articles, one text each. */
function articles(): Sample[] {
  const expected: ExpectedArticle[] = JSON.parse(
    read('src/core/article/expected/000_4b88447c7ee2a5ac.articles.json'),
  );
  return expected.map(({ headline, blocks }, i) => ({
    name: `article ${i + 1}`,
    text: [headline, ...blocks.map(({ text }) => text)]
      .join('\n')
      .replace(/[,!?;:()]/g, (mark) => FULL_WIDTH[mark] ?? mark),
  }));
}

/** A long text cut at its headings into parts of at least `size` UTF-16 units. */
function parts(name: string, path: string, size: number): Sample[] {
  const texts: string[] = [''];
  for (const chapter of read(path).split(/^# /m)) {
    const last = texts.length - 1;
    texts[last] = `${texts[last]}${chapter}`;
    if ((texts[last] ?? '').length >= size) {
      texts.push('');
    }
  }
  return texts
    .filter((text) => text.length > size / 2)
    .map((text, i) => ({ name: `${name} ${i + 1}`, text }));
}

export const news = articles();
export const prose = parts('guwen-guanzhi', 'bench/texts/guwen-guanzhi.txt', 12_000);
export const english = parts('genesis', 'bench/texts/genesis.txt', 20_000);

const PLACES = ['雨湖区', '岳塘区', '湘潭县', '湘乡市', '韶山市', '高新区', '经开区', '昭山示范区'];
const TOPICS = [
  '防汛抗旱',
  '脱贫攻坚',
  '安全生产',
  '项目建设',
  '秋粮收购',
  '森林防火',
  '疫情防控',
  '招商引资',
];
const PEOPLE = ['陈润', '朱健', '李明', '王芳', '张伟', '刘洋', '赵静', '周强', '吴敏', '郑涛'];
const TOWNS = ['Ashford', 'Brookfield', 'Carlton', 'Dunmore', 'Eastleigh', 'Farnham', 'Glossop', 'Hexham'];
const MATTERS = [
  'flood defences',
  'road repairs',
  'school meals',
  'bus fares',
  'library hours',
  'street lights',
];
const MAYORS = ['Jane Cole', 'Tom Reed', 'Ann Lloyd', 'Mark Frost', 'Sue Grant', 'Neil Ward'];

/** Forty reports of one pattern, a line each or all in one paragraph: every passage has its look-alikes. */
export function templated(chance: Chance, language: 'zh' | 'en', between: string): Sample {
  const reports = Array.from({ length: 40 }, () =>
    language === 'zh'
      ? `11月${chance.between(1, 31)}日，${chance.pick(PLACES)}召开${chance.pick(TOPICS)}工作会议，传达学习上级会议精神，安排部署下一阶段工作。区领导${chance.pick(PEOPLE)}出席会议并讲话，要求各级各部门压实责任、狠抓落实。`
      : `On Monday the city council of ${chance.pick(TOWNS)} approved the annual budget for ${chance.pick(MATTERS)} after a short debate. Mayor ${chance.pick(MAYORS)} thanked the members for their patience and promised a report before the end of the year.`,
  );
  return { name: `templated ${language}`, text: reports.join(between) };
}

/** Prose in paragraphs of about 200 characters, drawn from the long Chinese text, each sentence made unlike others. */
export function longText(chance: Chance, length: number): string {
  const sentences = prose.flatMap(({ text }) => text.match(/[^。！？\n]+[。！？”]+/g) ?? []);
  const paragraphs: string[] = [];
  for (let total = 0; total < length; ) {
    let paragraph = '';
    while (paragraph.length < 200) {
      const sentence = chance.pick(sentences);
      const at = chance.between(0, sentence.length);
      paragraph += `${sentence.slice(0, at)}${String.fromCharCode(0x4e00 + chance.between(0, 3000))}${sentence.slice(at)}`;
    }
    paragraphs.push(paragraph);
    total += paragraph.length + 1;
  }
  return paragraphs.join('\n').slice(0, length);
}
