import { MASK } from "../../answer/secret.js";
import { isHarmless, isSettingName } from "../../answer/settings.js";
import type { Views } from "./views.js";

/** A comment's signs, or the blanks in front of a setting. */
const FRONT = /^\s*(?:[#;]+\s*)?/;
const TITLE = /^(\s*\[[^\]]*\]\s*)(.*)$/;
const COMMENT = /^(.*?)(\s+[#;]\s*)(.*)$/;

/** One line of a profile as it may be shown: what is not known to be harmless is masked, comments as well. */
export function maskLine({ lines, sdk, cli }: Views, at: number): string {
  const text = lines[at]?.text ?? "";
  const readings = [sdk.readings[at], cli.readings[at]];
  if (text.trim() === "") return "";
  if (readings.some((reading) => reading?.kind === "title")) return maskTitle(text);
  const front = FRONT.exec(text)?.[0] ?? "";
  const content = text.slice(front.length);
  const sign = /^([^=:]*?)(\s*[=:]\s*)(.*)$/.exec(content);
  const [, name = "", between = "", value = ""] = sign ?? [];
  if (sign === null || !isSettingName(name)) return `${front}${MASK}`;
  const block = findBlock({ lines, sdk, cli }, at);
  if (block === null) return `${front}${MASK}`;
  return `${front}${name}${between}${maskValue(`${block}${name}`, value)}`;
}

/** The title is the profile's name; what stands behind it may be anything. */
function maskTitle(text: string): string {
  const [, title = "", more = ""] = TITLE.exec(text) ?? [];
  if (title === "") return MASK;
  return more === "" ? title : `${title}${/^[#;]/.test(more) ? "# " : ""}${MASK}`;
}

function maskValue(name: string, text: string): string {
  const [, value = text, between = "", comment = ""] = COMMENT.exec(text) ?? [];
  const shown = value.trim() === "" || isHarmless(name, value.trim()) ? value : MASK;
  return comment === "" ? shown : `${shown}${between}${MASK}`;
}

/**
 * The name of the block that a line is in, with a dot; empty for a line that is in none, and null for one that
 * continues a value, which may be the second half of a secret.
 */
function findBlock({ lines, sdk, cli }: Views, at: number): string | null {
  const [mine, theirs] = [sdk.readings[at], cli.readings[at]];
  if (theirs?.kind !== "more") return mine?.name?.includes(".") ? `${mine.name.split(".")[0]}.` : "";
  const start = cli.readings.findLastIndex(
    ({ kind, name }, line) => line < at && kind === "setting" && name === theirs.name,
  );
  const opens = /^[^=:]*[=:]\s*$/.test(lines[start]?.text ?? "");
  return opens ? `${theirs.name}.` : null;
}
