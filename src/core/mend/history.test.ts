import { expect, it } from 'vitest';
import { typeInto } from './actions.ts';
import { beginHistory, doSteps, type MendHistory, redoStep, undoStep } from './history.ts';
import { textOf } from './mended-text.cases.ts';
import { textOfRuns } from './mended-text.ts';

const said = ({ text }: MendHistory) => text.paragraphs.map(({ runs }) => textOfRuns(runs));

function typing(history: MendHistory, typed: string, at: number): MendHistory {
  const operation = typeInto(history.text, 0, typed);
  return operation ? doSteps(history, [operation], { part: 0, at }) : history;
}

it('what is typed without a pause is one step; all can be taken back and done again', () => {
  const start = beginHistory(textOf(['甲', '乙']));
  const joined = doSteps(start, [{ kind: 'join', at: 0 }]);
  const typed = typing(typing(typing(joined, '甲乙丙', 0), '甲乙丙丁', 500), '戊', 5000);
  expect(typed.done).toHaveLength(3);
  const undone = [typed, undoStep(typed), undoStep(undoStep(typed)), undoStep(undoStep(undoStep(typed)))];
  expect(undone.map(said)).toEqual([['戊'], ['甲乙丙丁'], ['甲乙'], ['甲', '乙']]);
  const all = undone.at(-1) ?? start;
  expect(all.text).toEqual(start.text);
  expect(undoStep(all)).toEqual(all);
  const again = redoStep(redoStep(redoStep(redoStep(all))));
  expect(again.text).toEqual(typed.text);
  expect(doSteps(undoStep(typed), [{ kind: 'split', at: 0, offset: 1 }]).undone).toEqual([]);
  expect(doSteps(typed, [])).toBe(typed);
});
