import { findProfileFiles } from "./find-profile-files.js";
import { parseSections } from "./ini/parse-sections.js";
import type { ProfileOptions, Setting } from "./profile.js";
import { readSharedFile } from "./shared-file.js";

/**
 * 名前付きプロファイルの設定を、いまの共有ファイルから読みます。
 *
 * config と credentials の両方にある設定は、SDK と同じく credentials の値になります。
 *
 * @param profile プロファイルの名前
 * @returns 設定の名前と値。プロファイルが無いときは `undefined`
 * @example
 * show(readProfile("testuser"));
 */
export function readProfile(
  profile: string,
  options: Pick<ProfileOptions, "realFiles"> = {},
): Readonly<Record<string, Setting>> | undefined {
  const paths = findProfileFiles(options);
  const sections = (["config", "credentials"] as const).flatMap((file) =>
    parseSections(readSharedFile(paths[file]).lines, file).filter((section) => section.profile === profile),
  );
  if (sections.length === 0) return undefined;
  const entries = sections.flatMap((section) => section.entries);
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]));
}
