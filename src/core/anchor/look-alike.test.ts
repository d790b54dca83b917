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

/** Whether what stands between 【 and 】 is attached to anything in a new text. */
function isFound(marked: string, text: string): boolean {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const old = marked.replace(/[【】]/g, '');
  return 'start' in resolveAnchor(text, describeAnchor(old, { start, end }), old);
}

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
    [
      'a phrase that begins and ends alike',
      'And Pharaoh called Abram, and said, What 【is thi】s that thou hast done unto me? why didst thou not tell me that she was thy wife?',
      'And Pharaoh called Abram, andsaid, What s thattn tho  hast done anto oe? wht didst thou not tell me that she was thy wife?',
    ],
    [
      'a word that is read into those behind it',
      'He that toucheth this man shall surely be put to death. Then Isaac sowed in that 【land,】 and received in the same year an hundredfold: and the LORD blessed him.',
      'He tht toucheth this man shall surely beopnut to eth. Thenb Isaachsowed in tmhat  andi received im the same year an hundredfold: and the LORD blessed him.',
    ],
    [
      'a sentence that ends as it did',
      'And I will establish my covenant between me and thee and thy seed after thee in their generations for an everlasting covenant, to be a God unto thee, and【 to 】thy seed after thee. And I will give unto thee, and to thy seed after thee, the land wherein thou art a stranger, all the land of Canaan.',
      'And I will give tnto thee, andoto thy seed aeter theer theAland wherein thou art a straager, all thesland of Ca aam.',
    ],
    [
      'a sentence of which most was said before',
      "For all the wells which his father's servants had digged in the days of Abraham his father, the Philistines had stopped them, and filled them with earth.\nAnd Abimelech said unto Isaac, Go from us; for thou art much mightier than we. And Isaac departed thence, and pitched his tent in the valley of Gerar, and dwelt there. And Isaac digged again the wells of water, which they had digged in the day【s of Abraham his f】ather; for the Philistines had stopped them after the death of Abraham: and he called their names after the names by which his father had called them. And Isaac's servants digged in the valley, and found there a well of springing water. And the herdmen of Gerar did strive with Isaac's herdmen, saying, The water is ours: and he called the name of the well Esek; because they strove with him.\nAnd they digged another well, and strove for that also: and he called the name of it Sitnah.",
      "For all the  wells  hith his fatder's stGvants had diGgged in the days of Abraham his fathe, he Pheilistines had stopped them, and fillednthem with earth.\nAngd they digged another well, and strove for lhat also: aed he called thm name ofhit Sitnah.",
    ],
    [
      'two ends that met, both edited',
      'And all the days of Enos were nine hundred and five years: and he died.\nAnd Cainan lived seventy years, and begat Mahalaleel: And all the days of Cainan were nine hundred and ten years: a【nd he died. And Mahalal】eel lived sixty and five years, and begat Jared:\nAnd Mahalaleel lived after he begat Jared eight hundred and thirty years.',
      'Ank asll the days of Enosnwere n ne hundred anedfive e rg: and he died. And Mahalaleel lived after  e begat Jared eight hundred and thirty yearsm.',
    ],
    [
      'two ends that met, with other chance likenesses between them',
      'And he lifted up his eyes, and saw the women and the children; and said, Who are those with thee? And he said, The children which God hath graciously given thy servant.\nThen the handmaidens came near, they and their children, and they bowed themselves. And Leah also with her children came near, and bowed themselves: and after came Joseph near and Rachel, and they bow【ed themselves. And h】e said, What meanest thou by all this drove which I met? And he said, These are to find grace in the sight of my lord. And Esau said, I have enough, my brother; keep that thou hast unto thyself.',
      'And he lifited up his eyeds, and saw the women and tke children; and said, Who are those with tdee? And he said, The c ildren whicmh God hath graciously given thy servant.\nThen the handmaidens ca me near, they apd therr children, and they bowed themselves. And he said, Theme are to find grace in the sightof my lord. And Esau said, I have enough, my brothr; keep that thou hast unto thyself',
    ],
    [
      'a sentence before whose like a letter became another',
      '操一豚蹄，酒一盂，祝曰：‘甌窶滿篝，污邪滿車，五穀蕃熟，穰穰滿家。’臣見其所持者狹而所欲者奢，故笑【之。】”於是齊威王乃益齎黃金千溢，白璧十雙，車馬百駟。髡辭而行，至趙。',
      '操一豚蹄，酒一盂，望曰失甌窶滿篝盡污邪滿車，五穀蕃熟，穰穰滿之。”於是齊威王乃益齎黃金千溢，白信十雙，車馬百駟。髡辭而行，至趙。',
    ],
  ])('%s', (_, marked, text) => {
    expect(isFound(marked, text)).toBe(false);
  });
});

describe('two letters that were struck out and came anew are not believed where the text turns at them', () => {
  test.each([
    [
      'Abraham made a great feas【t 】the same day that Isaac was weaned. And Sarah saw the son of Hagar.',
      'Abraham made a great feast he same day that Isaac waas weaned. And Sarah saw the son of Hagar.',
    ],
    [
      'and have not attained unto the days of the years of the life of my fathers i【n 】the days of their pilgrimage. And Jacob blessed Pharaoh.',
      'and have not attained unto the days of the yehr  of the life of my fathersn ithe days of their pilgrimage. hAnd Jacob blessed Pharaoh.',
    ],
    [
      'And they gave unto Jacob all the strange gods whi【ch】 were in their hand, and all their earrings which were in their ears.',
      'And they gave unto Jacob adll the strange gods wchi w,re in their hand, and all their eadrings which were in their ear s.',
    ],
    [
      'And they slew Hamor and Shechem hi【s 】son with the edge of the sword, and took Dinah out.',
      'And thee slew Hamor and Shechem his n with thd edge of the sword, and took Dinah out.',
    ],
  ])('%s', (marked, text) => {
    expect(isFound(marked, text)).toBe(false);
  });
});
