import type { Chance } from './chance.ts';
import { Draft, type Edition } from './edition.ts';
import { SIMPLIFIED_TO_TRADITIONAL } from './traditional.ts';

/** Makes a new text of an old one. */
export type Edit = (old: string, chance: Chance) => Edition;

/** Letters drawn from the text itself, so that common ones are common. */
const letterOf = (old: string, chance: Chance): string => {
  const letter = old.charAt(chance.between(0, old.length));
  return letter === '\n' ? '的' : letter;
};

interface Rates {
  readonly substitute?: number;
  readonly insert?: number;
  readonly remove?: number;
}

/** Changes characters here and there, each kind at its own rate. */
export function scatter({ substitute = 0, insert = 0, remove = 0 }: Rates): Edit {
  return (old, chance) => {
    const draft = new Draft(old);
    for (let i = 0; i < old.length; i++) {
      const roll = chance.next();
      if (roll < insert) {
        draft.write(letterOf(old, chance));
      }
      if (roll >= insert && roll < insert + remove) {
        continue;
      }
      if (roll >= insert + remove && roll < insert + remove + substitute) {
        draft.write(letterOf(old, chance), i);
      } else {
        draft.keep(i, i + 1);
      }
    }
    return draft.finish();
  };
}

/** Cuts a text after each match, and puts the pieces together again by a plan. */
function rearrange(cutAfter: RegExp, plan: (pieces: number, chance: Chance) => number[]): Edit {
  return (old, chance) => {
    const edges = [0, ...[...old.matchAll(cutAfter)].map(({ 0: mark, index }) => index + mark.length)];
    if (edges.at(-1) !== old.length) {
      edges.push(old.length);
    }
    const draft = new Draft(old);
    for (const piece of plan(edges.length - 1, chance)) {
      draft.keep(edges[piece] ?? 0, edges[piece + 1] ?? 0);
    }
    return draft.finish();
  };
}

const SENTENCE = /(?:[。！？]|[.!?](?= ))[”」’ ]*/g;
const PARAGRAPH = /\n/g;

function moveSome(share: number): (pieces: number, chance: Chance) => number[] {
  return (pieces, chance) => {
    const order = Array.from({ length: pieces }, (_, i) => i);
    for (let n = 0; n < Math.max(1, pieces * share); n++) {
      const [piece] = order.splice(chance.between(0, order.length), 1);
      order.splice(chance.between(0, order.length + 1), 0, piece ?? 0);
    }
    return order;
  };
}

const dropSome =
  (share: number) =>
  (pieces: number, chance: Chance): number[] =>
    Array.from({ length: pieces }, (_, i) => i).filter(() => chance.next() >= share);

export const moveSentences = (share: number): Edit => rearrange(SENTENCE, moveSome(share));
export const moveParagraphs = (share: number): Edit => rearrange(PARAGRAPH, moveSome(share));
export const dropSentences = (share: number): Edit => rearrange(SENTENCE, dropSome(share));
export const dropParagraphs = (share: number): Edit => rearrange(PARAGRAPH, dropSome(share));

/** Replaces characters one for one by a table. */
function translate(table: ReadonlyMap<string, string>): Edit {
  return (old) => {
    const draft = new Draft(old);
    for (let i = 0; i < old.length; i++) {
      draft.write(table.get(old.charAt(i)) ?? old.charAt(i), i);
    }
    return draft.finish();
  };
}

const pairs = (text: string): Map<string, string> =>
  new Map(Array.from({ length: text.length / 2 }, (_, i) => [text.charAt(i * 2), text.charAt(i * 2 + 1)]));

export const narrowPunctuation = translate(pairs('，,。.；;：:！!？?（(）)“"”"‘\'’\'、,'));
export const toTraditional = translate(pairs(SIMPLIFIED_TO_TRADITIONAL));

/** One edit after the other. */
export function inTurn(first: Edit, second: Edit): Edit {
  return (old, chance) => {
    const once = first(old, chance);
    const twice = second(once.text, chance);
    return { text: twice.text, origins: twice.origins.map((origin) => once.origins[origin] ?? -1) };
  };
}

/** Edits a share of the paragraphs, each by itself. */
export function inParagraphs(share: number, edit: Edit): Edit {
  return (old, chance) => {
    const draft = new Draft(old);
    let at = 0;
    for (const paragraph of old.split(/(?<=\n)/)) {
      if (chance.next() < share) {
        const { text, origins } = edit(paragraph, chance);
        origins.forEach((origin, i) => {
          draft.write(text.charAt(i), origin < 0 ? -1 : at + origin);
        });
      } else {
        draft.keep(at, at + paragraph.length);
      }
      at += paragraph.length;
    }
    return draft.finish();
  };
}
