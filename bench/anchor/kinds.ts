import { describeAnchor } from '../../src/core/anchor/describe.ts';
import type { TextRange } from '../../src/core/text/offset.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Truth, truthsOf } from './edition.ts';
import {
  dropParagraphs,
  dropSentences,
  type Edit,
  inTurn,
  moveParagraphs,
  moveSentences,
  narrowPunctuation,
  scatter,
  toTraditional,
} from './edits.ts';
import type { Trial } from './judge.ts';
import { english, news, prose, type Sample, templated } from './texts.ts';

/** A way of editing, and a source of trials of it. */
export interface Kind {
  readonly name: string;
  /** Whether the target is deleted, so that every attachment is wrong. */
  readonly isDeletion: boolean;
  /** Whether a text whose target was deleted was edited besides. */
  readonly isEditedBesides: boolean;
  /** Trials of one edited text, at most `count`. */
  trials(chance: Chance, count: number): Trial[];
}

const real = [...news, ...prose, ...english];

/** Marks as in performance.md, 5 to 80 characters. */
const MARK = [5, 81] as const;
const SHORT = [1, 5] as const;

function edited(
  name: string,
  edit: Edit,
  samples: readonly Sample[] = real,
  lengths: readonly [number, number] = MARK,
): Kind {
  return {
    name,
    isDeletion: false,
    isEditedBesides: false,
    trials(chance, count) {
      const old = chance.pick(samples).text;
      const edition = edit(old, chance);
      const truthOf = truthsOf(old, edition);
      const trials: Trial[] = [];
      for (let n = 0; n < count; n++) {
        const length = chance.between(...lengths);
        const start = chance.between(0, old.length - length);
        const range = { start, end: start + length };
        const truth = truthOf(range);
        if (!truth || !isTorn(truth, length)) {
          trials.push({ text: edition.text, anchor: describeAnchor(old, range), old, truth });
        }
      }
      return trials;
    },
  };
}

/** A mark across a piece that was moved away has no one place; of one of which less than 60 % still stands, none is asked. */
const isTorn = ({ start, end, standing }: Truth, length: number): boolean =>
  end - start > length * 1.5 + 10 || standing < 0.6;

/** The deepest cut: what is marked, its sentence, or its paragraph. */
const DEPTHS = [/(?:)/g, /[。！？\n]|[.!?] /g, /\n/g] as const;

function deletedAround(
  text: string,
  start: number,
  end: number,
  depth: RegExp,
): { from: number; to: number } {
  if (depth.source === '(?:)') {
    return { from: start, to: end };
  }
  const edges = [
    0,
    ...[...text.matchAll(depth)].map(({ 0: mark, index }) => index + mark.length),
    text.length,
  ];
  const from = edges.findLast((edge) => edge <= start) ?? 0;
  const to = edges.find((edge) => edge >= end) ?? text.length;
  return { from, to };
}

/**
 * Whether the text would read the same had the same length been struck out beside, so that the mark still stood: of two
 * equal words side by side nobody can say which is left.
 */
function isAmbiguous(text: string, from: number, to: number, mark: TextRange): boolean {
  let after = 0;
  while (to + after < text.length && text[from + after] === text[to + after]) {
    after++;
  }
  let before = 0;
  while (before < from && text[from - before - 1] === text[to - before - 1]) {
    before++;
  }
  const standing = Math.max(from + after - mark.start, mark.end - (to - before));
  return standing >= (mark.end - mark.start) * 0.6;
}

/** The target struck out where the same words stand elsewhere too; then perhaps other edits. */
function deletedTarget(name: string, samples: (chance: Chance) => Sample, after?: Edit): Kind {
  return {
    name,
    isDeletion: true,
    isEditedBesides: after !== undefined,
    trials(chance, count) {
      const old = samples(chance).text;
      const trials: Trial[] = [];
      for (let tries = 0; trials.length < count && tries < count * 50; tries++) {
        const length = chance.between(2, 30);
        const start = chance.between(0, old.length - length);
        const exact = old.slice(start, start + length);
        const depth = chance.pick(DEPTHS);
        const { from, to } = deletedAround(old, start, start + length, depth);
        const rest = `${old.slice(0, from)}${old.slice(to)}`;
        if (rest.includes(exact) && !isAmbiguous(old, from, to, { start, end: start + length })) {
          const text = after ? after(rest, chance).text : rest;
          trials.push({
            text,
            anchor: describeAnchor(old, { start, end: start + length }),
            old,
            truth: undefined,
          });
        }
      }
      return trials;
    },
  };
}

const fromReal = (chance: Chance): Sample => chance.pick(real);
const fromTemplate = (chance: Chance): Sample =>
  templated(chance, chance.pick(['zh', 'en'] as const), chance.pick(['\n', '', ' ']));

const mixed = (rate: number): Edit =>
  scatter({ substitute: rate * 0.6, insert: rate * 0.2, remove: rate * 0.2 });

export const KINDS: readonly Kind[] = [
  edited('1 % substituted', scatter({ substitute: 0.01 })),
  edited('5 % substituted', scatter({ substitute: 0.05 })),
  edited('10 % substituted', scatter({ substitute: 0.1 })),
  edited('20 % substituted', scatter({ substitute: 0.2 })),
  edited('10 % inserted', scatter({ insert: 0.1 })),
  edited('10 % deleted', scatter({ remove: 0.1 })),
  edited('10 % mixed', mixed(0.1)),
  edited('10 % mixed, marks of 1 to 4', mixed(0.1), real, SHORT),
  edited('10 % mixed, templated', mixed(0.1), [
    templated(chanceFrom(1), 'zh', '\n'),
    templated(chanceFrom(2), 'en', '\n'),
  ]),
  edited('sentences moved', moveSentences(0.1)),
  edited('paragraphs moved', moveParagraphs(0.2)),
  edited('sentences struck', dropSentences(0.1)),
  edited('paragraphs struck', dropParagraphs(0.2)),
  edited(
    'sentences moved and struck, 5 % mixed',
    inTurn(inTurn(moveSentences(0.05), dropSentences(0.05)), mixed(0.05)),
  ),
  edited('punctuation narrowed', narrowPunctuation, [...news, ...prose]),
  edited('simplified to traditional', toTraditional, news),
  deletedTarget('target deleted, look-alikes left', fromReal),
  deletedTarget('the same, templated', fromTemplate),
  deletedTarget('the same, 5 % mixed besides', fromReal, mixed(0.05)),
  deletedTarget('the same, templated, 5 % mixed', fromTemplate, mixed(0.05)),
];
