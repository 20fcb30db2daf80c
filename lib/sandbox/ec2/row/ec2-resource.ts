import type { Tag } from "../../store/entity.js";

/** What every resource of EC2 has. */
export interface Ec2Resource {
  readonly region: string;
  readonly tags: readonly Tag[];
}
