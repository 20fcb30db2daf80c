import { checkChange } from "./check-file.js";
import { findProfileFiles } from "./find-profile-files.js";
import { removeSections } from "./ini/remove-sections.js";
import type { ProfileOptions } from "./profile.js";
import { readSharedFile, writeSharedFile } from "./shared-file.js";

/**
 * 名前付きプロファイルを、config と credentials の両方から消します。
 *
 * コメントとほかのプロファイルはそのまま残ります。もともと無いプロファイルなら、何もしません。
 * 消したあとのファイルを SDK か AWS CLI が読めないときは、何も書かずに、どの行を直すかをエラーで伝えます。
 *
 * @param profile プロファイルの名前
 * @example
 * removeProfile("testuser");
 */
export function removeProfile(profile: string, options: Pick<ProfileOptions, "realFiles"> = {}): void {
  const paths = findProfileFiles(options);
  const changes = (["credentials", "config"] as const).map((file) => {
    const shared = readSharedFile(paths[file], file);
    const changed = removeSections(shared.text, file, profile);
    if (changed !== shared.text) checkChange(shared, changed, profile, null);
    return { shared, changed };
  });
  for (const { shared, changed } of changes) {
    if (changed !== shared.text) writeSharedFile(shared, changed);
  }
}
