import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import { FAULT_TEXTS } from "./fault-texts.js";
import { findDifferences } from "./ini/find-differences.js";
import { isChangedOnly } from "./ini/is-changed-only.js";
import { nameProfile } from "./ini/view.js";
import { findLines } from "./ini/views.js";
import type { ProfileSettings } from "./profile.js";
import type { SharedFile } from "./shared-file.js";

/** Checks that SDK and CLI read a file as it stands. */
export function checkReadable({ path, views }: SharedFile): void {
  const [client, fault] =
    views.cli.fault === undefined ? ["SDK", views.sdk.fault] : ["AWS CLI", views.cli.fault];
  if (fault === undefined) return;
  const { reason, next: step } = FAULT_TEXTS[fault.reason];
  throw new SeigoError(
    'Cannot write the profile file "{path}": the {client} cannot read it. Line {line}: {reason}.',
    {
      values: { path, client, line: fault.line, reason: message(reason) },
      next: step,
    },
  );
}

/**
 * Checks that SDK and CLI will both see a change of a profile, and nothing else changed: what one of them reads
 * otherwise than the other can make that impossible. `null` for settings is a profile removed.
 */
export function checkChange(
  shared: SharedFile,
  changed: string,
  profile: string,
  settings: ProfileSettings | null,
): void {
  const { path, file, text, views } = shared;
  if (
    views.cli.fault?.reason !== "not UTF-8" &&
    isChangedOnly(text, String(Buffer.from(changed)), file, profile, settings)
  )
    return;
  checkReadable(shared);
  const section = nameProfile(profile);
  const line = findDifferences(views, section)[0]?.line ?? (findLines(views, section)[0] ?? 0) + 1;
  throw new SeigoError(
    'Cannot write the profile "{profile}" to "{path}": the SDK and the AWS CLI would not read the same. See line {line}.',
    {
      values: {
        profile,
        path,
        line,
        title: file === "config" && profile !== "default" ? `profile ${profile}` : profile,
      },
      next: "Write each setting as name = value on a line of its own, without blanks in front, and the title as [{title}].",
    },
  );
}
