import type { Ec2Resource } from "./ec2-resource.js";

/** One version of a launch template. */
export interface LaunchTemplateVersion {
  /** 1, 2, …; numbers are never used again. */
  readonly versionNumber: number;
  readonly description?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** An ARN. */
  readonly createdBy: string;
  readonly clientToken?: string;
  /** Members of a launch as the request gave them. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a launch can be made from. */
export interface LaunchTemplate extends Ec2Resource {
  /** `lt-…` */
  readonly launchTemplateId: string;
  /** Unique in its region. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** An ARN. */
  readonly createdBy: string;
  readonly defaultVersion: number;
  readonly latestVersion: number;
  /** Number of the next version. */
  readonly nextVersion: number;
  /** Oldest first. */
  readonly versions: readonly LaunchTemplateVersion[];
}
