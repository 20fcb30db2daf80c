import assert from "node:assert/strict";
import { replaceSettings } from "../../../../lib/lesson/profile/ini/replace-settings.js";
import type { ProfileFile, ProfileSettings } from "../../../../lib/lesson/profile/profile.js";

interface Case {
  readonly title: string;
  readonly file: ProfileFile;
  readonly profile?: string;
  readonly before: string;
  readonly settings: ProfileSettings;
  readonly after: string;
}

const cases: readonly Case[] = [
  {
    title: "starts an empty credentials file",
    file: "credentials",
    before: "",
    settings: { aws_access_key_id: "AKIA" },
    after: "[testuser]\naws_access_key_id = AKIA",
  },
  {
    title: "writes the title with `profile` in the config file",
    file: "config",
    before: "[default]\nregion = us-east-1",
    settings: { region: "ap-northeast-1" },
    after: "[default]\nregion = us-east-1\n\n[profile testuser]\nregion = ap-northeast-1",
  },
  {
    title: "writes the default profile's title without `profile`",
    file: "config",
    profile: "default",
    before: "",
    settings: { region: "ap-northeast-1" },
    after: "[default]\nregion = ap-northeast-1",
  },
  {
    title: "keeps comments, order and other profiles",
    file: "credentials",
    before: "# mine\n[a]\nx = 1\n\n; of testuser\n[testuser]\n# key\nk = old\nz = 3\n\n[b]\nk = 2",
    settings: { k: "new", role_arn: "r" },
    after:
      "# mine\n[a]\nx = 1\n\n; of testuser\n[testuser]\n# key\nk = new\nz = 3\nrole_arn = r\n\n[b]\nk = 2",
  },
  {
    title: "keeps a comment that ends the line, on a line of its own: to the CLI it would be value",
    file: "credentials",
    before: "[testuser] # me\nk=old  # why",
    settings: { k: "new" },
    after: "[testuser] # me\n# why\nk = new",
  },
  {
    title: "removes a setting that is null and nothing else",
    file: "credentials",
    before: "[testuser]\nrole_arn = r\nk = 1",
    settings: { role_arn: null, source_profile: null },
    after: "[testuser]\nk = 1",
  },
  {
    title: "adds no section for a setting that is only removed",
    file: "credentials",
    before: "[a]\nk = 1",
    settings: { role_arn: null },
    after: "[a]\nk = 1",
  },
  {
    title: "replaces a nested block",
    file: "config",
    before: "[profile testuser]\ns3 =\n  max_queue_size = 1\n  # note\n  addressing_style = path\nregion = x",
    settings: { s3: { max_concurrent_requests: "20" } },
    after: "[profile testuser]\ns3 =\n    max_concurrent_requests = 20\nregion = x",
  },
  {
    title: "does not take a nested setting for one of the profile",
    file: "config",
    before: "[profile testuser]\ns3 =\n  region = nested\noutput = json",
    settings: { region: "mine" },
    after: "[profile testuser]\ns3 =\n  region = nested\noutput = json\nregion = mine",
  },
  {
    title: "finds a quoted title",
    file: "config",
    before: '[profile "testuser"]\nregion = x',
    settings: { region: "y" },
    after: '[profile "testuser"]\nregion = y',
  },
  {
    title: "does not take another section for a profile",
    file: "config",
    before: "[sso-session testuser]\nregion = x",
    settings: { region: "y" },
    after: "[sso-session testuser]\nregion = x\n\n[profile testuser]\nregion = y",
  },
  {
    title: "leaves one value when a setting stands twice",
    file: "credentials",
    before: "[testuser]\nk = 1\n[b]\nk = 0\n[testuser]\nk = 2\nz = 3",
    settings: { k: "new" },
    after: "[testuser]\n[b]\nk = 0\n[testuser]\nk = new\nz = 3",
  },
];

describe("replaceSettings()", () => {
  for (const { title, file, profile = "testuser", before, settings, after } of cases) {
    it(title, () => {
      const text = before === "" ? "" : `${before}\n`;
      assert.equal(replaceSettings(text, file, profile, settings), `${after}\n`);
    });
  }
});
