import { AwsError } from "../../protocol/aws-error.js";

/** IAM's error codes with their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  DeleteConflict: 409,
  DuplicateCertificate: 409,
  DuplicateSSHPublicKey: 400,
  EntityAlreadyExists: 409,
  FeatureDisabled: 404,
  FeatureEnabled: 409,
  InvalidAuthenticationCode: 403,
  InvalidInput: 400,
  InvalidPublicKey: 400,
  InvalidUserType: 400,
  KeyPairMismatch: 400,
  LimitExceeded: 409,
  MalformedCertificate: 400,
  NoSuchEntity: 404,
  NotSupportedService: 404,
  PasswordPolicyViolation: 400,
  PolicyNotAttachable: 400,
  ReportExpired: 410,
  ReportNotPresent: 410,
  UnmodifiableEntity: 400,
  UnrecognizedPublicKeyEncoding: 400,
  ValidationError: 400,
} as const;

/** An error of IAM's, with the status that belongs to its code. */
export function createIamError(code: keyof typeof STATUS, text: string): AwsError {
  return new AwsError(code, text, STATUS[code]);
}
