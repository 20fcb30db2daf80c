/** One HTTP request as it came over the wire, with its whole body. */
export interface HttpRequest {
  readonly method: string;
  /** The path as sent, still percent-encoded, without the query. */
  readonly path: string;
  /** The query string as sent, without the question mark. */
  readonly query: string;
  /** Values by lower-case name, in the order in which they came. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

/** The first value of a header. */
export function findHeader(request: HttpRequest, name: string): string | undefined {
  return request.headers.get(name)?.[0];
}
