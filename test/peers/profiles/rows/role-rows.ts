import { ALICE, chained, differing, formatRole, NOBODY, type Row } from "./row.js";

/** Profiles with roles: sources, chains and loops. */
export const ROLE_ROWS: readonly Row[] = [
  {
    title: "a role whose source is its own keys, as in the article",
    credentials: `[p]\n${formatRole("first", "source_profile = p")}{alice}\n`,
    expected: "assumed-role/first/*",
  },
  {
    title: "a role in config whose source is its own keys in credentials",
    config: `[profile p]\n${formatRole("first", "source_profile = p")}`,
    credentials: "[p]\n{alice}\n",
    expected: "assumed-role/first/*",
  },
  {
    title: "a role with a source",
    config: `[profile p]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "a role whose source is default",
    config: `[profile p]\n${formatRole("first", "source_profile = default")}`,
    credentials: "[default]\n{alice}\n",
    expected: "assumed-role/first/*",
  },
  {
    title: "a chain of two roles",
    config: `[profile p]\n${formatRole("second", "source_profile = q")}[profile q]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/second/*",
  },
  {
    title: "a chain of three roles",
    config: `[profile p]\n${formatRole("third", "source_profile = r")}[profile r]\n${formatRole("second", "source_profile = q")}[profile q]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/third/*",
  },
  {
    title: "a source with keys and a role: its keys count",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}[profile q]\n${formatRole("others", "source_profile = q")}{alice}\n`,
    expected: "assumed-role/first/*",
  },
  {
    title: "a source with a credential_process",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}[profile q]\ncredential_process = cat {folder}/alice.json\n`,
    expected: "assumed-role/first/*",
  },
  {
    title: "a source that is a session",
    config: `[profile p]\n${formatRole("second", "source_profile = q")}`,
    credentials: "[q]\n{session}\n",
    expected: "assumed-role/second/*",
  },
  {
    title: "role_arn and keys without a source",
    credentials: `[p]\n${formatRole("first", "")}{alice}\n`,
    expected: differing("user/alice", NOBODY),
  },
  { title: "role_arn alone", config: `[profile p]\n${formatRole("first", "")}`, expected: NOBODY },
  {
    title: "source_profile alone",
    config: "[profile p]\nsource_profile = alice\n",
    credentials: ALICE,
    expected: NOBODY,
  },
  {
    title: "a role that does not trust",
    config: `[profile p]\n${formatRole("others")}`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "a role that is not there",
    config: `[profile p]\n${formatRole("nobody")}`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "a role of another account",
    config: `[profile p]\nrole_arn = arn:aws:iam::210987654321:role/first\nsource_profile = alice\n`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "what is no ARN",
    config: "[profile p]\nrole_arn = first\nsource_profile = alice\n",
    credentials: ALICE,
    expected: differing("refused: ValidationError", "refused: parameters"),
  },
  {
    title: "a source with a wrong secret",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}`,
    credentials: "[q]\n{wrong}\n",
    expected: "refused: SignatureDoesNotMatch",
  },
  {
    title: "a source that is not there",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}`,
    expected: NOBODY,
  },
  {
    title: "a source without keys",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}[profile q]\nregion = us-east-1\n`,
    expected: NOBODY,
  },
  {
    title: "a role that is its own source without keys",
    config: `[profile p]\n${formatRole("first", "source_profile = p")}`,
    expected: chained("refused: loop"),
  },
  {
    title: "a loop of two",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}[profile q]\n${formatRole("first", "source_profile = p")}`,
    expected: chained("refused: loop"),
  },
  {
    title: "a loop behind the first",
    config: `[profile p]\n${formatRole("first", "source_profile = q")}[profile q]\n${formatRole("first", "source_profile = r")}[profile r]\n${formatRole("first", "source_profile = q")}`,
    expected: chained("refused: loop"),
  },
  {
    title: "credential_source Environment",
    config: `[profile p]\n${formatRole("others", "credential_source = Environment")}`,
    expected: "assumed-role/others/*",
  },
  {
    title: "credential_source Ec2InstanceMetadata without an instance",
    config: `[profile p]\n${formatRole("first", "credential_source = Ec2InstanceMetadata")}`,
    expected: NOBODY,
  },
  {
    title: "credential_source EcsContainer without a container",
    config: `[profile p]\n${formatRole("first", "credential_source = EcsContainer")}`,
    expected: NOBODY,
  },
  {
    title: "credential_source that nobody knows",
    config: `[profile p]\n${formatRole("first", "credential_source = Elsewhere")}`,
    expected: chained("refused: settings"),
  },
  {
    title: "source_profile and credential_source",
    config: `[profile p]\n${formatRole("first", "source_profile = alice\ncredential_source = Environment")}`,
    credentials: ALICE,
    expected: differing(NOBODY, "refused: settings"),
  },
];
