/** That a user or role has used a service. */
export interface AccessRecord {
  /** `AIDA…` or `AROA…` */
  readonly entityId: string;
  /** As actions begin, e.g. `ec2`. */
  readonly namespace: string;
  /** Milliseconds since 1970, whole minutes. */
  readonly at: number;
  readonly region: string;
}

/** A question about who has used what, which AWS answers later. */
export interface AccessJob {
  readonly jobId: string;
  /** The user, group, role or policy that is asked about. */
  readonly arn: string;
  readonly granularity: "SERVICE_LEVEL" | "ACTION_LEVEL";
  readonly createdAt: number;
}

/** The credential report that was made last. */
export interface CredentialReport {
  readonly content: string;
  readonly generatedAt: number;
}

/** The removal of a service-linked role, which AWS does later. */
export interface DeletionTask {
  readonly taskId: string;
}
