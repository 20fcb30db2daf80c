/** What time it is. */
export interface Clock {
  now(): Date;
}

/** The local account's one clock. It goes like the clock it was made from, but can be moved. */
export interface MovableClock extends Clock {
  /** How far it is ahead of the clock it was made from, in milliseconds; negative when behind. */
  readonly offset: number;
  /** Lets time pass at once, or turns it back: milliseconds. */
  move(milliseconds: number): void;
}

/** A clock that can be moved, starting with the time of another: real time unless given. */
export function createClock(base: Clock = { now: () => new Date() }, start = 0): MovableClock {
  let offset = start;
  return {
    now: () => new Date(base.now().getTime() + offset),
    get offset() {
      return offset;
    },
    move(milliseconds) {
      offset += milliseconds;
    },
  };
}
