import { SeigoError } from "../../message/error.js";
import type { ProfileSettings } from "./profile.js";

/** What the SDK's parser accepts in a section's title. */
const PROFILE_NAME = /^[\w\-@+.%:/]+$/;
/** In capitals only the CLI would read it. */
const SETTING_NAME = /^[a-z\d_-]+$/;
const NESTED_NAME = /^[\w-]+$/;
const UNWRITABLE = /[\r\n]|\s[#;]|^[#;]|^\s|\s$/;

/** Checks a profile's name; one that SDK or CLI could not find again is refused. */
export function checkProfileName(profile: string): void {
  if (PROFILE_NAME.test(profile) && !Reflect.has(Object.prototype, profile)) return;
  throw new SeigoError('Cannot use "{profile}" as the name of a profile.', {
    values: { profile },
    next: "Use letters, digits and - _ @ + . % : / only.",
  });
}

/** Checks that every setting has a name and a value that a shared file can hold on one line. */
export function checkSettings(profile: string, settings: ProfileSettings): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) {
      throw new SeigoError('Cannot write the profile "{profile}": the value of {name} is missing.', {
        values: { profile, name },
        next: "Check the answer the value comes from; null removes a setting.",
      });
    }
    checkSetting(profile, name, value ?? "", SETTING_NAME);
    if (typeof value !== "object" || value === null) continue;
    for (const [nested, text] of Object.entries(value)) checkSetting(profile, nested, text, NESTED_NAME);
  }
}

function checkSetting(profile: string, name: string, value: unknown, names: RegExp): void {
  if (!names.test(name)) {
    throw new SeigoError('Cannot write the profile "{profile}": "{name}" is not the name of a setting.', {
      values: { profile, name },
      next: "Write it as in the shared files, for example role_arn.",
    });
  }
  if (typeof value === "string" && UNWRITABLE.test(value)) {
    throw new SeigoError(
      'Cannot write the profile "{profile}": the value of {name} has a line break, a blank at an end, or the start of a comment.',
      { values: { profile, name } },
    );
  }
}
