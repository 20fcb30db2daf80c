import { AwsError } from "../../protocol/aws-error.js";

/** STS's error codes with their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  ExpiredTokenException: 400,
  InvalidAuthorizationMessageException: 400,
  InvalidIdentityToken: 400,
  OutboundWebIdentityFederationDisabledException: 403,
  SessionDurationEscalationException: 403,
  InvalidParameterValue: 400,
  PackedPolicyTooLarge: 400,
  ValidationError: 400,
} as const;

/** An error of STS's, with the status that belongs to its code. */
export function createStsError(code: keyof typeof STATUS, text: string): AwsError {
  return new AwsError(code, text, STATUS[code]);
}
