/** An answer as it goes over the wire. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer with an XML body. */
export function createXmlResponse(status: number, body: string, requestId: string): WireResponse {
  return {
    status,
    headers: { "Content-Type": "text/xml;charset=UTF-8", "x-amzn-RequestId": requestId },
    body,
  };
}
