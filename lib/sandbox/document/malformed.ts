import { AwsError } from "../protocol/aws-error.js";

/** What is wrong in a policy document where AWS's words name nothing. */
export interface DocumentFault {
  /** `unknown`: AWS knows no such element. `value`: missing, or not of the form that AWS takes. `both`: beside its opposite. */
  readonly fault: "json" | "unknown" | "value" | "both";
  /** `Statement[0].Effect`, counted from 0 as programs do; empty for the whole document. */
  readonly place: string;
}

/** A refusal of a policy document, in AWS's words. Its cause is the `DocumentFault`, where one is known. */
export function createMalformed(text: string, fault?: DocumentFault): AwsError {
  return new AwsError("MalformedPolicyDocument", text, 400, fault);
}

/** What is wrong in the document that was refused, when more is known than AWS's words say. */
export function findDocumentFault({ cause }: AwsError): DocumentFault | undefined {
  return typeof cause === "object" && cause !== null && "fault" in cause
    ? (cause as DocumentFault)
    : undefined;
}
