import { message } from "../../message/message.js";
import { isSettingName } from "../answer/settings.js";
import { FAULT_TEXTS } from "./fault-texts.js";
import { type Difference, findDifferences } from "./ini/find-differences.js";
import { nameProfile } from "./ini/view.js";
import type { SharedFile } from "./shared-file.js";

const TEXTS: Readonly<Record<Difference["kind"], string>> = {
  title: "Line {line} of {path}: only the {reader} takes this title for the profile.",
  setting: "Line {line} of {path}: only the {reader} reads {name} here.",
  value: "Line {line} of {path}: the SDK and the AWS CLI read different values of {name}.",
};

/** Sentences about what SDK or CLI cannot read in a file, and where they differ about a profile. No value is in them. */
export function formatNotes({ views, path }: SharedFile, profile: string): readonly string[] {
  const faults = (["cli", "sdk"] as const).flatMap((view) => {
    const { fault } = views[view];
    if (fault === undefined) return [];
    const { reason, next } = FAULT_TEXTS[fault.reason];
    const client = view === "cli" ? "AWS CLI" : "SDK";
    const values = { client, path, line: fault.line, reason: message(reason) };
    return [`${message("The {client} cannot read {path}. Line {line}: {reason}.", values)} ${message(next)}`];
  });
  const differences = findDifferences(views, nameProfile(profile)).map(({ kind, line, reader, name = "" }) =>
    message(TEXTS[kind], {
      line,
      path,
      reader: reader ?? "",
      name: name.split(".").every(isSettingName) ? name : message("a setting"),
    }),
  );
  return [...faults, ...differences];
}
