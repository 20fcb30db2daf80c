import type { ContextEntry } from "@aws-sdk/client-iam";
import type { OrganizationLevel } from "../../policy/decision.js";
import type { Checked } from "../../service/operation.js";
import type { PageInput } from "../list/page.js";
import type { SimulatedPolicy } from "./simulated-policy.js";

/** What is simulated: every action with every resource. */
export interface SimulationPlan {
  readonly callerArn: string;
  readonly policies: readonly SimulatedPolicy[];
  readonly boundary?: SimulatedPolicy | undefined;
  /** Service control policies over the principal's account, the root's first. */
  readonly organization?: readonly OrganizationLevel[] | undefined;
  readonly resourcePolicy?: string | undefined;
  readonly resourceAccountId: string;
  readonly context: Readonly<Record<string, string>>;
  readonly input: PageInput & {
    readonly ActionNames: readonly string[];
    readonly ResourceArns?: readonly string[] | undefined;
    readonly ContextEntries?: readonly Checked<ContextEntry>[] | undefined;
  };
}
