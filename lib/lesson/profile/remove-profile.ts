import { findProfileFiles } from "./find-profile-files.js";
import { removeSections } from "./ini/remove-sections.js";
import type { ProfileOptions } from "./profile.js";
import { readSharedFile, writeSharedFile } from "./shared-file.js";

/**
 * 名前付きプロファイルを、config と credentials の両方から消します。
 *
 * コメントとほかのプロファイルはそのまま残ります。もともと無いプロファイルなら、何もしません。
 *
 * @param profile プロファイルの名前
 * @example
 * removeProfile("testuser");
 */
export function removeProfile(profile: string, options: Pick<ProfileOptions, "realFiles"> = {}): void {
  const paths = findProfileFiles(options);
  for (const file of ["credentials", "config"] as const) {
    const shared = readSharedFile(paths[file]);
    const lines = removeSections(shared.lines, file, profile);
    if (lines.length < shared.lines.length) writeSharedFile(shared, lines);
  }
}
