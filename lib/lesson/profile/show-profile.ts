import { homedir } from "node:os";
import { relative, sep } from "node:path";
import { message } from "../../message/message.js";
import { MASK } from "../answer/secret.js";
import { findProfileFiles } from "./find-profile-files.js";
import { parseSections } from "./ini/parse-sections.js";
import type { ProfileFile, ProfileOptions } from "./profile.js";
import { readSharedFile } from "./shared-file.js";

/** Also in a line that is commented out. */
const SECRET_SETTING = /(aws_(?:access_key_id|secret_access_key|session_token)\s*=\s*).*/;

/**
 * 名前付きプロファイルが共有ファイルにどう書かれているかを、そのまま表示します。
 *
 * 鍵は `xxxxxxxx` で伏せます。編集の前と後で使うと、何が変わったかが分かります。
 *
 * @param profile プロファイルの名前
 * @example
 * showProfile("testuser");
 */
export function showProfile(profile: string, options: Pick<ProfileOptions, "realFiles"> = {}): void {
  const paths = findProfileFiles(options);
  const shown = (["credentials", "config"] as const).flatMap((file) => {
    const lines = formatSections(paths[file], file, profile);
    return lines.length === 0 ? [] : [[`# ${formatPath(paths[file])}`, ...lines].join("\n")];
  });
  console.log(shown.join("\n\n") || message('There is no profile "{profile}".', { profile }));
}

function formatSections(path: string, file: ProfileFile, profile: string): readonly string[] {
  const { lines } = readSharedFile(path);
  return parseSections(lines, file)
    .filter((section) => section.profile === profile)
    .flatMap(({ start, entries }) => lines.slice(start, entries.at(-1)?.end ?? start + 1))
    .map((line) => line.replace(SECRET_SETTING, `$1${MASK}`));
}

function formatPath(path: string): string {
  const way = relative(homedir(), path);
  return way.startsWith("..") ? path : `~${sep}${way}`;
}
