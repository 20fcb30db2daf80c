import { createHash, createHmac } from "node:crypto";

/** A request that can be sent as it is, for 15 minutes. */
export interface SignedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Signs an IAM request for a server at `url`. */
export function signIamRequest(
  url: string,
  keys: { readonly accessKeyId: string; readonly secretAccessKey: string },
  parameters: Readonly<Record<string, string>>,
): SignedRequest {
  const body = new URLSearchParams({ ...parameters, Version: "2010-05-08" }).toString();
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${time.slice(0, 8)}/us-east-1/iam/aws4_request`;
  const type = "application/x-www-form-urlencoded";
  const host = new URL(url).host;
  const canonical = [
    "POST",
    "/",
    "",
    `content-type:${type}`,
    `host:${host}`,
    `x-amz-date:${time}`,
    "",
    "content-type;host;x-amz-date",
    hash(body),
  ];
  let key: string | Buffer = `AWS4${keys.secretAccessKey}`;
  for (const part of scope.split("/")) key = createHmac("sha256", key).update(part).digest();
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${hash(canonical.join("\n"))}`;
  const signature = createHmac("sha256", key).update(text).digest("hex");
  return {
    url: `${url}/`,
    body,
    headers: {
      "Content-Type": type,
      Host: host,
      "X-Amz-Date": time,
      Authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${signature}`,
    },
  };
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
