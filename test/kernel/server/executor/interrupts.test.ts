import { deepEqual, equal } from "node:assert/strict";
import {
  beginCell,
  createInterrupts,
  endCell,
  isInterrupted,
  markInterrupted,
  signalCell,
} from "../../../../lib/kernel/server/executor/child/interrupts.js";

describe("interrupts", () => {
  const interrupt = (began: readonly number[], ended: readonly number[]) => {
    const interrupts = createInterrupts();
    for (const cell of began) {
      beginCell(interrupts, cell);
      if (ended.includes(cell)) endCell(interrupts, cell);
    }
    const known: boolean[] = [];
    markInterrupted(interrupts, 7);
    signalCell(interrupts, 7, () => known.push(isInterrupted(interrupts, 7)));
    return { known, interrupts };
  };

  it("send a signal to the cell that runs, and say so before", () => {
    const { known, interrupts } = interrupt([7], []);
    deepEqual(known, [true]);
    // Again, for a program that did not end the first time.
    signalCell(interrupts, 7, () => known.push(true));
    equal(known.length, 2);
    endCell(interrupts, 7);
    signalCell(interrupts, 7, () => known.push(true));
    equal(known.length, 2);
  });

  for (const [title, began, ended] of [
    ["has not begun", [], []],
    ["has ended", [7], [7]],
    ["has been followed by another", [7, 8], [7]],
  ] as const) {
    it(`send no signal for a cell that ${title}, but keep it in mind`, () => {
      const { known, interrupts } = interrupt(began, ended);
      deepEqual(known, []);
      deepEqual([isInterrupted(interrupts, 7), isInterrupted(interrupts, 8)], [true, false]);
    });
  }

  it("mean no code outside of cells", () => {
    equal(isInterrupted(createInterrupts(), 0), false);
  });
});
