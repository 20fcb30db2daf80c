import type { ProfileFile } from "../profile.js";
import { joinLines } from "./lines.js";
import { nameProfile } from "./view.js";
import { findLines, hasContent, isRead, readViews } from "./views.js";

/**
 * The text of a shared file without a profile: without each of its sections from the title to the last line that is no comment, and
 * one empty line that parted it from the next. Comments after that belong to what follows and stay.
 */
export function removeSections(text: string, file: ProfileFile, profile: string): string {
  const views = readViews(text, file);
  const { lines } = views;
  const isEmpty = (at: number) => lines[at]?.text.trim() === "";
  const isBrokenTitle = (at: number) => lines[at]?.text.trim().startsWith("[") === true && !isRead(views, at);
  const own = new Set(findLines(views, nameProfile(profile)));
  const removed = new Set<number>();
  for (let start = 0; start < lines.length; start += 1) {
    if (!own.has(start)) continue;
    let end = start;
    while (own.has(end)) end += 1;
    const broken = range(start, end).find((at) => isBrokenTitle(at)) ?? end;
    const last = range(start, broken).findLast((at) => hasContent(views, at)) ?? start;
    for (const at of range(start, last + 1)) removed.add(at);
    const endsFile = range(last + 1, lines.length).every(isEmpty);
    if (endsFile && last + 1 === lines.length && isEmpty(start - 1)) removed.add(start - 1);
    else if (isEmpty(last + 1)) removed.add(last + 1);
    start = end - 1;
  }
  if (own.size === 0) return text;
  // A title that another hid from the CLI is the profile's as soon as that one is gone.
  return removeSections(joinLines(lines.filter((_, at) => !removed.has(at))), file, profile);
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
