import type { AwsError } from "./aws-error.js";
import { formatText } from "./format-xml.js";
import type { ServiceModel } from "./service-model.js";
import { createXmlResponse, type WireResponse } from "./wire-response.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Of errors that AWS finds before a service is reached. */
const FRONT_NAMESPACE = "http://webservices.amazon.com/AWSFault/2005-15-09";

/** The answer of a request that failed. An error whose message is empty is written without one. */
export function formatError(
  { protocol, xmlNamespace }: ServiceModel,
  error: AwsError,
  requestId: string,
): WireResponse {
  const message = error.message === "" ? "" : `<Message>${formatText(error.message)}</Message>`;
  const content = `<Code>${formatText(error.code)}</Code>${message}`;
  const body =
    protocol === "ec2"
      ? `${DECLARATION}<Response><Errors><Error>${content}</Error></Errors><RequestID>${requestId}</RequestID></Response>`
      : formatQueryError(xmlNamespace, error, content, requestId);
  return createXmlResponse(error.status, body, requestId);
}

function formatQueryError(
  own: string,
  { code, status }: AwsError,
  content: string,
  requestId: string,
): string {
  const namespace = code === "InvalidAction" ? FRONT_NAMESPACE : own;
  const type = status < 500 ? "Sender" : "Receiver";
  const id = `<RequestId>${requestId}</RequestId>`;
  return `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type>${content}</Error>${id}</ErrorResponse>\n`;
}
