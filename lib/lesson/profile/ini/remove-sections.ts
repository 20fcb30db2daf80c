import type { ProfileFile } from "../profile.js";
import { parseSections } from "./parse-sections.js";

/**
 * The lines of a shared file without a profile: from its header to its last setting.
 * Comments after that belong to what follows and stay.
 */
export function removeSections(
  lines: readonly string[],
  file: ProfileFile,
  profile: string,
): readonly string[] {
  const sections = parseSections(lines, file).filter((section) => section.profile === profile);
  const isRemoved = (line: number) =>
    sections.some(({ start, entries }) => line >= start && line < (entries.at(-1)?.end ?? start + 1));
  const marked = lines.map((text, line) => ({ text, removed: isRemoved(line) }));
  const kept = marked.filter(({ text, removed }, line) => {
    const closesGap = text.trim() === "" && (marked[line - 1]?.removed ?? false);
    return !removed && !closesGap;
  });
  const end = kept.findLastIndex(({ text }) => text.trim() !== "") + 1;
  return sections.length === 0 ? lines : kept.slice(0, end).map(({ text }) => text);
}
