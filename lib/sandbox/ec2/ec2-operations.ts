import type { Operations } from "../operation.js";

/** Every EC2 operation that the local account carries out, by name. */
export const ec2Operations: Operations = {};
