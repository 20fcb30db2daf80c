import type { ProfileFile } from "../../../../lib/lesson/profile/profile.js";

/** What a reader sees of a profile: its settings, no such profile, or a file that it refuses. */
export type Seen = Readonly<Record<string, string>> | "nothing" | "refused";

/** One shared file, what everybody sees of the profile `p` in it, and what seigo makes of it. */
export interface FileRow {
  readonly title: string;
  /** `config` unless given. */
  readonly file?: ProfileFile;
  readonly text: string | Buffer;
  readonly sdk: Seen;
  readonly cli: Seen;
  /** As the CLI's own botocore unless given. */
  readonly botocore?: Seen;
  /** The file after `region` is set to `new`, or the line that the refusal names. */
  readonly written: string | number;
  /** The file after the profile is removed, or the line that the refusal names. */
  readonly removed: string | number;
}
