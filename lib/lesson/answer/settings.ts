/** Settings whose values are no secret: names, places, numbers and switches. Every other value is masked. */
const HARMLESS: ReadonlySet<string> = new Set([
  "cli_auto_prompt",
  "cli_binary_format",
  "cli_history",
  "cli_pager",
  "cli_timestamp_format",
  "credential_source",
  "defaults_mode",
  "duration_seconds",
  "ec2_metadata_service_endpoint_mode",
  "max_attempts",
  "mfa_serial",
  "output",
  "parameter_validation",
  "region",
  "retry_mode",
  "role_arn",
  "role_session_name",
  "s3.addressing_style",
  "s3.max_bandwidth",
  "s3.max_concurrent_requests",
  "s3.max_queue_size",
  "s3.multipart_chunksize",
  "s3.multipart_threshold",
  "s3.payload_signing_enabled",
  "s3.signature_version",
  "s3.use_accelerate_endpoint",
  "s3.use_dualstack_endpoint",
  "services",
  "source_profile",
  "sso_account_id",
  "sso_region",
  "sso_role_name",
  "sso_session",
  "sts_regional_endpoints",
  "tcp_keepalive",
  "use_dualstack_endpoint",
  "use_fips_endpoint",
]);

/** What values of those look like: one word. */
const WORD = /^[\p{L}\p{N}_\-@+.%:/=,]*$/u;
const KEY_ID = /A[A-Z]{2}A[A-Z0-9]{12}/;
/** A secret access key: 40 letters, digits, + and /, which an ARN with its colons is not. */
const SECRET_KEY = /^[A-Za-z\d+/]{40}$/;
/** A name as settings have it, in snake case, capitals or camel case: the key that somebody put there is none. */
const NAME =
  /^(?:[a-z\d]+(?:[_-][a-z\d]+)*|[A-Z]+(?:_[A-Z\d]+)+|[a-z]+(?:[A-Z][a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+)$/;
const LONGEST_NAME = 39;

const known = new WeakSet<object>();

/** Remembers that an object holds the settings of a profile, so that `show` masks it as such. */
export function markSettings<T extends object>(settings: T): T {
  known.add(settings);
  return settings;
}

/** Whether an object holds settings of a profile: one that was read, or one with a setting of keys in it. */
export function isSettings(value: object): boolean {
  return (
    known.has(value) ||
    Object.keys(value).some((name) => /^aws_(?:access|secret|session|security)/i.test(name))
  );
}

/** Whether a text may be shown as the name of a setting. */
export function isSettingName(name: string): boolean {
  return name.length <= LONGEST_NAME && NAME.test(name);
}

/** Whether a setting's value is known to be no secret; one of a nested block has the block's name and a dot in front. */
export function isHarmless(name: string, value: string): boolean {
  return HARMLESS.has(name) && WORD.test(value) && !KEY_ID.test(value) && !SECRET_KEY.test(value);
}
