import { A, B, C, marked, type ResolveCase } from './resolve.cases.ts';

const report = (matter: string, mayor: string): string =>
  `On Monday the city council of Ashford approved the annual budget for ${matter} after a short debate. Mayor ${mayor} thanked the members for their patience and promised a report before the end of the year.`;

const DOMINION =
  'and let them have domini⟦on over the fish of the sea, and over the fowl o⟧f the air, and over the cattle, and over all the earth, and over every creeping thing that creepeth upon the earth.';
const LIFTED = 'and he l⟦ifted up his eyes, and saw, and, behol⟧d, the camels were coming.';
const BLESSED =
  'And they blessed Rebekah, and said unto her, Thou art our sister, be thou the mother of thousands of millions, and let thy seed possess the gate of those which hate them.';

/** What only the old text can tell: the very characters are followed. */
export const snapshotCases: readonly ResolveCase[] = [
  {
    name: 'a character of the quote corrected',
    before: `${A}\n${marked(B, '全力以赴开展挂牌督办')}\n${C}`,
    after: `${A}\n${B.replace('全力以赴开展挂牌督办', '⟦全力以赴开展挂牌督察⟧')}\n${C}`,
    status: 'changed',
  },
  {
    name: 'the first character of the quote corrected',
    before: `${A}\n${marked(B, '集中精力推进')}`,
    after: `${A}\n${B.replace('集中精力推进', '⟦聚中精力推进⟧')}`,
    status: 'changed',
  },
  {
    name: 'one of three characters corrected',
    before: marked(B, '集中精'),
    after: B.replace('集中精', '⟦聚中精⟧'),
    status: 'changed',
  },
  {
    name: 'two letters beside words that were struck out',
    before: 'And they gave unto Jacob all the strange gods which were ⟦in⟧ their hand.',
    after: 'And they gave unto Jacob all the strange gods ⟦in⟧ their hand.',
    status: 'moved',
  },
  {
    name: 'words put into the quote',
    before: marked(B, '全力以赴开展挂牌督办'),
    after: B.replace('全力以赴开展挂牌督办', '⟦全力以赴、一户一策开展挂牌督办⟧'),
    status: 'changed',
  },
  {
    name: 'a few words of the quote struck out',
    before: marked(B, '全力以赴开展挂牌督办，集中精力推进'),
    after: B.replace('全力以赴开展挂牌督办，集中精力推进', '⟦全力开展挂牌督办，集中精力推进⟧'),
    status: 'changed',
  },
  {
    name: 'words put in right before and right after the quote',
    before: marked(B, '全力以赴开展挂牌督办'),
    after: B.replace('全力以赴开展挂牌督办', '大家⟦全力以赴开展挂牌督办⟧不停'),
    status: 'moved',
  },
  {
    name: 'bold text around the quote changed to other words',
    before: marked(C, '脱贫攻坚还未到鸣金收兵的时候'),
    after: `${C.replace('脱贫攻坚还未到鸣金收兵的时候', '⟦脱贫攻坚还没到鸣金收兵的时候⟧').replace('一鼓作气', '再接再厉')}`,
    status: 'changed',
  },
  {
    name: 'punctuation narrowed',
    before: marked(B, '今年以来，我市始终保持攻坚态势，全力以赴'),
    after: B.replaceAll('，', ',').replace(
      '今年以来,我市始终保持攻坚态势,全力以赴',
      '⟦今年以来,我市始终保持攻坚态势,全力以赴⟧',
    ),
    status: 'changed',
  },
  {
    name: 'another script',
    before: '指出，今年以来，我市⟦始终保持攻坚态势，全力以赴⟧开展挂牌督办，集中精力推进问题整改。',
    after: '指出，今年以來，我市⟦始終保持攻堅態勢，全力以赴⟧開展掛牌督辦，集中精力推進問題整改。',
    status: 'changed',
  },
  {
    name: 'a variation selector put behind the quote',
    before: `${A}⟦葛⟧城${B}`,
    after: `${A}⟦葛󠄀⟧城${B}`,
    status: 'changed',
  },
  {
    name: 'a short quote in a paragraph that was moved and edited around it',
    before: `${A}\n${B}\n${marked(C, '鸣金收兵')}`,
    after: `${marked(C, '鸣金收兵').replace('拧紧', '压实')}\n${A}\n${B}`,
    status: 'moved',
  },
  {
    name: 'a sentence moved into another paragraph',
    before: `${A}⟦这句话本来在第一段里的末尾处。⟧\n${B}\n${C}`,
    after: `${A}\n${B}\n${C}⟦这句话本来在第一段里的末尾处。⟧`,
    status: 'moved',
  },
  {
    name: 'a long passage moved and corrected',
    before: `${A}\n${B}\n⟦${C}⟧`,
    after: `⟦${C.replace('鸣金收兵', '刀枪入库')}⟧\n${A}\n${B}`,
    status: 'changed',
  },
  {
    name: 'a sentence moved to where most of its words are said again',
    before: `${DOMINION}\nGenesis 7\n`,
    after: `Genesis 7\n${DOMINION} and have dominion over the fish of the sea, and over the fowl of the air, and over every living thing that moveth upon the earth.`,
    status: 'moved',
  },
  {
    name: 'a sentence moved away from where others read like it',
    before: ` ${BLESSED} And Isaac went out to meditate in the field at the eventide: ${LIFTED} And Rebekah lifted up her eyes, and when she saw Isaac, she lighted off the camel. therefore she took a vail, and covered herself. And Jacob sod pottage: and Esau came from the field, and he was faint:`,
    after: ` ${LIFTED} ${BLESSED} And Rebekah lifted up her eyes, and when she saw Isaac, she lighted off the camel. And Abraham rose up early in the morning, and saddled his ass, and took two of his young men with him, and Isaac his son, and clave the wood for the burnt offering, and rose up, and went unto the place of which God had told him. and what profit shall this birthright do to me? For she had said unto the servant, What man is this that walketh in the field to meet us? and Jacob was a plain man, dwelling in tents.`,
    status: 'moved',
  },
  {
    name: 'the dateline of the paragraph behind one that was struck out',
    before: `本报讯 ${A}\n本报讯 ${B}\n⟦本报讯⟧ ${C}`,
    after: `本报讯 ${A}\n⟦本报讯⟧ ${C}`,
    status: 'moved',
  },
  {
    name: 'the dateline of the paragraph that was struck out',
    before: `本报讯 ${A}\n⟦本报讯⟧ ${B}\n本报讯 ${C}`,
    after: `本报讯 ${A}\n本报讯 ${C}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'one of two equal sentences struck out: nobody can say which',
    before: `${A}很好。⟦很好。⟧${B}`,
    after: `${A}很好。${B}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'one of three letters deleted',
    before: `${A}哈⟦哈⟧哈${B}`,
    after: `${A}哈哈${B}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'most of the quote rewritten',
    before: marked(B, '全力以赴开展挂牌督办'),
    after: B.replace('全力以赴开展挂牌督办', '依法依规查处各类问题'),
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'two ends that met read like what was struck out between them',
    before:
      'The handmaidens came near, and they bowed themselves. And Leah came near: and after came Rachel, and they bowed t⟦hemselves. And he sa⟧id, What meanest thou by all this drove? And he said, These are to find grace in the sight of my lord.',
    after:
      'The handmaidens came near, and they bowed themselves. And he said, These are to find grace in the sight of my lord.',
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'the same among reports of one pattern, with all its context',
    before: `${report('flood defences', 'Sue Grant')}${report('flood defences', 'Neil Ward').replace('. Mayor Nei', '⟦. Mayor Nei⟧')}${report('bus fares', 'Neil Ward')}`,
    after: `${report('flood defences', 'Neil Ward')}`,
    status: ['orphaned', 'uncertain'],
  },
  {
    name: 'a look-alike written elsewhere after the target was struck out',
    before: `${A}\n${marked(C, '一鼓作气')}`,
    after: `${A}\n${C.replace('一鼓作气', '')}\n大家再次一鼓作气。`,
    status: ['orphaned', 'uncertain'],
  },
];
