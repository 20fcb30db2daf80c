import assert from "node:assert/strict";
import * as sdk from "@aws-sdk/client-sts";
import { createStsError } from "../../../lib/sandbox/sts/error/sts-error.js";
import { listDeclaredErrors } from "../list-declared-errors.js";

/** Every code of ours, with its HTTP status as AWS documents it, and whether STS's model declares it too. */
const CODES: Readonly<
  Record<Parameters<typeof createStsError>[0], readonly [status: number, isDeclared: boolean]>
> = {
  AccessDenied: [403, false],
  ExpiredTokenException: [400, true],
  InvalidAuthorizationMessageException: [400, true],
  InvalidIdentityToken: [400, true],
  InvalidParameterValue: [400, false],
  OutboundWebIdentityFederationDisabledException: [403, true],
  PackedPolicyTooLarge: [400, true],
  SessionDurationEscalationException: [403, true],
  ValidationError: [400, false],
};

describe("createStsError()", () => {
  const declared = listDeclaredErrors(sdk);
  for (const [code, [status, isDeclared]] of Object.entries(CODES)) {
    it(`has the status of ${code}${isDeclared ? ", as STS's model declares it" : ""}`, () => {
      assert.equal(createStsError(code as keyof typeof CODES, "").status, status);
      assert.equal(declared[code], isDeclared ? status : undefined);
    });
  }
});
