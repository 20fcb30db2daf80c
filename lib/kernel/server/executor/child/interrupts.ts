/**
 * What the thread that reads interrupts shares with the one that runs cells: the id of the cell that was
 * interrupted last, the id of the cell that may get a signal, negative while it is being sent, and the id of the
 * cell that got the last signal.
 */
export type Interrupts = Int32Array<SharedArrayBuffer>;

const INTERRUPTED = 0;
const RUNNING = 1;
const SIGNALLED = 2;

export function createInterrupts(): Interrupts {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

/** Interrupts a cell; sends the signal only while that cell runs. */
export function interruptCell(interrupts: Interrupts, cell: number, sendSignal: () => void): void {
  // First of all: when the signal ends something, it must be known why.
  Atomics.store(interrupts, INTERRUPTED, cell);
  if (Atomics.compareExchange(interrupts, RUNNING, cell, -cell) !== cell) return;
  Atomics.store(interrupts, SIGNALLED, cell);
  sendSignal();
  Atomics.store(interrupts, RUNNING, cell);
  Atomics.notify(interrupts, RUNNING);
}

/** Begins a cell: from now on it gets the signal of its interrupts. */
export function beginCell(interrupts: Interrupts, cell: number): void {
  Atomics.store(interrupts, RUNNING, cell);
}

/** Ends a cell: a signal that is being sent has arrived, and none comes any more, which would hit the next cell. */
export function endCell(interrupts: Interrupts, cell: number): void {
  while (Atomics.compareExchange(interrupts, RUNNING, cell, 0) === -cell) {
    Atomics.wait(interrupts, RUNNING, -cell);
  }
}

export function isInterrupted(interrupts: Interrupts, cell: number): boolean {
  // 0 is what runs outside of cells.
  return cell !== 0 && Atomics.load(interrupts, INTERRUPTED) === cell;
}

/** Whether a signal was sent to the cell; it may still be on its way. */
export function isSignalled(interrupts: Interrupts, cell: number): boolean {
  return Atomics.load(interrupts, SIGNALLED) === cell;
}
