import { message } from "../message/message.js";

/** Characters of a line that a person reads; reports for machines keep all of it. */
const LONGEST = 1000;
/** What is shown before the place that matters, and of the end of a sentence. */
const NEAR = 100;

/** A line as a report shows it: from near the place that matters, no longer than is read. */
export function abbreviateLine(line: string, place = 0): string {
  if (line.length <= LONGEST) return line;
  const start = place + NEAR < LONGEST ? 0 : findBorder(line, Math.min(place, line.length) - NEAR);
  const end = findBorder(line, start + LONGEST);
  const [before, behind] = [countCharacters(line, 0, start), countCharacters(line, end, line.length)];
  const head = before === 0 ? "" : message("({count} characters before)…", { count: before });
  const tail = behind === 0 ? "" : message("…({count} more characters)", { count: behind });
  return `${head}${line.slice(start, end)}${tail}`;
}

/** Sentences that quote something long: of each line the start, and the end, which says what is wrong. */
export function abbreviateSentences(text: string): string {
  return text.split("\n").map(abbreviateSentence).join("\n");
}

function abbreviateSentence(line: string): string {
  if (line.length <= LONGEST + NEAR) return line;
  const [start, end] = [findBorder(line, LONGEST), findBorder(line, line.length - NEAR)];
  const count = countCharacters(line, start, end);
  return `${line.slice(0, start)}${message("…({count} more characters)", { count })}…${line.slice(end)}`;
}

/** The first place at which two texts differ; 0 when they do not. */
export function findDifference(left: string, right: string): number {
  if (left === right) return 0;
  let place = 0;
  while (place < left.length && left[place] === right[place]) place += 1;
  return place;
}

/** A place that cuts no character into halves. */
function findBorder(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text[place] ?? "") ? place - 1 : place;
}

/** Characters, not halves of them. */
function countCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let place = start; place < end; place += 1) {
    if ((text.codePointAt(place) ?? 0) > 0xffff) place += 1;
    count += 1;
  }
  return count;
}
