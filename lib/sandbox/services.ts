import { ec2 } from "./ec2/service.js";
import { iam } from "./iam/service.js";
import type { Service } from "./service/service.js";
import { sts } from "./sts/service.js";

/** The services of the local AWS. The first answers requests that name none. */
export const SERVICES: readonly Service[] = [iam, sts, ec2];
