import type {
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse,
} from "@aws-sdk/client-sts";
import { decodeAuthorizationMessage as decode } from "../../authorization/authorization-message.js";
import type { Operation } from "../../service/operation.js";
import { createStsError } from "../error/sts-error.js";

/** Reads the encoded message of a refusal. */
export const decodeAuthorizationMessage: Operation<
  DecodeAuthorizationMessageRequest,
  DecodeAuthorizationMessageResponse
> = ({ input, store }) => {
  const message = decode(input.EncodedMessage, store.sealingKey);
  if (message === undefined) {
    throw createStsError("InvalidAuthorizationMessageException", "Message is not valid");
  }
  return { DecodedMessage: message };
};
