import { ALICE, differing, formatRole, NOBODY, type Row } from "./row.js";

/** How the files may be written. */
export const SYNTAX_ROWS: readonly Row[] = [
  {
    title: "no spaces at =",
    config: "[profile p]\nrole_arn=arn:aws:iam::123456789012:role/first\nsource_profile=alice",
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "many spaces at =",
    config:
      "[profile p]\nrole_arn   =   arn:aws:iam::123456789012:role/first   \nsource_profile\t=\talice\t\n",
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "spaces in a title",
    config: `[ profile   p ]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: NOBODY,
  },
  {
    title: "a tab in a title",
    config: `[profile\tp]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "quotes in a title",
    config: `[profile "p"]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "a name with a space",
    profile: "p q",
    config: `[profile "p q"]\n${formatRole("first")}`,
    credentials: ALICE,
    expected: differing(NOBODY, "assumed-role/first/*"),
  },
  {
    title: "a name with signs",
    profile: "a.b@c_d-e+f/g",
    credentials: "[a.b@c_d-e+f/g]\n{alice}\n",
    expected: "user/alice",
  },
  { title: "a Japanese name", profile: "練習", credentials: "[練習]\n{alice}\n", expected: "user/alice" },
  { title: "a name in another case", profile: "P", credentials: "[p]\n{alice}\n", expected: NOBODY },
  { title: "settings in capitals", credentials: "[p]\n{ALICE}\n", expected: differing(NOBODY, "user/alice") },
  {
    title: "lines that are comments",
    config: `# [profile p]\n; x\n[profile p]\n# role_arn = x\n${formatRole("first")}; source_profile = q\n`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "a comment behind a value",
    config: `[profile p]\n${formatRole("first", "source_profile = alice # her")}`,
    credentials: ALICE,
    expected: differing("assumed-role/first/*", NOBODY),
  },
  {
    title: "a comment behind a title",
    config: `[profile p] # play\n${formatRole("first")}`,
    credentials: ALICE,
    expected: "assumed-role/first/*",
  },
  {
    title: "# within a value",
    config: `[profile p]\n${formatRole("external")}external_id = wx/yz:1#2\n`,
    credentials: ALICE,
    expected: "refused: AccessDenied",
  },
  {
    title: "Windows line ends",
    config: `[profile p]\r\nrole_arn = arn:aws:iam::123456789012:role/first\r\nsource_profile = alice\r\n`,
    credentials: "[alice]\r\n{alice}\r\n",
    expected: "assumed-role/first/*",
  },
  {
    title: "a byte order mark",
    credentials: "\uFEFF[p]\n{alice}\n",
    expected: differing("user/alice", "refused: file"),
  },
  { title: "empty lines", credentials: "\n\n[p]\n\n{alice}\n\n", expected: "user/alice" },
  {
    title: "a profile twice",
    credentials: "[p]\n{alice}\n[p]\nregion = us-east-1\n",
    expected: differing("user/alice", "refused: file"),
  },
  {
    title: "a setting twice",
    config: `[profile p]\n${formatRole("first", "source_profile = q\nsource_profile = alice")}`,
    credentials: ALICE,
    expected: differing("assumed-role/first/*", "refused: file"),
  },
  { title: "a profile in config without the word", config: "[p]\n{alice}\n", expected: NOBODY },
  { title: "the word in credentials", credentials: "[profile p]\n{alice}\n", expected: NOBODY },
  {
    title: "settings before any title",
    credentials: "region = x\n[p]\n{alice}\n",
    expected: differing("user/alice", "refused: file"),
  },
  {
    title: "a line that is no setting",
    credentials: "[p]\nhello\n{alice}\n",
    expected: differing("user/alice", "refused: file"),
  },
  { title: "indented settings", credentials: "[p]\n  {alice}\n", expected: "user/alice" },
  {
    title: "an empty value",
    config: `[profile p]\n${formatRole("first")}external_id =\n`,
    credentials: ALICE,
    expected: differing("assumed-role/first/*", "refused: parameters"),
  },
];
