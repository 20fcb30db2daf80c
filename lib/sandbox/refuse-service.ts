import { message } from "../message/message.js";
import { findHeader, type HttpRequest } from "./request.js";
import type { HttpResponse } from "./server/response.js";

/** Refuses a call to a service that the local account does not have, in a form that the service's clients understand. */
export function refuseService(request: HttpRequest, service: string, requestId: string): HttpResponse {
  const text = message("The local account does not have the service {service}. It has iam, sts and ec2.", {
    service,
  });
  const isJson = /json/i.test(findHeader(request, "content-type") ?? "");
  return {
    status: 501,
    headers: {
      "Content-Type": isJson ? "application/x-amz-json-1.1" : "text/xml;charset=UTF-8",
      "x-amzn-RequestId": requestId,
      "x-amzn-ErrorType": "NotImplemented",
    },
    body: isJson
      ? JSON.stringify({ __type: "NotImplemented", message: text })
      : `<Error><Code>NotImplemented</Code><Message>${formatText(text)}</Message><RequestId>${requestId}</RequestId></Error>`,
  };
}

function formatText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
