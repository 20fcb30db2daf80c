import { ALICE, chained, differing, NOBODY, type Row } from "./row.js";

/** Profiles with keys, processes and SSO. */
export const KEY_ROWS: readonly Row[] = [
  { title: "keys in credentials", credentials: "[p]\n{alice}\n", expected: "user/alice" },
  { title: "keys in config", config: "[profile p]\n{alice}\n", expected: "user/alice" },
  {
    title: "keys in both files",
    config: "[profile p]\n{bob}\n",
    credentials: "[p]\n{alice}\n",
    expected: "user/alice",
  },
  {
    title: "the profile default",
    profile: "default",
    credentials: "[default]\n{alice}\n",
    expected: "user/alice",
  },
  { title: "default in config", profile: "default", config: "[default]\n{alice}\n", expected: "user/alice" },
  {
    title: "profile default in config",
    profile: "default",
    config: "[profile default]\n{alice}\n",
    expected: "user/alice",
  },
  {
    title: "both spellings of default in config",
    profile: "default",
    config: "[profile default]\n{alice}\n[default]\n{bob}\n",
    expected: differing("user/alice", "user/bob"),
  },
  {
    title: "a session's keys with its token",
    credentials: "[p]\n{session}\n",
    expected: "assumed-role/first/given",
  },
  {
    title: "a session's keys without its token",
    credentials: "[p]\n{tokenless}\n",
    expected: "refused: InvalidClientTokenId",
  },
  { title: "a wrong secret", credentials: "[p]\n{wrong}\n", expected: "refused: SignatureDoesNotMatch" },
  {
    title: "a key that is not there",
    credentials: "[p]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n",
    expected: "refused: InvalidClientTokenId",
  },
  {
    title: "a key without its secret",
    credentials: "[p]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n",
    expected: NOBODY,
  },
  { title: "a profile that is not there", credentials: ALICE, expected: NOBODY },
  { title: "an empty profile", config: "[profile p]\n", credentials: ALICE, expected: NOBODY },
  { title: "no files", expected: NOBODY },
  {
    title: "region and output",
    config: "[profile p]\nregion = eu-west-3\noutput = text\n",
    credentials: "[p]\n{alice}\n",
    expected: "user/alice",
  },
  {
    title: "settings that nobody knows",
    config: "[profile p]\nbest = yes\ns3 =\n  max_queue_size = 10\n",
    credentials: "[p]\n{alice}\n",
    expected: "user/alice",
  },
  {
    title: "credential_process",
    config: "[profile p]\ncredential_process = cat {folder}/alice.json\n",
    expected: "user/alice",
  },
  {
    title: "credential_process of a session",
    config: "[profile p]\ncredential_process = cat {folder}/session.json\n",
    expected: "assumed-role/first/given",
  },
  {
    title: "credential_process with quotes",
    config: `[profile p]\ncredential_process = cat "{folder}/with space.json"\n`,
    expected: "user/alice",
  },
  {
    title: "keys before credential_process",
    config: "[profile p]\ncredential_process = cat {folder}/bob.json\n",
    credentials: "[p]\n{alice}\n",
    expected: "user/alice",
  },
  {
    title: "credential_process that fails",
    config: "[profile p]\ncredential_process = false\n",
    expected: chained("refused: credential_process"),
  },
  {
    title: "credential_process that is not there",
    config: "[profile p]\ncredential_process = {folder}/nothing\n",
    expected: chained("refused: credential_process"),
  },
  {
    title: "credential_process that prints no JSON",
    config: "[profile p]\ncredential_process = echo x\n",
    expected: chained("refused: credential_process"),
  },
  {
    title: "credential_process in another version",
    config: "[profile p]\ncredential_process = cat {folder}/version-2.json\n",
    expected: chained("refused: credential_process"),
  },
  {
    title: "SSO without a session",
    config:
      "[profile p]\nsso_start_url = https://example.com/start\nsso_region = us-east-1\nsso_account_id = 123456789012\nsso_role_name = x\n",
    expected: "refused: no SSO token",
  },
  {
    title: "SSO with a session",
    config:
      "[profile p]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = x\n[sso-session s]\nsso_start_url = https://example.com/start\nsso_region = us-east-1\n",
    expected: "refused: no SSO token",
  },
];
