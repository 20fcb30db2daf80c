import type { ProfileFile } from "../profile.js";
import { joinLines } from "./lines.js";
import { nameProfile } from "./view.js";
import { readViews } from "./views.js";

/**
 * The text of a shared file in which a profile's title is one that SDK and CLI both read. A title that only one of
 * them takes for the profile (`[profile  dev]`) is written anew: a second section would hide the first from the CLI.
 */
export function mendTitle(text: string, file: ProfileFile, profile: string): string {
  const { lines, sdk, cli } = readViews(text, file);
  const section = nameProfile(profile);
  const countReaders = (at: number) =>
    [sdk, cli].filter(({ readings }) => readings[at]?.kind === "title" && readings[at]?.section === section)
      .length;
  const titles = [...lines.keys()].filter((at) => countReaders(at) > 0);
  const mended = titles.at(-1);
  if (mended === undefined || titles.some((at) => countReaders(at) === 2)) return text;
  const title = file === "config" && profile !== "default" ? `[profile ${profile}]` : `[${profile}]`;
  return joinLines(
    lines.map((line, at) => (at === mended ? { ...line, text: line.text.replace(/\[.*?\]/, title) } : line)),
  );
}
