import { formatText } from "./protocol/format-xml.js";
import { findHeader, type HttpRequest } from "./protocol/http-request.js";
import type { HttpResponse } from "./server/response.js";
import type { Service } from "./service/service.js";

const CODE = "NotImplemented";
/** Services that speak XML in their own way: an error without anything around it. */
const BARE_XML = ["s3", "s3express", "s3-outposts"];
/** Services that answer XML to requests that do not look like it. */
const XML = ["route53", "cloudfront"];

/** Refuses a call to a service that the local account does not have, in a form that the service's clients understand. */
export function refuseService(
  request: HttpRequest,
  service: string,
  known: readonly Service[],
  requestId: string,
): HttpResponse {
  const names = known.map(({ name }) => name).sort();
  const text = `The local account does not carry out the service ${service}. It carries out: ${names.join(", ")}.`;
  const error = `<Error><Code>${CODE}</Code><Message>${formatText(text)}</Message>`;
  const headers = { "x-amzn-RequestId": requestId, "x-amzn-ErrorType": CODE };
  const type = findHeader(request, "content-type") ?? "";
  if (BARE_XML.includes(service)) {
    return createXml(headers, `${error}<RequestId>${requestId}</RequestId></Error>`);
  }
  if (XML.includes(service) || /x-www-form-urlencoded|xml/i.test(type)) {
    return createXml(
      headers,
      `<ErrorResponse>${error}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
    );
  }
  return {
    status: 501,
    headers: { ...headers, "Content-Type": /json/i.test(type) ? type : "application/json" },
    body: JSON.stringify({ __type: CODE, message: text }),
  };
}

function createXml(headers: HttpResponse["headers"], body: string): HttpResponse {
  return { status: 501, headers: { ...headers, "Content-Type": "text/xml;charset=UTF-8" }, body };
}
