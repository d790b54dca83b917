import { describe, expect, test } from 'vitest';
import { describeAnchor } from './describe.ts';
import { resolveAnchor } from './resolve.ts';

const PLACES = ['雨湖区', '岳塘区', '湘潭县', '湘乡市', '韶山市', '高新区', '经开区', '昭山'];
const TOPICS = ['防汛抗旱', '脱贫攻坚', '安全生产', '项目建设', '秋粮收购'];
const PEOPLE = ['陈润', '朱健', '李明', '王芳', '张伟', '刘洋', '赵静'];

/** Forty reports of one pattern: no two are the same, and every passage of each has its like in another. */
const reports = Array.from(
  { length: 40 },
  (_, n) =>
    `11月${1 + (n % 30)}日，${PLACES[n % 8]}召开${TOPICS[n % 5]}工作会议，传达学习上级会议精神。区领导${PEOPLE[n % 7]}出席会议并讲话，要求各级各部门压实责任、狠抓落实。`,
);
const marks = ['召开', '工作会议，传达', '会议并讲话，要求各级', '狠抓落实。'];

describe.each(['\n', ''])('one of forty reports of one pattern struck out, %j between them', (between) => {
  const old = reports.join(between);
  const anchors = reports.flatMap((report, n) =>
    marks.map((mark) => {
      const start = n * between.length + reports.slice(0, n).join('').length + report.indexOf(mark);
      return { n, anchor: describeAnchor(old, { start, end: start + mark.length }) };
    }),
  );

  test('its marks are never moved onto another', () => {
    for (const { n, anchor } of anchors) {
      const text = reports.toSpliced(n, 1).join(between);
      expect('start' in resolveAnchor(text, anchor, old)).toBe(false);
      expect('start' in resolveAnchor(text, anchor)).toBe(false);
    }
  });

  test('those of the others follow', () => {
    for (const { n, anchor } of anchors) {
      const struck = (n + 7) % 40;
      const text = reports.toSpliced(struck, 1).join(between);
      const lost = struck < n ? (reports[struck] ?? '').length + between.length : 0;
      const { start, end } = anchor.position;
      const place = { status: 'moved', start: start - lost, end: end - lost };
      expect(resolveAnchor(text, anchor, old)).toEqual(place);
    }
  });
});

describe('where the passage itself was struck out, what stood beside it is not taken for it', () => {
  test.each([
    [
      'two names side by side',
      '“勉之矣！吾軍亦有七日之糧爾！盡此不勝，將去而歸爾。”揖而去之。\n反於【莊王】。莊王曰：“何如？”司馬子反曰：“憊矣！”',
      '“勉之矣！吾軍亦有七日之糧爾！盡此不勝，將去而歸爾。”揖而去之。\n莊王曰使：利何如？公司馬子反曰：“憊矣！”',
    ],
    [
      'the last two reports of a page',
      '11月28日，岳塘区召开安全生产工作会议，安排部署下一阶段工作。区领导王芳出席会议并讲话，要求各级各部门压实责任、狠抓落实。\n11月2日，湘潭县召开项目建设工作会议，安排部署下一阶段工作。区领导【王芳出席会议并讲话，要求各级各部门压实责任、狠抓落】实。',
      '11月2新日，岳塘区召开安全生产工作会部，安排部署下一阶段工作级区领导王芳出席会议并讲话，要求各级各部门压实责任、狠抓落实落\n',
    ],
  ])('%s', (_, marked, text) => {
    const start = marked.indexOf('【');
    const end = marked.indexOf('】') - 1;
    const old = marked.replace(/[【】]/g, '');
    expect('start' in resolveAnchor(text, describeAnchor(old, { start, end }), old)).toBe(false);
  });
});
