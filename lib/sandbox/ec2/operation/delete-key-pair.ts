import type { DeleteKeyPairRequest, DeleteKeyPairResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findKeyPair } from "../key/key-pairs.js";

/** Deletes a key pair; one that is not there is no error. */
export const deleteKeyPair: Operation<DeleteKeyPairRequest, DeleteKeyPairResult> = ({
  input,
  account,
  region,
}) => {
  const { KeyName: name, KeyPairId: id } = input;
  if (name === undefined && id === undefined) {
    const text = "The request must contain the parameter KeyName or KeyPairId";
    throw createEc2Error("MissingParameter", text);
  }
  const ofId = account.keyPairs.get(id ?? "");
  const found = name === undefined ? ofId : findKeyPair(account, region, name);
  if (found === undefined || found.region !== region) return { Return: true };
  account.keyPairs.delete(found.keyPairId);
  return { Return: true, KeyPairId: found.keyPairId };
};
