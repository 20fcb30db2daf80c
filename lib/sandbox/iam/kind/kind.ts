import type { AccountState } from "../../store/account-state.js";
import type { PolicyHolder, Tag } from "../../store/entity.js";
import type { Table } from "../../store/table.js";

/** A quota: what AWS calls it, and how many there may be. */
export type Quota = readonly [name: string, limit: number];

/** How keys are compared: those of users and roles without regard to case, those of everything else exactly. */
export type TagKeys = "any-case" | "exact";

/** What permissions depend on, of whatever is named. */
export interface Entity {
  readonly path?: string;
  readonly tags?: readonly Tag[];
  readonly permissionsBoundaryArn?: string;
}

/** What is known of a kind of row that an account holds: where it is, and what the inventory shows of it. */
export interface Kind<Row> {
  findTable(account: AccountState): Table<Row>;
  /** Undefined is a row that is not listed. */
  formatArn(account: AccountState, row: Row): string | undefined;
  /** What the inventory shows in the place of the row: nothing secret, nothing that use leaves behind. */
  formatListed?(row: Row, account: AccountState): object;
}

/** What is known of a kind of entity that requests name. */
export interface EntityKind<Row> extends Kind<Row> {
  /** As ARNs and AWS's list of permissions say it: `user`, `mfa`, `oidc-provider`. */
  readonly type: string;
  /** As operations say it: `User` in TagUser, `MFADevice` in TagMFADevice. */
  readonly noun: string;
  /** As a refusal says it before the name; without it AWS names the ARN. */
  readonly label?: string;
  /** The operation that makes one. */
  readonly creation: string;
  /** The member that names one; `newMember` where the creation calls it otherwise. */
  readonly member: string;
  readonly newMember?: string;
  /** Whether the member holds an ARN (exact) or a name (unique without regard to case). */
  readonly isNamedByArn: boolean;
  /** What the member holds. */
  nameOf(row: Row): string;
  /** How many an account may have. */
  readonly quota: Quota;
  /** AWS's sentence about a name that nobody has. */
  formatMissing(name: string): string;
  /** AWS's sentence about a name that somebody has. */
  formatTaken(name: string): string;
  /** Refuses what cannot be a name, before anything is looked up. */
  checkName?(name: string): void;
  /** Finds one, where there are others than the account's own. */
  find?(account: AccountState, name: string): Row | undefined;
  /** Refuses to change one that belongs to AWS. */
  checkModifiable?(row: Row): void;
  /** How tags are compared; undefined is a kind without tags. */
  readonly tagKeys: TagKeys | undefined;
  /** What belongs to AWS may not be tagged either. */
  readonly protectsTags?: true;
  /** The operation that lists those under a path, and the member of its answer; undefined is none of the sort. */
  readonly list: { readonly operation: string; readonly member: string } | undefined;
}

/** A kind of entity that has tags. */
export interface TaggedKind<Row extends { readonly tags: readonly Tag[] }> extends EntityKind<Row> {
  readonly tagKeys: TagKeys;
}

/** A kind of entity that is listed under a path. */
export interface ListedKind<Row extends { readonly path: string }> extends EntityKind<Row> {
  readonly list: { readonly operation: string; readonly member: string };
}

/** A kind of entity that holds policies. */
export interface HolderKind<Row extends PolicyHolder> extends EntityKind<Row> {
  readonly label: string;
  readonly attachQuota: Quota;
  /** Characters of all inline policies together, white space not counted. */
  readonly inlineQuota: number;
}
