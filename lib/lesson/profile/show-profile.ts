import { homedir } from "node:os";
import { relative, sep } from "node:path";
import { message } from "../../message/message.js";
import { findProfileFiles } from "./find-profile-files.js";
import { formatNotes } from "./format-notes.js";
import { maskLine } from "./ini/mask-line.js";
import { nameProfile } from "./ini/view.js";
import { findLines, hasContent } from "./ini/views.js";
import type { ProfileOptions } from "./profile.js";
import { readSharedFile, type SharedFile } from "./shared-file.js";

/**
 * 名前付きプロファイルが共有ファイルにどう書かれているかを、行のまま表示します。
 *
 * 秘密でないと分かっている設定（`region` や `role_arn` など）の値だけを見せ、ほかは `xxxxxxxx` で伏せます。
 * 編集の前と後で使うと、何が変わったかが分かります。
 * AWS CLI がファイルを読めないときや、SDK と AWS CLI で読み方が違うときは、その行を下に示します。
 *
 * @param profile プロファイルの名前
 * @example
 * showProfile("testuser");
 */
export function showProfile(profile: string, options: Pick<ProfileOptions, "realFiles"> = {}): void {
  const paths = findProfileFiles(options);
  const files = (["credentials", "config"] as const).map((file) => readSharedFile(paths[file], file));
  const shown = files.flatMap((shared) => {
    const lines = formatSections(shared, profile);
    return lines.length === 0 ? [] : [[`# ${formatPath(shared.path)}`, ...lines].join("\n")];
  });
  const notes = files.flatMap((shared) => formatNotes({ ...shared, path: formatPath(shared.path) }, profile));
  const parts = shown.length === 0 ? [message('There is no profile "{profile}".', { profile })] : shown;
  console.log([...parts, ...(notes.length === 0 ? [] : [notes.join("\n")])].join("\n\n"));
}

/** The lines from a profile's title to its last one that is neither empty nor a comment. */
function formatSections({ views }: SharedFile, profile: string): readonly string[] {
  const own = findLines(views, nameProfile(profile));
  const shown: number[] = [];
  for (const at of own.toReversed()) if (hasContent(views, at) || shown.at(-1) === at + 1) shown.push(at);
  return shown.toReversed().map((at) => maskLine(views, at));
}

function formatPath(path: string): string {
  const way = relative(homedir(), path);
  return way.startsWith("..") ? path : `~${sep}${way}`;
}
