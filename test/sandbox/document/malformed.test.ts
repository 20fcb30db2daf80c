import { deepEqual } from "node:assert/strict";
import { checkPolicyDocument } from "../../../lib/sandbox/document/check-policy-document.js";
import { findDocumentFault } from "../../../lib/sandbox/document/malformed.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";

const STATEMENT = { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::bucket" };
const policy = (...statements: unknown[]) => ({ Version: "2012-10-17", Statement: statements });

/** A document, and what is wrong where. */
const ROWS: readonly (readonly [title: string, document: unknown, fault: string, place: string])[] = [
  ["no JSON", "no JSON", "json", ""],
  ["a list", [], "json", ""],
  ["a member", { ...policy(STATEMENT), Statment: [] }, "unknown", "Statment"],
  ["a version", { Version: "2012-10-18", Statement: STATEMENT }, "value", "Version"],
  ["an id", { ...policy(STATEMENT), Id: 1 }, "value", "Id"],
  ["no statement", policy(), "value", "Statement"],
  ["a statement", policy(STATEMENT, "x"), "value", "Statement[1]"],
  ["a misspelt effect", policy(STATEMENT, { ...STATEMENT, Efect: "Allow" }), "unknown", "Statement[1].Efect"],
  ["an effect", policy({ ...STATEMENT, Effect: "Permit" }), "value", "Statement[0].Effect"],
  ["no effect in a statement without a list", { Statement: { Action: "s3:*" } }, "value", "Statement.Effect"],
  ["a Sid", policy({ ...STATEMENT, Sid: 1 }), "value", "Statement[0].Sid"],
  ["Action and NotAction", policy({ ...STATEMENT, NotAction: [] }), "both", "Statement[0].Action"],
  ["an action", policy({ ...STATEMENT, Action: 1 }), "value", "Statement[0].Action"],
  ["a condition", policy({ ...STATEMENT, Condition: "x" }), "value", "Statement[0].Condition"],
  [
    "an operator",
    policy({ ...STATEMENT, Condition: { StringEqual: { a: "b" } } }),
    "unknown",
    "Statement[0].Condition.StringEqual",
  ],
  [
    "a comparison",
    policy({ ...STATEMENT, Condition: { Bool: "x" } }),
    "value",
    "Statement[0].Condition.Bool",
  ],
  [
    "a value of a condition",
    policy({ ...STATEMENT, Condition: { Bool: { "aws:SecureTransport": {} } } }),
    "value",
    "Statement[0].Condition.Bool.aws:SecureTransport",
  ],
];

describe("findDocumentFault()", () => {
  for (const [title, document, fault, place] of ROWS) {
    it(`names what is wrong: ${title}`, () => {
      const text = typeof document === "string" ? document : JSON.stringify(document);
      deepEqual(findFault(text), { fault, place });
    });
  }

  it("names nothing where AWS's words do", () =>
    deepEqual(findFault(JSON.stringify(policy({ ...STATEMENT, Resource: "bucket" }))), undefined));
});

function findFault(document: string): unknown {
  try {
    checkPolicyDocument(document, "managed");
  } catch (error) {
    if (error instanceof AwsError) return findDocumentFault(error);
    throw error;
  }
  throw new Error("the document was accepted");
}
