import { markSettings } from "../answer/settings.js";
import { findProfileFiles } from "./find-profile-files.js";
import { formatNotes } from "./format-notes.js";
import { nameProfile } from "./ini/view.js";
import { findLines } from "./ini/views.js";
import type { ProfileOptions, Setting } from "./profile.js";
import { readSharedFile } from "./shared-file.js";

/**
 * 名前付きプロファイルの設定を、いまの共有ファイルから読みます。
 *
 * config と credentials の両方にある設定は、SDK と同じく credentials の値になります。
 * 値が空の設定は空の文字列です。
 * AWS CLI がファイルを読めないときや、SDK と AWS CLI で読み方が違うときは、その行を標準エラー出力に書きます。
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
  const files = (["config", "credentials"] as const).map((file) => readSharedFile(paths[file], file));
  const notes = files.flatMap((shared) => formatNotes(shared, profile));
  if (notes.length > 0) console.warn(notes.join("\n"));
  const section = nameProfile(profile);
  if (files.every(({ views }) => findLines(views, section).length === 0)) return undefined;
  const values = new Map(files.flatMap(({ views }) => [...(views.sdk.sections.get(section) ?? [])]));
  const empty = files.flatMap(({ views }) =>
    [...(views.cli.sections.get(section) ?? [])].filter(([, value]) => value === ""),
  );
  const isKnown = (name: string) =>
    [...values.keys()].some((key) => key === name || key.startsWith(`${name}.`));
  for (const [name, value] of empty) if (!isKnown(name)) values.set(name, value);
  return markSettings(nestValues(values));
}

/** `s3.addressing_style` is a setting of the block `s3`. */
function nestValues(values: ReadonlyMap<string, string>): Readonly<Record<string, Setting>> {
  const nested = new Map<string, Setting>();
  for (const [name, value] of values) {
    const [block = "", ...rest] = name.split(".");
    const known = nested.get(block);
    if (rest.length === 0) nested.set(block, value);
    else {
      const settings = typeof known === "object" ? Object.entries(known) : [];
      nested.set(block, Object.fromEntries([...settings, [rest.join("."), value]]));
    }
  }
  return Object.fromEntries(nested);
}
