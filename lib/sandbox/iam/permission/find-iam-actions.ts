import { readActionResources } from "../../authorization/read-action.js";
import type { AuthorizationCall, RequestedAction } from "../../authorization/requested-action.js";
import { ENTITY_KINDS } from "../kind/kinds.js";
import { findIamResource, findNamed } from "./find-iam-resource.js";

/** Making an entity with tags also needs the permission to tag it. */
const TAGGED_CREATIONS = new Map(
  ENTITY_KINDS.flatMap(({ creation, noun, tagKeys }) =>
    tagKeys === undefined ? [] : [[creation, `iam:Tag${noun}`]],
  ),
);

/** The permissions an IAM operation needs. */
export async function findIamActions(call: AuthorizationCall): Promise<readonly RequestedAction[]> {
  const action = `iam:${call.operation}`;
  const types = await readActionResources(action);
  const resource = findIamResource(call, types?.map(({ name }) => name) ?? []);
  const requested = [{ action, resource }];
  const tagging = TAGGED_CREATIONS.get(call.operation);
  const { Tags: tags } = call.input;
  if (tagging !== undefined && Array.isArray(tags) && tags.length > 0) {
    requested.push({ action: tagging, resource });
  }
  if (call.operation === "AddRoleToInstanceProfile") {
    const role = findNamed(call, "role");
    requested.push({ action: "iam:PassRole", resource: { ...role, text: role.arn } });
  }
  return requested;
}
