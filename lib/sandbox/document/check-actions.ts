import { type JsonObject, listOf } from "./json.js";
import { createMalformed } from "./malformed.js";

/** Refuses a statement without actions, or with one that is not `vendor:Action` or `*`. */
export function checkActions(statement: JsonObject): void {
  const actions = listOf(statement["Action"] ?? statement["NotAction"]);
  if (actions.length === 0) throw createMalformed("Policy statement must contain actions.");
  for (const action of actions) checkAction(action);
}

function checkAction(action: string): void {
  if (action === "*") return;
  const [vendor = "", name, more] = action.split(":");
  if (name === undefined) {
    throw createMalformed("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
  }
  if (more !== undefined) throw createMalformed("Actions/Condition can contain only one colon.");
  if (!/^[a-zA-Z0-9.-]+$/.test(vendor)) throw createMalformed(`Vendor ${vendor} is not valid`);
}
