import type { ModifyInstanceAttributeRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { ATTRIBUTES, type AttributeChange } from "../attribute/instance-attributes.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findState, TERMINATED } from "../instance/instance-state.js";
import { findRow } from "../list/find-rows.js";

const MEMBERS = ["Attribute", "InstanceId", "Value", ...Object.keys(ATTRIBUTES)];

/** Gives one attribute of an instance a new value. */
export const modifyInstanceAttribute: Operation<ModifyInstanceAttributeRequest> = (call) => {
  const { input, account, region } = call;
  refuseMembers("ModifyInstanceAttribute", { ...input }, MEMBERS);
  const instance = findRow(account, region, "instances", input.InstanceId);
  const changes = readChanges(input);
  const [change] = changes;
  if (change === undefined) throw createEc2Error("InvalidParameterCombination", "No attributes specified.");
  if (changes.length > 1) {
    const names = changes.map(({ attribute: { name } }) => name);
    const text = `Fields for multiple attribute types specified: ${names.join(", ")}`;
    throw createEc2Error("InvalidParameterCombination", text);
  }
  const { attribute, value } = change;
  const state = findState(instance);
  if (state === TERMINATED || (attribute.isForStopped === true && state.Name !== "stopped")) {
    const states = attribute.isForStopped === true ? "'stopped' state" : "'running' or 'stopped' states";
    const text = `The instance '${instance.instanceId}' is not in the ${states}.`;
    throw createEc2Error("IncorrectInstanceState", text);
  }
  attribute.change({ account, region, instance, value });
  return undefined;
};

/** What is asked for: members of their own, or the one that `Attribute` names with its `Value`. */
function readChanges(
  input: Parameters<typeof modifyInstanceAttribute>[0]["input"],
): readonly { readonly attribute: AttributeChange; readonly value: unknown }[] {
  const { Attribute: name, Value: text } = input;
  const own = Object.entries(ATTRIBUTES).flatMap(([member, attribute]) => {
    const given = input[member as keyof typeof input];
    if (given !== undefined) return [{ attribute, value: given }];
    return attribute.name === name && text !== undefined ? [{ attribute, value: attribute.read(text) }] : [];
  });
  if (own.length > 0 || name === undefined) return own;
  if (text === undefined) {
    throw createEc2Error("MissingParameter", "The request must contain the parameter value");
  }
  refuseMembers("ModifyInstanceAttribute", { [name]: text }, Object.keys(ATTRIBUTES));
  return own;
}
