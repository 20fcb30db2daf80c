import { type LockProcess, startLockProcess } from "./lock-processes.js";

/** What came of many rounds, each a stale lock file and several processes that take it at once. */
export interface LockRounds {
  /** Rounds in which nobody got it. */
  readonly none: number;
  /** Rounds in which more than one said that they had it. */
  readonly several: number;
  /** How often one got it before another that had it was gone. */
  readonly overlaps: number;
}

/** From when to when a process had the lock for certain, in nanoseconds. */
interface Holding {
  readonly start: bigint;
  readonly end: bigint;
}

/** Lets processes take a lock at once, kills those that got it, and does it again with what they left behind. */
export async function runLockRounds(path: string, rounds: number, starters: number): Promise<LockRounds> {
  const holdings: Holding[] = [];
  const counts: number[] = [];
  // Those in reserve start while a round is on.
  const waiting: Promise<LockProcess>[] = Array.from({ length: starters + 2 }, () => startLockProcess());
  try {
    for (let round = 0; round < rounds; round += 1) {
      const processes = await Promise.all(waiting.slice(0, starters));
      const answers = await Promise.all(processes.map((one) => one.tell("take", path)));
      waiting.splice(0, starters);
      let count = 0;
      for (const [index, one] of processes.entries()) {
        const { at, failure } = answers[index] ?? {};
        if (failure !== undefined) throw new Error(failure);
        waiting.push(at === undefined ? Promise.resolve(one) : startLockProcess());
        if (at === undefined) continue;
        count += 1;
        holdings.push({ start: BigInt(at), end: process.hrtime.bigint() });
        await one.kill();
      }
      counts.push(count);
    }
  } finally {
    for (const one of await Promise.allSettled(waiting)) {
      if (one.status === "fulfilled") await one.value.kill();
    }
  }
  return {
    none: counts.filter((count) => count === 0).length,
    several: counts.filter((count) => count > 1).length,
    overlaps: countOverlaps(holdings),
  };
}

function countOverlaps(holdings: readonly Holding[]): number {
  const sorted = holdings.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  return sorted.filter(({ start }, index) => start < (sorted[index - 1]?.end ?? 0n)).length;
}
