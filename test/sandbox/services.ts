import { ec2 } from "../../lib/sandbox/ec2/service.js";
import { iam } from "../../lib/sandbox/iam/service.js";
import type { Service } from "../../lib/sandbox/service/service.js";
import { sts } from "../../lib/sandbox/sts/service.js";

/** The services that tests are about. */
export const services = { iam, sts, ec2 } as const satisfies Readonly<Record<string, Service>>;

/** The name of one of them. */
export type ServiceName = keyof typeof services;
