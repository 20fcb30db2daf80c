import type { ClientName } from "../clients.js";

/** Who a client is, a session that the client has named itself as `*`; or why it is nobody. */
export type Outcome = `user/${string}` | `assumed-role/${string}` | `refused: ${string}`;

/** A pair of shared files, and who everybody is with a profile of them. */
export interface Row {
  readonly title: string;
  /** `p` unless given. */
  readonly profile?: string;
  /** With names in braces for what a run makes: see `fill-files.ts`. */
  readonly config?: string;
  readonly credentials?: string;
  /** Which code is typed, when one is asked for. */
  readonly code?: "right" | "wrong";
  readonly expected: Outcome | Readonly<Record<ClientName, Outcome>>;
}

/** The profile leads to no credentials. Nobody falls back to those of the environment, which are bob's. */
export const NOBODY = "refused: no credentials";

/** Where the SDK v3 truly differs from Python's clients. */
export const differing = (sdk: Outcome, python: Outcome) => ({
  fromProfile: sdk,
  AWS_PROFILE: sdk,
  "AWS CLI": python,
  boto3: python,
});

/** By AWS_PROFILE the SDK goes on to its next way, and says in the end only that none has led anywhere. */
export const chained = (reason: Outcome) =>
  ({
    fromProfile: reason,
    AWS_PROFILE: NOBODY,
    "AWS CLI": reason,
    boto3: reason,
  }) as const;

/** The profile that most sources are. */
export const ALICE = "[alice]\n{alice}\n";

/** The settings of a role of the account. */
export const formatRole = (name: string, more = "source_profile = alice") =>
  `role_arn = arn:aws:iam::123456789012:role/${name}\n${more}\n`;
