import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the stub answers with. */
export interface StubAnswer {
  readonly status: number;
  readonly body: string;
}

/** A server on loopback that answers each request by its `Action`. */
export interface Stub {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a stub of AWS's query services: action → answer. */
export async function startStub(answers: Readonly<Record<string, StubAnswer>>): Promise<Stub> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const action = new URLSearchParams(Buffer.concat(chunks).toString()).get("Action") ?? "";
      const { status, body } = answers[action] ?? { status: 500, body: "" };
      response.writeHead(status, { "content-type": "text/xml" }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An error as IAM and STS send it. */
export function queryError(status: number, code: string, text: string): StubAnswer {
  return {
    status,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
  };
}

/** An error as EC2 sends it. */
export function ec2Error(status: number, code: string, text: string): StubAnswer {
  return {
    status,
    body: `<Response><Errors><Error><Code>${code}</Code><Message>${text}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
  };
}

/** A success as IAM and STS send it. */
export function queryAnswer(operation: string, result: string): StubAnswer {
  return {
    status: 200,
    body: `<${operation}Response><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${operation}Response>`,
  };
}
