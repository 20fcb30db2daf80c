import { formatMembers } from "./format-xml.js";
import type { Members } from "./members.js";
import type { OperationModel } from "./service-model.js";
import { createXmlResponse, type WireResponse } from "./wire-response.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The answer of an operation that was carried out. Members that the model does not have are not written. */
export function formatAnswer(
  operation: OperationModel,
  output: Members | undefined,
  requestId: string,
): WireResponse {
  const format = operation.model.protocol === "ec2" ? formatEc2Answer : formatQueryAnswer;
  return createXmlResponse(200, format(operation, output ?? {}, requestId), requestId);
}

function formatQueryAnswer(
  { name, model, output, resultWrapper }: OperationModel,
  members: Members,
  requestId: string,
): string {
  const content = output === undefined ? "" : formatMembers(model, output, members);
  const result = resultWrapper === undefined ? content : `<${resultWrapper}>${content}</${resultWrapper}>`;
  const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return `<${name}Response xmlns="${model.xmlNamespace}">${result}${metadata}</${name}Response>\n`;
}

/** Operations of EC2 that answer nothing answer `true`. */
function formatEc2Answer(
  { name, model, output }: OperationModel,
  members: Members,
  requestId: string,
): string {
  const content = output === undefined ? "<return>true</return>" : formatMembers(model, output, members);
  const head = `<requestId>${requestId}</requestId>`;
  return `${DECLARATION}<${name}Response xmlns="${model.xmlNamespace}">${head}${content}</${name}Response>`;
}
