import { checkChange, checkReadable } from "./check-file.js";
import { checkProfileName, checkSettings } from "./check-settings.js";
import { findProfileFiles } from "./find-profile-files.js";
import { replaceSettings } from "./ini/replace-settings.js";
import type { ProfileFile, ProfileOptions, ProfileSettings } from "./profile.js";
import { readSharedFile, writeSharedFile } from "./shared-file.js";

/** What `aws configure` writes to the credentials file; everything else goes to the config file. */
const CREDENTIAL_NAMES = /^aws_(?:access_key_id|secret_access_key|session_token)$/;

/**
 * 名前付きプロファイルを共有ファイルに書きます。
 *
 * `aws configure` と同じく、鍵は credentials に、ほかの設定は config に書きます。
 * 書かなかった設定、コメント、ほかのプロファイルはそのまま残ります。`null` を渡した設定は消えます。
 * 書いた設定は、SDK と AWS CLI のどちらにも読めます。それができないファイルには何も書かず、
 * どの行をどう直すかをエラーで伝えます。
 * ローカルアカウントを使っているときは、本物の `~/.aws` には決して書きません。
 *
 * @param profile プロファイルの名前
 * @param settings 設定の名前と値（共有ファイルに書かれるとおり）
 * @param options `file` で書き込むファイルを選べます
 * @example
 * writeProfile("testuser", { region: "ap-northeast-1", output: "json" });
 * @example
 * writeProfile("testuser", { role_arn: roleArn, source_profile: "testuser" }, { file: "credentials" });
 */
export function writeProfile(profile: string, settings: ProfileSettings, options: ProfileOptions = {}): void {
  checkProfileName(profile);
  checkSettings(profile, settings);
  const paths = findProfileFiles(options);
  const changes = (["credentials", "config"] as const).flatMap((file) => {
    const chosen = Object.entries(settings).filter(([name]) => (options.file ?? findFile(name)) === file);
    if (chosen.length === 0) return [];
    const own = Object.fromEntries(chosen);
    const shared = readSharedFile(paths[file], file);
    checkReadable(shared);
    const changed = replaceSettings(shared.text, file, profile, own);
    checkChange(shared, changed, profile, own);
    return [{ shared, changed }];
  });
  for (const { shared, changed } of changes) writeSharedFile(shared, changed);
}

function findFile(setting: string): ProfileFile {
  return CREDENTIAL_NAMES.test(setting) ? "credentials" : "config";
}
