/**
 * What the thread that reads interrupts shares with the one that runs cells: the id of the cell that was
 * interrupted last, the id of the cell that may get a signal, negative while it is being sent, and the id of the
 * cell for which this process itself got the last signal.
 */
export type Interrupts = Int32Array<SharedArrayBuffer>;

// As they were before the first cell, which could replace them.
const { compareExchange, load, notify, store, wait } = Atomics;

const INTERRUPTED = 0;
const RUNNING = 1;
const SIGNALLED = 2;

export function createInterrupts(): Interrupts {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

/** Says that a cell is interrupted. Comes before its signals: when one ends something, it must be known why. */
export function markInterrupted(interrupts: Interrupts, cell: number): void {
  store(interrupts, INTERRUPTED, cell);
}

/** Sends a signal, but only while that cell runs. */
export function signalCell(interrupts: Interrupts, cell: number, send: () => void): void {
  if (compareExchange(interrupts, RUNNING, cell, -cell) !== cell) return;
  send();
  store(interrupts, RUNNING, cell);
  notify(interrupts, RUNNING);
}

/** Says that this process gets a signal for the cell. */
export function markSignalled(interrupts: Interrupts, cell: number): void {
  store(interrupts, SIGNALLED, cell);
}

/** Begins a cell: from now on it gets the signal of its interrupts. */
export function beginCell(interrupts: Interrupts, cell: number): void {
  store(interrupts, RUNNING, cell);
}

/** Ends a cell: a signal that is being sent has arrived, and none comes any more, which would hit the next cell. */
export function endCell(interrupts: Interrupts, cell: number): void {
  while (compareExchange(interrupts, RUNNING, cell, 0) === -cell) {
    wait(interrupts, RUNNING, -cell);
  }
}

export function isInterrupted(interrupts: Interrupts, cell: number): boolean {
  // 0 is what runs outside of cells.
  return cell !== 0 && load(interrupts, INTERRUPTED) === cell;
}

/** Whether this process was sent a signal for the cell; it may still be on its way. */
export function isSignalled(interrupts: Interrupts, cell: number): boolean {
  return load(interrupts, SIGNALLED) === cell;
}
