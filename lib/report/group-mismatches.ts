import type { Mismatch } from "../expectation/expectation.js";
import { message } from "../message/message.js";

/** Mismatches that are told as one: of neighbours, on one side of which there is nothing. */
interface MismatchGroup {
  readonly mismatch: Mismatch;
  readonly count: number;
}

/** Puts lines that follow each other and are all too many, or all missing, into one mismatch. */
export function groupMismatches(mismatches: readonly Mismatch[]): readonly MismatchGroup[] {
  const groups: Mismatch[][] = [];
  for (const mismatch of mismatches) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last !== undefined && isNext(last, mismatch)) group?.push(mismatch);
    else groups.push([mismatch]);
  }
  return groups.map((group) => ({ mismatch: join(group), count: group.length }));
}

function isNext(last: Mismatch, next: Mismatch): boolean {
  const nothing = message("(nothing)");
  const isEmpty =
    (last.expected === nothing && next.expected === nothing) ||
    (last.actual === nothing && next.actual === nothing);
  if (!isEmpty || last.reason !== next.reason || last.hole !== undefined || next.hole !== undefined) {
    return false;
  }
  const [before, behind] = [readPlace(last.path), readPlace(next.path)];
  if (before === undefined || behind === undefined || before.rest !== behind.rest) return false;
  const step = behind.number - before.number;
  return step === 1 || step === 0;
}

/** The last number of a place, and what is around it. */
function readPlace(path: string): { readonly number: number; readonly rest: string } | undefined {
  const [, head, number, tail] = /^(.*?)(\d+)(\D*)$/s.exec(path) ?? [];
  return number === undefined ? undefined : { number: Number(number), rest: `${head}0${tail}` };
}

function join(group: readonly Mismatch[]): Mismatch {
  const [first, last] = [group[0] as Mismatch, group.at(-1) as Mismatch];
  if (group.length === 1) return first;
  const nothing = message("(nothing)");
  const show = (side: "expected" | "actual"): string =>
    group.every((one) => one[side] === nothing) ? nothing : group.map((one) => one[side]).join("\n");
  const values = { first: first.path, last: last.path, count: group.length };
  const path =
    first.path === last.path
      ? message("{first} ({count} in a row)", values)
      : message("{first} to {last} ({count} in a row)", values);
  return { ...first, path, expected: show("expected"), actual: show("actual") };
}
