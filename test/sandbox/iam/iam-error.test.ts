import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-iam";
import { createIamError } from "../../../lib/sandbox/iam/error/iam-error.js";
import { listDeclaredErrors } from "../list-declared-errors.js";

/** Every code of ours, with its HTTP status as AWS documents it, and whether IAM's model declares it too. */
const CODES: Readonly<
  Record<Parameters<typeof createIamError>[0], readonly [status: number, isDeclared: boolean]>
> = {
  AccessDenied: [403, false],
  DeleteConflict: [409, true],
  DuplicateCertificate: [409, true],
  DuplicateSSHPublicKey: [400, true],
  EntityAlreadyExists: [409, true],
  FeatureDisabled: [404, true],
  FeatureEnabled: [409, true],
  InvalidAuthenticationCode: [403, true],
  InvalidInput: [400, true],
  InvalidPublicKey: [400, true],
  InvalidUserType: [400, true],
  KeyPairMismatch: [400, true],
  LimitExceeded: [409, true],
  MalformedCertificate: [400, true],
  NoSuchEntity: [404, true],
  NotSupportedService: [404, true],
  PasswordPolicyViolation: [400, true],
  PolicyNotAttachable: [400, true],
  ReportExpired: [410, true],
  ReportNotPresent: [410, true],
  UnmodifiableEntity: [400, true],
  UnrecognizedPublicKeyEncoding: [400, true],
  ValidationError: [400, false],
};

describe("createIamError()", () => {
  const declared = listDeclaredErrors(sdk);
  for (const [code, [status, isDeclared]] of Object.entries(CODES)) {
    it(`has the status of ${code}${isDeclared ? ", as IAM's model declares it" : ""}`, () => {
      assert.equal(createIamError(code as keyof typeof CODES, "").status, status);
      assert.equal(declared[code], isDeclared ? status : undefined);
    });
  }
});
