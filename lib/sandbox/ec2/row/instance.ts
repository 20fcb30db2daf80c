import type { Ec2Resource } from "./ec2-resource.js";

/** The instance profile of an instance. */
export interface InstanceProfileAssociation {
  /** `iip-assoc-…` */
  readonly associationId: string;
  readonly arn: string;
  /** `AIPA…` */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly associatedAt: number;
}

/** A virtual machine, of which only the description exists. */
export interface Instance extends Ec2Resource {
  /** `i-…` */
  readonly instanceId: string;
  /** `r-…`, shared by instances that were launched together. */
  readonly reservationId: string;
  /** Place among the instances that were launched together. */
  readonly launchIndex: number;
  readonly clientToken: string;
  /** `ami-…` */
  readonly imageId: string;
  readonly instanceType: string;
  readonly architecture: string;
  readonly instanceProfile?: InstanceProfileAssociation;
  readonly keyName?: string;
  readonly availabilityZone: string;
  readonly availabilityZoneId: string;
  readonly isMonitored: boolean;
  readonly isEbsOptimized: boolean;
  /** Nobody may end it through the interface. */
  readonly isTerminationProtected: boolean;
  /** Nobody may stop it through the interface. */
  readonly isStopProtected: boolean;
  readonly shutdownBehavior: "stop" | "terminate";
  /** How its metadata is reached, when that is not as usual. */
  readonly metadata?: {
    /** `optional` or `required` */
    readonly httpTokens: string;
    readonly hopLimit: number;
    /** `enabled` or `disabled`, like the others. */
    readonly httpEndpoint: string;
    readonly httpProtocolIpv6: string;
    readonly instanceMetadataTags: string;
  };
  /** As base64; never run. */
  readonly userData?: string;
  /** Milliseconds since 1970, whole seconds. */
  readonly launchedAt: number;
  /** When it was last started, if that was after the launch; milliseconds since 1970, whole seconds. */
  readonly startedAt?: number;
  /** Only while it is stopped; milliseconds since 1970. */
  readonly stoppedAt?: number;
  /** Only once it has been terminated; milliseconds since 1970. */
  readonly terminatedAt?: number;
}
