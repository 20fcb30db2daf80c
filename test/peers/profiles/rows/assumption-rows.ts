import { ALICE, differing, formatRole, type Row } from "./row.js";

/** Profiles with what AssumeRole is given: ExternalId, session name, duration and MFA. */
export const ASSUMPTION_ROWS: readonly Row[] = [
  {
    title: "the right ExternalId",
    config: `[profile p]\n${formatRole("external")}external_id = wx/yz:1\n`,
    credentials: ALICE,
    expected: "assumed-role/external/*",
  },
  {
    title: "another ExternalId",
    config: `[profile p]\n${formatRole("external")}external_id = other\n`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "no ExternalId",
    config: `[profile p]\n${formatRole("external")}`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "an ExternalId that nobody asks for",
    config: `[profile p]\n${formatRole("first")}external_id = other\n`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "role_session_name",
    config: `[profile p]\n${formatRole("first")}role_session_name = play@home\n`,
    credentials: ALICE,
    expected: "assumed-role/first/play@home",
  },
  {
    title: "role_session_name that AWS does not take",
    config: `[profile p]\n${formatRole("first")}role_session_name = play:home\n`,
    credentials: ALICE,
    expected: "refused: ValidationError",
  },
  {
    title: "duration_seconds of 15 minutes",
    config: `[profile p]\n${formatRole("first")}duration_seconds = 900\n`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "duration_seconds of less",
    config: `[profile p]\n${formatRole("first")}duration_seconds = 899\n`,
    credentials: ALICE,
    expected: differing("refused: ValidationError", "refused: parameters"),
  },
  {
    title: "duration_seconds as long as the role allows",
    config: `[profile p]\n${formatRole("long")}duration_seconds = 7200\n`,
    credentials: ALICE,
    expected: "assumed-role/long/*",
  },
  {
    title: "duration_seconds longer than the role allows",
    config: `[profile p]\n${formatRole("first")}duration_seconds = 7200\n`,
    credentials: ALICE,
    expected: "refused: ValidationError",
  },
  {
    title: "duration_seconds of more than an hour in a chain",
    config: `[profile p]\n${formatRole("second", "source_profile = q")}duration_seconds = 3601\n[profile q]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "refused: ValidationError",
  },
  {
    title: "duration_seconds that is no number",
    config: `[profile p]\n${formatRole("first")}duration_seconds = long\n`,
    credentials: ALICE,
    expected: differing("refused: MalformedInput", "assumed-role/first/*"),
  },
  {
    title: "mfa_serial and its code",
    config: `[profile p]\n${formatRole("guarded")}mfa_serial = {serial}\n`,
    credentials: ALICE,
    code: "right",
    expected: "assumed-role/guarded/*",
  },
  {
    title: "mfa_serial and another code",
    config: `[profile p]\n${formatRole("guarded")}mfa_serial = {serial}\n`,
    credentials: ALICE,
    code: "wrong",
    expected: "refused: AccessDenied",
  },
  {
    title: "a role that asks for MFA without mfa_serial",
    config: `[profile p]\n${formatRole("guarded")}`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
];
