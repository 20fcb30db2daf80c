import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { createRedactor } from "../../../lib/run/redact/create-redactor.js";
import { readBlob } from "../../../lib/sandbox/ssh/blob.js";
import { formatPublicBlob, parsePublicBlob } from "../../../lib/sandbox/ssh/public-key.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  run,
  runAll,
  type Step,
  showTags,
  TAGS,
  useEc2World,
} from "./ec2-world.js";
import { launch, row } from "./launch.js";
import { ED25519_FINGERPRINT, ED25519_KEY, RSA_FINGERPRINT, RSA_FORMS, RSA_KEY } from "./public-keys.js";

const tagged = (Tags: readonly object[] = TAGS) => ({
  TagSpecifications: [{ ResourceType: "key-pair", Tags }],
});
const CREATED = new Date("2026-01-02T03:04:05.000Z");
const importKey = (text: string, more: object = {}): Step => [
  "ImportKeyPair",
  { KeyName: "toy", PublicKeyMaterial: Buffer.from(text), ...more },
];
const IMPORT = importKey(RSA_KEY);
const CREATE: Step = ["CreateKeyPair", { KeyName: "new", KeyType: "ed25519" }];
const pair = () => [...currentWorld().account.keyPairs.values()].at(-1) ?? assert.fail("no key pair");
const show = (more: object = {}): Step => ["DescribeKeyPairs", more];
const described = (more: object = {}) => ({
  KeyPairId: pair().keyPairId,
  KeyType: "rsa",
  Tags: [],
  CreateTime: CREATED,
  KeyName: "toy",
  KeyFingerprint: RSA_FINGERPRINT,
  ...more,
});
const listed = (more: object = {}) => ({ KeyPairs: [described(more)] });

describe("EC2's operations on key pairs", () => {
  useEc2World();

  checkAnswers([
    ["no key pairs", [show()], () => ({ KeyPairs: [] })],
    [
      "an imported key pair to the last member",
      [importKey(RSA_KEY, tagged())],
      () => ({
        KeyFingerprint: RSA_FINGERPRINT,
        KeyName: "toy",
        KeyPairId: pair().keyPairId,
        Tags: TAGS,
      }),
    ],
    ["a key pair to the last member", [IMPORT, show()], () => listed()],
    [
      "a key pair of ED25519 with its public key",
      [importKey(ED25519_KEY), show({ IncludePublicKey: true })],
      () => listed({ KeyType: "ed25519", KeyFingerprint: ED25519_FINGERPRINT, PublicKey: ED25519_KEY }),
    ],
    ["a key pair by its name", [CREATE, IMPORT, show({ KeyNames: ["toy"] })], () => listed()],
    [
      "a key pair by its id",
      [CREATE, IMPORT, ["DescribeKeyPairs", () => ({ KeyPairIds: [pair().keyPairId] })]],
      () => listed(),
    ],
    showTags("a key pair", [IMPORT], "key-pair", () => pair().keyPairId, {
      Filters: [filter("resource-type", "key-pair")],
    }),
    [
      "nothing when a key pair has been deleted by its name",
      [IMPORT, ["DeleteKeyPair", { KeyName: "toy" }], show()],
      () => ({ KeyPairs: [] }),
    ],
    ["that nothing is deleted", [["DeleteKeyPair", { KeyName: "toy" }]], () => ({ Return: true })],
  ]);

  for (const [name, fitting, other] of [
    ["fingerprint", RSA_FINGERPRINT, "x"],
    ["key-name", "t*", "x"],
    ["key-pair-id", "key-0*", "x"],
    ["tag:Name", "lesson", "x"],
    ["tag-key", "Name", "x"],
  ] as const) {
    checkAnswers([
      [
        `what passes ${name}`,
        [importKey(RSA_KEY, tagged()), show({ Filters: [filter(name, fitting)] })],
        () => listed({ Tags: TAGS }),
      ],
      [
        `no key pair for another ${name}`,
        [importKey(RSA_KEY, tagged()), show({ Filters: [filter(name, other)] })],
        () => ({ KeyPairs: [] }),
      ],
    ]);
  }

  for (const [form, text] of Object.entries(RSA_FORMS)) {
    it(`imports ${form}`, async () => {
      const { KeyFingerprint } = await runAll([importKey(text)]);
      assert.equal(KeyFingerprint, RSA_FINGERPRINT);
      assert.equal(pair().publicKey.split(" ")[1], RSA_KEY.split(" ")[1]);
    });
  }

  it("deletes a key pair by its id and says which", async () => {
    await runAll([IMPORT]);
    const { keyPairId } = pair();
    const answer = await run("DeleteKeyPair", { KeyPairId: keyPairId });
    assert.deepEqual(answer, { Return: true, KeyPairId: keyPairId });
    assert.equal(currentWorld().account.keyPairs.size, 0);
  });

  it("makes an RSA key pair, whose fingerprint is one of the private key", async () => {
    const answer = await run("CreateKeyPair", { KeyName: "new", ...tagged() });
    const { KeyMaterial: pem, ...rest } = answer;
    const key = createPrivateKey(String(pem));
    const digest = createHash("sha1")
      .update(key.export({ type: "pkcs8", format: "der" }))
      .digest("hex");
    assert.deepEqual(rest, {
      KeyPairId: pair().keyPairId,
      Tags: TAGS,
      KeyName: "new",
      KeyFingerprint: digest.replace(/..(?=.)/g, "$&:"),
    });
    assert.match(String(pem), /^-----BEGIN RSA PRIVATE KEY-----\n[\s\S]+\n-----END RSA PRIVATE KEY-----$/);
    assert.equal(key.asymmetricKeyDetails?.modulusLength, 2048);
    assert.equal(
      pair().publicKey,
      `ssh-rsa ${formatPublicBlob(createPublicKey(key))?.toString("base64")} new`,
    );
  });

  it("makes an ED25519 key pair in OpenSSH's form", async () => {
    const { KeyMaterial: pem, KeyFingerprint } = await runAll([CREATE]);
    const [first, ...lines] = String(pem).split("\n");
    assert.deepEqual(
      [first, lines.pop()],
      ["-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----"],
    );
    const bytes = Buffer.from(lines.join(""), "base64");
    assert.equal(bytes.subarray(0, 15).toString(), "openssh-key-v1\0");
    // Three texts that say it is not encrypted (20 bytes), and the number of keys (4).
    const [blob = Buffer.alloc(0), secret = Buffer.alloc(0)] = readBlob(bytes.subarray(39)) ?? [];
    assert.equal(secret.length % 8, 0);
    assert.deepEqual(secret.subarray(0, 4), secret.subarray(4, 8));
    const padding = secret.length - [...secret].lastIndexOf(0) - 1;
    const parts = readBlob(secret.subarray(8, secret.length - padding)) ?? assert.fail("not a blob");
    assert.equal(parts[0]?.toString(), "ssh-ed25519");
    const both = parts[2] ?? assert.fail("no key");
    const privateKey = createPrivateKey({
      key: {
        kty: "OKP",
        crv: "Ed25519",
        d: both.subarray(0, 32).toString("base64url"),
        x: both.subarray(32).toString("base64url"),
      },
      format: "jwk",
    });
    const publicKey = parsePublicBlob(blob) ?? assert.fail("not a public key");
    const text = Buffer.from("lesson");
    assert.ok(verify(null, text, publicKey, sign(null, text, privateKey)));
    assert.equal(KeyFingerprint, createHash("sha256").update(blob).digest("base64"));
    assert.equal(pair().publicKey, `ssh-ed25519 ${blob.toString("base64")} new`);
  });

  for (const [KeyType, length] of [
    ["rsa", 1200],
    ["ed25519", 42],
  ] as const) {
    it(`lets the private half of ${KeyType} be masked, and not the public one`, async () => {
      const { KeyMaterial: pem } = await run("CreateKeyPair", { KeyName: "new", KeyType });
      const secrets = [...currentWorld().store.issuedSecrets];
      const secret = secrets.at(-1) ?? "";
      const redact = createRedactor(secrets);
      const join = (text: string) => text.replaceAll("\n", "");
      assert.ok(secret.length >= length && join(String(pem)).includes(secret));
      const shown = join(redact(String(pem)));
      for (let place = 0; place + 12 <= secret.length; place += 6) {
        assert.equal(shown.includes(secret.slice(place, place + 12)), false);
      }
      const key = parsePublicBlob(Buffer.from(pair().publicKey.split(" ")[1] ?? "", "base64"));
      const texts = [pair().publicKey, key?.export({ type: "spki", format: "pem" }).toString() ?? ""];
      assert.deepEqual(texts.map(redact), texts);
    });
  }

  it("launches with a key pair", async () => {
    await runAll([IMPORT, launch({ KeyName: "toy" })]);
    assert.equal(row().keyName, "toy");
    const { Reservations } = await run("DescribeInstances", { Filters: [filter("key-name", "toy")] });
    const [reservation] = Reservations as readonly { readonly Instances: readonly { KeyName: string }[] }[];
    assert.equal(reservation?.Instances[0]?.KeyName, "toy");
  });

  const invalid = (text: string) => ["InvalidParameterValue", text] as const;
  const format = ["InvalidKey.Format", "Key is not in valid OpenSSH public key format"] as const;
  checkRefusals([
    [
      "a name that is taken",
      [IMPORT, ["CreateKeyPair", { KeyName: "toy" }]],
      ["InvalidKeyPair.Duplicate", "The keypair 'toy' already exists."],
    ],
    [
      "to import under a name that is taken",
      [IMPORT, IMPORT],
      ["InvalidKeyPair.Duplicate", "The keypair 'toy' already exists."],
    ],
    [
      "a Japanese name",
      [["CreateKeyPair", { KeyName: "鍵" }]],
      invalid("Value (鍵) for parameter KeyName is invalid. Character sets beyond ASCII are not supported."),
    ],
    [
      "a long name",
      [["CreateKeyPair", { KeyName: "x".repeat(256) }]],
      invalid(
        `Value (${"x".repeat(256)}) for parameter KeyName is invalid. It must be at most 255 characters long.`,
      ),
    ],
    [
      "a name that ends with a space",
      [["CreateKeyPair", { KeyName: "toy " }]],
      invalid(
        "Value (toy ) for parameter KeyName is invalid. It must not be empty, and neither begin nor end with a space.",
      ),
    ],
    [
      "tags for something else than the key pair",
      [["CreateKeyPair", { KeyName: "toy", TagSpecifications: [{ ResourceType: "instance", Tags: TAGS }] }]],
      invalid("'instance' is not a valid taggable resource type for this operation."),
    ],
    ["a text that is no key", [importKey("hello")], format],
    ["a key that has been cut off", [importKey(RSA_KEY.slice(0, 100))], format],
    ["a key of another kind", [importKey("ssh-dss AAAAB3NzaC1kc3M=")], format],
    ["an RSA key of another length", [importKey("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAQQC7")], format],
    [
      "a key pair that is not there",
      [show({ KeyNames: ["toy"] })],
      ["InvalidKeyPair.NotFound", "The key pair 'toy' does not exist"],
    ],
    [
      "to launch with a key pair of another region",
      [
        IMPORT,
        [
          "DescribeKeyPairs",
          () => {
            currentWorld().account.keyPairs.set(pair().keyPairId, { ...pair(), region: "us-east-1" });
            return {};
          },
        ],
        launch({ KeyName: "toy" }),
      ],
      ["InvalidKeyPair.NotFound", "The key pair 'toy' does not exist"],
    ],
    [
      "to delete nothing in particular",
      [["DeleteKeyPair"]],
      ["MissingParameter", "The request must contain the parameter KeyName or KeyPairId"],
    ],
  ]);

  it("refuses PuTTY's form, which it does not write", async () => {
    await assert.rejects(run("CreateKeyPair", { KeyName: "toy", KeyFormat: "ppk" }), {
      code: "NotImplemented",
      status: 501,
    });
  });
});
