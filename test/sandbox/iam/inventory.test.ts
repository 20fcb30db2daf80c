import assert from "node:assert/strict";
import { createIamInventory } from "../../../lib/sandbox/iam/kind/create-iam-inventory.js";
import { KINDS, UNLISTED_TABLES } from "../../../lib/sandbox/iam/kind/kinds.js";
import { createTables } from "../../../lib/sandbox/iam/tables.js";
import { createAccountState } from "../../../lib/sandbox/store/account-state.js";
import { ACCOUNT_ID } from "../world.js";
import { CERTIFICATE, PRIVATE_KEY, SSH_KEY } from "./certificates.js";
import { currentWorld, DOCUMENT, runAll, type Step, TRUST, useIamWorld } from "./iam-world.js";

const METADATA = `<EntityDescriptor entityID="https://idp.example.com">${"x".repeat(1000)}</EntityDescriptor>`;
const iam = (resource: string) => `arn:aws:iam::${ACCOUNT_ID}:${resource}`;

/** What is made, and what stands in the inventory then and did not before. */
const CASES: readonly (readonly [name: string, steps: readonly Step[], arns: readonly RegExp[]])[] = [
  ["a user under its path", [["CreateUser", { UserName: "Bob", Path: "/toys/" }]], [/:user\/toys\/Bob$/]],
  ["a group", [["CreateGroup", { GroupName: "team" }]], [/:group\/team$/]],
  ["a role", [["CreateRole", { RoleName: "r", AssumeRolePolicyDocument: TRUST }]], [/:role\/r$/]],
  [
    "an instance profile",
    [["CreateInstanceProfile", { InstanceProfileName: "web" }]],
    [/:instance-profile\/web$/],
  ],
  ["a policy", [["CreatePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT }]], [/:policy\/p$/]],
  ["an MFA device", [["CreateVirtualMFADevice", { VirtualMFADeviceName: "m" }]], [/:mfa\/m$/]],
  [
    "an SSH key",
    [["UploadSSHPublicKey", { UserName: "alice", SSHPublicKeyBody: SSH_KEY }]],
    [/:ssh-public-key\/APKA/],
  ],
  [
    "a signing certificate",
    [["UploadSigningCertificate", { UserName: "alice", CertificateBody: CERTIFICATE }]],
    [/:signing-certificate\/[A-Z0-9]+$/],
  ],
  [
    "a server certificate",
    [
      [
        "UploadServerCertificate",
        { ServerCertificateName: "c", CertificateBody: CERTIFICATE, PrivateKey: PRIVATE_KEY },
      ],
    ],
    [/:server-certificate\/c$/],
  ],
  [
    "a service-specific credential",
    [["CreateServiceSpecificCredential", { UserName: "alice", ServiceName: "codecommit.amazonaws.com" }]],
    [/:service-specific-credential\/ACCA/],
  ],
  [
    "a password",
    [["CreateLoginProfile", { UserName: "alice", Password: "aB3$aB3$aB3$" }]],
    [/:login-profile\/alice$/],
  ],
  [
    "an OpenID Connect provider",
    [["CreateOpenIDConnectProvider", { Url: "https://id.example.com" }]],
    [/:oidc-provider\/id\.example\.com$/],
  ],
  [
    "a SAML provider",
    [["CreateSAMLProvider", { Name: "s", SAMLMetadataDocument: METADATA }]],
    [/:saml-provider\/s$/],
  ],
  ["a password policy", [["UpdateAccountPasswordPolicy"]], [/:account-password-policy$/]],
  ["outbound federation", [["EnableOutboundWebIdentityFederation"]], [/:outbound-web-identity-federation$/]],
  [
    "what the account has chosen",
    [["SetSecurityTokenServicePreferences", { GlobalEndpointTokenVersion: "v2Token" }]],
    [/:account-settings$/],
  ],
  ["an alias", [["CreateAccountAlias", { AccountAlias: "toy" }]], [/:account-alias\/toy$/]],
  ["nothing of a key but beside its user", [["CreateAccessKey", { UserName: "alice" }]], []],
  ["nothing of a report", [["GenerateCredentialReport"]], []],
];

describe("createIamInventory()", () => {
  useIamWorld();

  it("knows every table of IAM's", () => {
    const tables = createTables();
    const account = createAccountState(ACCOUNT_ID, 0, [tables]);
    const listed = new Set(KINDS.map((kind) => kind.findTable(account) as unknown));
    const known = (name: string) => Object.hasOwn(UNLISTED_TABLES, name);
    for (const [name, table] of Object.entries(tables)) {
      assert.notEqual(
        listed.has(table),
        known(name),
        `${name} must be a kind's table or named as not listed`,
      );
    }
  });

  for (const [name, steps, arns] of CASES) {
    it(`lists ${name}`, async () => {
      const before = Object.keys(createIamInventory(currentWorld().account));
      await runAll(steps);
      const added = Object.keys(createIamInventory(currentWorld().account)).filter(
        (arn) => !before.includes(arn),
      );
      assert.equal(added.length, arns.length, added.join());
      for (const [index, pattern] of arns.entries()) assert.match(added[index] ?? "", pattern);
    });
  }

  it("shows keys beside their user without their secrets, and no seed, hash or signing key", async () => {
    await runAll([
      ["CreateAccessKey", { UserName: "alice" }],
      ["CreateVirtualMFADevice", { VirtualMFADeviceName: "m" }],
      ["CreateLoginProfile", { UserName: "alice", Password: "aB3$aB3$aB3$" }],
      ["EnableOutboundWebIdentityFederation"],
    ]);
    const { account } = currentWorld();
    const inventory = createIamInventory(account);
    const [key] = [...account.accessKeys.values()];
    const alice = inventory[iam("user/alice")] as { readonly accessKeys: object };
    assert.deepEqual(alice.accessKeys, [{ accessKeyId: key?.accessKeyId, status: "Active" }]);
    assert.equal(Object.hasOwn(inventory[iam("mfa/m")] as object, "seed"), false);
    assert.deepEqual(Object.keys(inventory[iam("login-profile/alice")] ?? {}).sort(), [
      "changedAt",
      "createdAt",
      "isResetRequired",
    ]);
    assert.deepEqual(Object.keys(inventory[iam("outbound-web-identity-federation")] ?? {}).sort(), [
      "isEnabled",
      "issuer",
    ]);
  });
});
