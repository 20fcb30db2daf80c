import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { ACCOUNT_ID } from "../world.js";
import {
  AUTHORITY,
  AUTHORITY_KEY,
  CERTIFICATE,
  PRIVATE_KEY,
  SSH_FINGERPRINT,
  SSH_KEY,
} from "./certificates.js";
import {
  CREATED,
  checkAnswers,
  checkRefusals,
  currentWorld,
  END,
  limit,
  missing,
  ROOT,
  run,
  runAll,
  type Step,
  TAGS,
  taken,
  useIamWorld,
} from "./iam-world.js";

const alice = { UserName: "alice" };
const bob = { UserName: "bob" };
const BODY = SSH_KEY.split(" ").slice(0, 2).join(" ");
const CREATE_BOB: Step = ["CreateUser", bob];
const SSH: Step = ["UploadSSHPublicKey", { ...alice, SSHPublicKeyBody: SSH_KEY }];
const SIGN: Step = ["UploadSigningCertificate", { ...alice, CertificateBody: CERTIFICATE }];
const server = (more: object = {}): Step => [
  "UploadServerCertificate",
  { ServerCertificateName: "Toy", CertificateBody: CERTIFICATE, PrivateKey: PRIVATE_KEY, ...more },
];
const SERVER = server();
const CODECOMMIT = { ServiceName: "codecommit.amazonaws.com" };
const service = (more: object = {}): Step => [
  "CreateServiceSpecificCredential",
  { ...alice, ...CODECOMMIT, ...more },
];
const only = (table: "sshPublicKeys" | "signingCertificates" | "serviceCredentials") =>
  [...currentWorld().account[table].keys()][0] ?? assert.fail(`no ${table}`);
const sshId = () => ({ SSHPublicKeyId: only("sshPublicKeys") });
const certificateId = () => ({ CertificateId: only("signingCertificates") });
const credentialId = () => ({ ServiceSpecificCredentialId: only("serviceCredentials") });
const newSshKey = () => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return publicKey.export({ type: "spki", format: "pem" }).toString();
};

const sshKey = (more: object = {}) => ({
  UserName: "alice",
  ...sshId(),
  Fingerprint: SSH_FINGERPRINT,
  SSHPublicKeyBody: BODY,
  Status: "Active",
  UploadDate: CREATED,
  ...more,
});
const certificate = (more: object = {}) => ({
  UserName: "alice",
  ...certificateId(),
  CertificateBody: CERTIFICATE,
  Status: "Active",
  UploadDate: CREATED,
  ...more,
});
const metadata = (more: object = {}) => ({
  Path: "/",
  ServerCertificateName: "Toy",
  ServerCertificateId: currentWorld().account.serverCertificates.values().next().value?.certificateId,
  Arn: `arn:aws:iam::${ACCOUNT_ID}:server-certificate/Toy`,
  UploadDate: CREATED,
  Expiration: new Date("2126-11-02T04:24:03Z"),
  ...more,
});
const credential = (more: object = {}) => ({
  UserName: "alice",
  Status: "Active",
  ServiceUserName: `alice-at-${ACCOUNT_ID}`,
  CreateDate: CREATED,
  ...credentialId(),
  ...CODECOMMIT,
  ...more,
});

describe("IAM's operations on keys and certificates of other kinds", () => {
  useIamWorld();

  checkAnswers([
    ["a public key that is uploaded", [SSH], () => ({ SSHPublicKey: sshKey() })],
    [
      "a public key in OpenSSH's form",
      [SSH, ["GetSSHPublicKey", () => ({ ...alice, ...sshId(), Encoding: "SSH" })]],
      () => ({ SSHPublicKey: sshKey() }),
    ],
    [
      "public keys, and their state",
      [
        SSH,
        ["UpdateSSHPublicKey", () => ({ ...alice, ...sshId(), Status: "Inactive" })],
        ["ListSSHPublicKeys", alice],
      ],
      () => ({
        SSHPublicKeys: [{ UserName: "alice", ...sshId(), Status: "Inactive", UploadDate: CREATED }],
        ...END,
      }),
    ],
    [
      "no public keys when the only one is deleted",
      [SSH, ["DeleteSSHPublicKey", () => ({ ...alice, ...sshId() })], ["ListSSHPublicKeys", alice]],
      () => ({ SSHPublicKeys: [], ...END }),
    ],
    ["a signing certificate that is uploaded", [SIGN], () => ({ Certificate: certificate() })],
    [
      "signing certificates, and their state",
      [
        SIGN,
        ["UpdateSigningCertificate", () => ({ ...alice, ...certificateId(), Status: "Inactive" })],
        ["ListSigningCertificates", alice],
      ],
      () => ({ Certificates: [certificate({ Status: "Inactive" })], ...END }),
    ],
    [
      "no signing certificates when the only one is deleted",
      [
        SIGN,
        ["DeleteSigningCertificate", () => ({ ...alice, ...certificateId() })],
        ["ListSigningCertificates", alice],
      ],
      () => ({ Certificates: [], ...END }),
    ],
    [
      "a server certificate that is uploaded",
      [server({ Tags: TAGS })],
      () => ({ ServerCertificateMetadata: metadata(), Tags: TAGS }),
    ],
    [
      "a server certificate with its chain",
      [server({ CertificateChain: AUTHORITY }), ["GetServerCertificate", { ServerCertificateName: "toy" }]],
      () => ({
        ServerCertificate: {
          ServerCertificateMetadata: metadata(),
          CertificateBody: CERTIFICATE,
          CertificateChain: AUTHORITY,
        },
      }),
    ],
    [
      "server certificates of a path, under a new name",
      [
        SERVER,
        server({ ServerCertificateName: "other", Path: "/a/" }),
        [
          "UpdateServerCertificate",
          { ServerCertificateName: "Toy", NewServerCertificateName: "new", NewPath: "/b/" },
        ],
        ["ListServerCertificates", { PathPrefix: "/b" }],
      ],
      () => ({
        ServerCertificateMetadataList: [
          metadata({
            Path: "/b/",
            ServerCertificateName: "new",
            ServerCertificateId: currentWorld().account.serverCertificates.get("new")?.certificateId,
            Arn: `arn:aws:iam::${ACCOUNT_ID}:server-certificate/b/new`,
          }),
        ],
        ...END,
      }),
    ],
    [
      "no server certificates when the only one is deleted",
      [SERVER, ["DeleteServerCertificate", { ServerCertificateName: "TOY" }], ["ListServerCertificates"]],
      () => ({ ServerCertificateMetadataList: [], ...END }),
    ],
    [
      "the tags of a server certificate",
      [
        SERVER,
        ["TagServerCertificate", { ServerCertificateName: "Toy", Tags: TAGS }],
        ["UntagServerCertificate", { ServerCertificateName: "Toy", TagKeys: ["b"] }],
        ["ListServerCertificateTags", { ServerCertificateName: "Toy" }],
      ],
      () => ({ Tags: [{ Key: "a", Value: "1" }], ...END }),
    ],
    [
      "credentials of a user for a service, and their state",
      [
        service(),
        ["UpdateServiceSpecificCredential", () => ({ ...alice, ...credentialId(), Status: "Inactive" })],
        ["ListServiceSpecificCredentials", { ...alice, ...CODECOMMIT }],
      ],
      () => ({ ServiceSpecificCredentials: [credential({ Status: "Inactive" })], ...END }),
    ],
    [
      "credentials of all users",
      [
        CREATE_BOB,
        service(),
        service({ ...bob, ServiceName: "cassandra.amazonaws.com" }),
        ["ListServiceSpecificCredentials", { AllUsers: true }],
      ],
      () => ({
        ServiceSpecificCredentials: [
          credential(),
          credential({
            UserName: "bob",
            ServiceUserName: `bob-at-${ACCOUNT_ID}`,
            ServiceName: "cassandra.amazonaws.com",
            ServiceSpecificCredentialId: [...currentWorld().account.serviceCredentials.keys()][1],
          }),
        ],
        ...END,
      }),
    ],
    [
      "no credentials when the only one is deleted",
      [
        service(),
        ["DeleteServiceSpecificCredential", () => ({ ...alice, ...credentialId() })],
        ["ListServiceSpecificCredentials", alice],
      ],
      () => ({ ServiceSpecificCredentials: [], ...END }),
    ],
  ]);

  it("gives a public key as PEM, and takes it as PEM for the same key", async () => {
    await runAll([SSH]);
    const answer = await run("GetSSHPublicKey", { ...alice, ...sshId(), Encoding: "PEM" });
    const { SSHPublicKeyBody: pem } = answer["SSHPublicKey"] as { readonly SSHPublicKeyBody: string };
    assert.equal(createPublicKey(pem).asymmetricKeyDetails?.modulusLength, 2048);
    await runAll([CREATE_BOB]);
    const other = await run("UploadSSHPublicKey", { ...bob, SSHPublicKeyBody: pem });
    assert.equal((other["SSHPublicKey"] as { SSHPublicKeyBody: string }).SSHPublicKeyBody, BODY);
  });

  it("makes ids as AWS does", async () => {
    await runAll([SSH, SIGN, SERVER, service()]);
    assert.match(only("sshPublicKeys"), /^APKA[A-Z2-7]{16}$/);
    assert.match(only("signingCertificates"), /^[A-Z2-7]{32}$/);
    assert.match(only("serviceCredentials"), /^ACCA[A-Z2-7]{17}$/);
    assert.match(String(metadata().ServerCertificateId), /^ASCA[A-Z2-7]{17}$/);
  });

  it("tells a password once, another when it is reset, and keeps none", async () => {
    const passwordOf = (answer: object) =>
      (answer as { readonly ServiceSpecificCredential: { readonly ServicePassword: string } })
        .ServiceSpecificCredential.ServicePassword;
    const first = passwordOf(await runAll([service()]));
    assert.equal(first.length, 44);
    const second = passwordOf(await run("ResetServiceSpecificCredential", { ...alice, ...credentialId() }));
    assert.notEqual(first, second);
    const { account, store } = currentWorld();
    for (const password of [first, second]) {
      assert.ok(!JSON.stringify([...account.serviceCredentials.values()]).includes(password));
      assert.ok(store.issuedSecrets.has(password));
    }
  });

  it("makes a second name for a second credential, and a secret that ends for Bedrock", async () => {
    const names = async (more: object) => {
      const { ServiceSpecificCredential: made } = await runAll([service(more)]);
      return made as Readonly<Record<string, unknown>>;
    };
    await names({});
    assert.equal((await names({}))["ServiceUserName"], `alice+1-at-${ACCOUNT_ID}`);
    const made = await names({ ServiceName: "bedrock.amazonaws.com", CredentialAgeDays: 1 });
    assert.equal(made["ServiceCredentialAlias"], `alice-at-${ACCOUNT_ID}`);
    assert.match(String(made["ServiceCredentialSecret"]), /^ABSK/);
    assert.deepEqual(made["ExpirationDate"], new Date(CREATED.getTime() + 86_400_000));
    assert.equal(made["ServicePassword"], undefined);
  });

  it("gives the root user a signing certificate, and counts it", async () => {
    await run("UploadSigningCertificate", { CertificateBody: CERTIFICATE }, ROOT);
    const { Certificates } = await run("ListSigningCertificates", {}, ROOT);
    assert.deepEqual(Certificates, [certificate({ UserName: ROOT.arn })]);
    await runAll([SERVER]);
    const { SummaryMap } = await run("GetAccountSummary");
    const { AccountSigningCertificatesPresent: signing, ServerCertificates: servers } = SummaryMap as Record<
      string,
      number
    >;
    assert.deepEqual([signing, servers], [1, 1]);
  });

  it("keeps no private key", async () => {
    await runAll([SERVER]);
    const [line = ""] = PRIVATE_KEY.split("\n").slice(1);
    assert.ok(!JSON.stringify([...currentWorld().account.serverCertificates.values()]).includes(line));
  });

  for (const [name, step] of [
    ["public keys", SSH],
    ["signing certificates", SIGN],
    ["credentials for a service", service()],
  ] as const) {
    it(`does not delete a user with ${name}`, async () => {
      await runAll([step]);
      await assert.rejects(run("DeleteUser", alice), {
        code: "DeleteConflict",
        message: "Cannot delete entity, must remove referenced objects first.",
      });
    });
  }

  const noKey = "APKAAAAAAAAAAAAAAAAA";
  const noCertificate = "A".repeat(32);
  checkRefusals([
    ["a public key twice", [SSH, SSH], ["DuplicateSSHPublicKey", 400, /already associated/]],
    [
      "a sixth public key",
      [
        ...Array.from(
          { length: 5 },
          (): Step => ["UploadSSHPublicKey", () => ({ ...alice, SSHPublicKeyBody: newSshKey() })],
        ),
        SSH,
      ],
      limit("Cannot exceed quota for SSHPublicKeysPerUser: 5"),
    ],
    [
      "a public key that is none",
      [["UploadSSHPublicKey", { ...alice, SSHPublicKeyBody: "ssh-rsa AAAA" }]],
      ["InvalidPublicKey", 400, /not a valid RSA key/],
    ],
    [
      "a public key of another kind",
      [["UploadSSHPublicKey", { ...alice, SSHPublicKeyBody: "ssh-ed25519 AAAA" }]],
      ["UnrecognizedPublicKeyEncoding", 400, /ssh-rsa or PEM/],
    ],
    [
      "a public key that is too short",
      [
        [
          "UploadSSHPublicKey",
          () => ({
            ...alice,
            SSHPublicKeyBody: generateKeyPairSync("rsa", { modulusLength: 1024 })
              .publicKey.export({ type: "spki", format: "pem" })
              .toString(),
          }),
        ],
      ],
      ["InvalidPublicKey", 400, /2048 bits/],
    ],
    [
      "a public key of somebody else",
      [CREATE_BOB, SSH, ["DeleteSSHPublicKey", () => ({ ...bob, ...sshId() })]],
      ["NoSuchEntity", 404, /^The Public Key with id APKA\w{16} cannot be found\.$/],
    ],
    [
      "a public key that is not there",
      [["GetSSHPublicKey", { ...alice, SSHPublicKeyId: noKey, Encoding: "SSH" }]],
      missing(`The Public Key with id ${noKey} cannot be found.`),
    ],
    ["a signing certificate twice", [SIGN, SIGN], ["DuplicateCertificate", 409, /already associated/]],
    [
      "a signing certificate that is none",
      [["UploadSigningCertificate", { ...alice, CertificateBody: "x" }]],
      [
        "MalformedCertificate",
        400,
        "Unable to parse certificate. Please ensure the certificate is in PEM format.",
      ],
    ],
    [
      "a signing certificate that is not there",
      [["DeleteSigningCertificate", { ...alice, CertificateId: noCertificate }]],
      missing(`The Certificate with id ${noCertificate} cannot be found.`),
    ],
    [
      "a server certificate that is not there",
      [["GetServerCertificate", { ServerCertificateName: "x" }]],
      missing("The Server Certificate with name x cannot be found."),
    ],
    [
      "a server certificate twice",
      [SERVER, server({ ServerCertificateName: "TOY" })],
      taken("The Server Certificate with name TOY already exists."),
    ],
    [
      "a name that another server certificate has",
      [
        SERVER,
        server({ ServerCertificateName: "other" }),
        ["UpdateServerCertificate", { ServerCertificateName: "Toy", NewServerCertificateName: "other" }],
      ],
      taken("The Server Certificate with name other already exists."),
    ],
    [
      "another private key",
      [server({ PrivateKey: AUTHORITY_KEY })],
      ["KeyPairMismatch", 400, /do not match/],
    ],
    [
      "a private key that is none",
      [server({ PrivateKey: "x" })],
      ["MalformedCertificate", 400, /Unable to parse key/],
    ],
    [
      "a chain that leads elsewhere",
      [server({ CertificateChain: CERTIFICATE })],
      [
        "MalformedCertificate",
        400,
        "Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, followed by any intermediaries in order. The index within the chain of the invalid certificate is: 0",
      ],
    ],
    [
      "a 21st server certificate",
      Array.from({ length: 21 }, (_, index) => server({ ServerCertificateName: `toy-${index}` })),
      limit("Cannot exceed quota for ServerCertificatesPerAccount: 20"),
    ],
    [
      "a service without credentials of its own",
      [service({ ServiceName: "s3.amazonaws.com" })],
      ["NotSupportedService", 404, /s3\.amazonaws\.com/],
    ],
    [
      "a third credential for a service",
      [service(), service(), service()],
      limit("Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2"),
    ],
    [
      "a credential of somebody else",
      [CREATE_BOB, service(), ["ResetServiceSpecificCredential", () => ({ ...bob, ...credentialId() })]],
      ["NoSuchEntity", 404, /^No such credential ACCA\w{17} exists\.$/],
    ],
  ]);
});
