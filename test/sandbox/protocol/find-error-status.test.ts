import assert from "node:assert/strict";
import { createIamError } from "../../../lib/sandbox/iam/error/iam-error.js";
import { findErrorStatus } from "../../../lib/sandbox/protocol/find-error-status.js";
import { createStsError } from "../../../lib/sandbox/sts/error/sts-error.js";

/** HTTP status by code, as AWS documents them. */
const DOCUMENTED = {
  iam: {
    ConcurrentModification: 409,
    DeleteConflict: 409,
    EntityAlreadyExists: 409,
    EntityTemporarilyUnmodifiable: 409,
    InvalidAuthenticationCode: 403,
    InvalidInput: 400,
    LimitExceeded: 409,
    MalformedPolicyDocument: 400,
    NoSuchEntity: 404,
    PasswordPolicyViolation: 400,
    PolicyEvaluation: 500,
    PolicyNotAttachable: 400,
    ServiceFailure: 500,
    UnmodifiableEntity: 400,
  },
  sts: {
    ExpiredTokenException: 400,
    IDPRejectedClaim: 403,
    InvalidAuthorizationMessageException: 400,
    InvalidIdentityToken: 400,
    MalformedPolicyDocument: 400,
    PackedPolicyTooLarge: 400,
    RegionDisabledException: 403,
  },
} as const;

/** Codes with which operations refuse, and that the models declare. */
const IAM = [
  "DeleteConflict",
  "DuplicateCertificate",
  "DuplicateSSHPublicKey",
  "EntityAlreadyExists",
  "InvalidAuthenticationCode",
  "InvalidInput",
  "InvalidPublicKey",
  "InvalidUserType",
  "KeyPairMismatch",
  "LimitExceeded",
  "MalformedCertificate",
  "NoSuchEntity",
  "NotSupportedService",
  "PasswordPolicyViolation",
  "PolicyNotAttachable",
  "ReportExpired",
  "ReportNotPresent",
  "UnmodifiableEntity",
  "UnrecognizedPublicKeyEncoding",
] as const;
const STS = [
  "ExpiredTokenException",
  "InvalidAuthorizationMessageException",
  "InvalidIdentityToken",
  "PackedPolicyTooLarge",
] as const;

describe("findErrorStatus()", () => {
  for (const service of ["iam", "sts"] as const) {
    for (const [code, status] of Object.entries(DOCUMENTED[service])) {
      it(`knows ${service}'s ${code}`, () => assert.equal(findErrorStatus(service, code), status));
    }
  }

  it("knows nothing of what a model does not declare", () => {
    assert.equal(findErrorStatus("iam", "constructor"), undefined);
    assert.equal(findErrorStatus("ec2", "UnauthorizedOperation"), undefined);
  });

  for (const code of IAM) {
    it(`says what IAM's operations answer for ${code}`, () => {
      assert.equal(createIamError(code, "").status, findErrorStatus("iam", code));
    });
  }
  for (const code of STS) {
    it(`says what STS's operations answer for ${code}`, () => {
      assert.equal(createStsError(code, "").status, findErrorStatus("sts", code));
    });
  }
});
