import {
  encodeAuthorizationMessage,
  formatAuthorizationMessage,
} from "../../authorization/authorization-message.js";
import type { Refusal } from "../../authorization/authorized-service.js";
import { AwsError } from "../../protocol/aws-error.js";

/** EC2's refusal: since 2023 with the sentence that others have, and a message that only AWS can read. */
export function createRefusal(refusal: Refusal): AwsError {
  const { sentence, caller, requested, denial, context, store, wording } = refusal;
  const told = wording === "2023" ? [] : [sentence];
  if (requested.resource.text !== undefined) {
    const message = formatAuthorizationMessage(caller, requested, denial, context);
    const encoded = encodeAuthorizationMessage(message, store.sealingKey);
    told.push(`Encoded authorization failure message: ${encoded}`);
  }
  const text = ["You are not authorized to perform this operation.", told.join(". ")].join(" ").trim();
  return new AwsError("UnauthorizedOperation", text, 403);
}
