import assert from "node:assert/strict";
import { createUser } from "../../../lib/sandbox/iam/operation/create-user.js";
import { deleteUser } from "../../../lib/sandbox/iam/operation/delete-user.js";
import { updateUser } from "../../../lib/sandbox/iam/operation/update-user.js";
import { identifyCaller } from "../../../lib/sandbox/identity/identify-caller.js";
import { findRefusedIdentity } from "../../../lib/sandbox/identity/refusal.js";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import type { HttpRequest } from "../../../lib/sandbox/protocol/http-request.js";
import type { AccessKey } from "../../../lib/sandbox/store/access-key.js";
import { issueAccessKey } from "../../../lib/sandbox/store/issue-access-key.js";
import { issueSession } from "../../../lib/sandbox/store/issue-session.js";
import type { Session } from "../../../lib/sandbox/store/session.js";
import { createEmptyAccount } from "../../../lib/sandbox/world/create-empty-account.js";
import { type ServiceName, services } from "../services.js";
import { ACCOUNT_ID, createWorld, SERVICES, type World } from "../world.js";
import { createRequest, signRequest } from "./sign-request.js";

const WRONG_SIGNATURE =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
const NOT_VALIDATED = "AWS was not able to validate the provided access credentials";
const UNKNOWN = "The security token included in the request is invalid.";

describe("identifyCaller()", () => {
  let world: World;
  let key: AccessKey;
  let session: Session;

  beforeEach(async () => {
    world = await createWorld();
    await world.call(createUser, { UserName: "alice", Path: "/team/" });
    key = issueAccessKey(world.store, world.account, "alice", world.clock.now());
    const issuedAt = world.clock.now().getTime();
    world.account.roles.set("toy", {
      roleName: "toy",
      path: "/toys/",
      roleId: "AROAROLE",
      createdAt: 0,
      maxSessionDuration: 3600,
      trustPolicy: "{}",
      tags: [],
      attachedPolicyArns: [],
      inlinePolicies: [],
    });
    session = issueSession(world.store, world.account, {
      type: "role",
      roleName: "toy",
      roleId: "AROAROLE",
      sessionName: "play",
      policyArns: [],
      tags: [],
      transitiveTagKeys: [],
      issuedAt,
      expiresAt: issuedAt + 3600_000,
    });
  });

  const identify = (request: HttpRequest, service: ServiceName = "iam", now?: Date) =>
    identifyCaller(request, services[service], world.store, world.clock, now);

  it("knows a user by a long-term key", () => {
    const { caller, account, region } = identify(signRequest({ ...key, region: "eu-west-3" }));
    assert.deepEqual(caller, {
      type: "user",
      accountId: ACCOUNT_ID,
      arn: `arn:aws:iam::${ACCOUNT_ID}:user/team/alice`,
      userId: world.account.users.get("alice")?.userId,
      userName: "alice",
      accessKeyId: key.accessKeyId,
    });
    assert.equal(account, world.account);
    assert.equal(region, "eu-west-3");
  });

  it("knows a user under a new name by the old key", async () => {
    await world.call(updateUser, { UserName: "alice", NewUserName: "beth" });
    const { caller } = identify(signRequest(key));
    assert.equal(caller.arn, `arn:aws:iam::${ACCOUNT_ID}:user/team/beth`);
  });

  it("knows a role's session by its key and token", () => {
    const { caller } = identify(signRequest(session));
    assert.equal(caller.type, "session");
    assert.equal(caller.arn, `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy/play`);
    assert.equal(caller.userId, "AROAROLE:play");
  });

  it("knows the root user by a key without a user", () => {
    const { caller } = identify(
      signRequest(issueAccessKey(world.store, world.account, undefined, new Date())),
    );
    assert.equal(caller.type, "root");
    assert.equal(caller.arn, `arn:aws:iam::${ACCOUNT_ID}:root`);
    assert.equal(caller.userId, ACCOUNT_ID);
  });

  it("knows a user by a session of the user's own", () => {
    const own = issueUserSession();
    const { caller } = identify(signRequest({ ...own, service: "ec2" }), "ec2");
    assert.equal(caller.type, "user");
    assert.equal(caller.arn, `arn:aws:iam::${ACCOUNT_ID}:user/team/alice`);
    assert.deepEqual(caller.temporary, {
      issued: world.clock.now(),
      expiration: new Date(world.clock.now().getTime() + 1000),
    });
  });

  it("does not let a user's own session reach IAM", () => {
    assert.throws(() => identify(signRequest(issueUserSession())), { code: "InvalidClientTokenId" });
  });

  it("does not know a session of a user who was made anew", async () => {
    const own = issueUserSession();
    world.account.accessKeys.clear();
    await world.call(deleteUser, { UserName: "alice" });
    await world.call(createUser, { UserName: "alice", Path: "/team/" });
    assert.throws(() => identify(signRequest({ ...own, service: "ec2" }), "ec2"), { code: "AuthFailure" });
  });

  function issueUserSession(): Session {
    const issuedAt = world.clock.now().getTime();
    const userId = world.account.users.get("alice")?.userId ?? "";
    const plan = { type: "user", userName: "alice", userId, issuedAt, expiresAt: issuedAt + 1000 } as const;
    return issueSession(world.store, world.account, plan);
  }

  it("remembers the minute, service and region of a key's last use", () => {
    identify(signRequest({ ...key, service: "ec2", region: "ap-northeast-1" }), "ec2");
    assert.deepEqual(world.account.accessKeys.get(key.accessKeyId)?.lastUsed, {
      at: Date.UTC(2026, 0, 2, 3, 4),
      service: "ec2",
      region: "ap-northeast-1",
    });
  });

  /** What is wrong, what IAM and STS (first) and EC2 (second) say to it, code, status and text, and what it really was. */
  type Refusal = readonly [code: string, status: number, text: string | RegExp];
  const refusals: readonly (readonly [
    string,
    (service: ServiceName) => HttpRequest,
    Refusal,
    Refusal,
    object,
  ])[] = [
    [
      "a request without a signature",
      () => createRequest({}),
      ["MissingAuthenticationToken", 403, "Request is missing Authentication Token"],
      ["MissingParameter", 400, "The request must contain the parameter AWSAccessKeyId"],
      { reason: "unsigned" },
    ],
    [
      "a key that was never issued",
      (service) => signRequest({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "x", service }),
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "unknown" },
    ],
    [
      "an inactive key",
      (service) => {
        world.account.accessKeys.set(key.accessKeyId, { ...key, status: "Inactive" });
        return signRequest({ ...key, service });
      },
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "inactive" },
    ],
    [
      "a deleted key",
      (service) => {
        world.account.accessKeys.delete(key.accessKeyId);
        return signRequest({ ...key, service });
      },
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "deleted" },
    ],
    [
      "the key of a deleted user",
      (service) => {
        world.account.users.delete("alice");
        return signRequest({ ...key, service });
      },
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "principal-deleted" },
    ],
    [
      "a long-term key with a session token",
      (service) => signRequest({ ...key, sessionToken: "token", service }),
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "token-unwanted" },
    ],
    [
      "a session's key without its token",
      (service) =>
        signRequest({ accessKeyId: session.accessKeyId, secretAccessKey: session.secretAccessKey, service }),
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "token-missing" },
    ],
    [
      "a session's key with another token",
      (service) => signRequest({ ...session, sessionToken: `${session.sessionToken}x`, service }),
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "token-wrong" },
    ],
    [
      "a session of a deleted role",
      (service) => {
        world.account.roles.delete("toy");
        return signRequest({ ...session, service });
      },
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "principal-deleted" },
    ],
    [
      "a session of a role that was made anew",
      (service) => {
        const role = world.account.roles.get("toy") ?? assert.fail();
        world.account.roles.set("toy", { ...role, roleId: "AROAOTHER" });
        return signRequest({ ...session, service });
      },
      ["InvalidClientTokenId", 403, UNKNOWN],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "unknown-key", fault: "principal-deleted" },
    ],
    [
      "an expired session",
      (service) => {
        world.clock.move(3600);
        return signRequest({ ...session, service });
      },
      ["ExpiredToken", 403, "The security token included in the request is expired"],
      ["RequestExpired", 400, "Request has expired."],
      { reason: "expired-session", expiredAt: Date.UTC(2026, 0, 2, 4, 4, 5) },
    ],
    [
      "a signature with another secret",
      (service) => signRequest({ ...key, signWith: "other", service }),
      ["SignatureDoesNotMatch", 403, WRONG_SIGNATURE],
      ["AuthFailure", 401, WRONG_SIGNATURE],
      { reason: "wrong-signature" },
    ],
    [
      "a signature of an hour ago",
      (service) => signRequest({ ...key, time: new Date(Date.now() - 3600_000), service }),
      ["SignatureDoesNotMatch", 403, /^Signature expired: \d{8}T\d{6}Z is now earlier than/],
      ["RequestExpired", 400, "Request has expired."],
      { reason: "skewed-clock", isPresigned: false },
    ],
    [
      "a signature of tomorrow",
      (service) => signRequest({ ...key, time: new Date(Date.now() + 86400_000), service }),
      ["SignatureDoesNotMatch", 403, /^Signature not yet current: \d{8}T\d{6}Z is still later than/],
      ["RequestExpired", 400, "Request has expired."],
      { reason: "skewed-clock", isPresigned: false },
    ],
    [
      "a signature for another service",
      () => signRequest({ ...key, service: "s3" }),
      ["SignatureDoesNotMatch", 403, /^Credential should be scoped to correct service: '(iam|sts)'/],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "mismatched-scope" },
    ],
    [
      "a broken header",
      () => createRequest({ headers: { authorization: "AWS4-HMAC-SHA256 x" } }),
      ["IncompleteSignature", 400, /not a valid key=value pair/],
      ["AuthFailure", 401, NOT_VALIDATED],
      { reason: "incomplete-signature" },
    ],
  ];
  for (const [name, create, query, ec2, refused] of refusals) {
    for (const service of SERVICES) {
      it(`refuses ${name} in ${service}'s words`, () => {
        const [code, status, text] = service === "ec2" ? ec2 : query;
        const request = create(service);
        assert.throws(
          () => identify(request, service),
          (error) => {
            assert.ok(error instanceof AwsError);
            assert.deepEqual([error.code, error.status], [code, status]);
            if (typeof text === "string") assert.equal(error.message, text);
            else assert.match(error.message, text);
            const found = Object.entries(findRefusedIdentity(error)?.refusal ?? {});
            assert.deepEqual(
              Object.fromEntries(found.filter(([member]) => Object.hasOwn(refused, member))),
              refused,
            );
            return true;
          },
        );
      });
    }
  }

  it("tells a key that has not arrived, and whose secret was used", () => {
    const find = (request: HttpRequest, seen = world.store) => {
      try {
        identifyCaller(request, services.iam, world.store, world.clock, new Date(), seen);
        return undefined;
      } catch (error) {
        return error instanceof AwsError ? findRefusedIdentity(error) : error;
      }
    };
    const { accessKeyId } = key;
    const behind = {
      ...world.store,
      accounts: new Map([[ACCOUNT_ID, createEmptyAccount(Object.values(services), ACCOUNT_ID, 0)]]),
    };
    assert.deepEqual(find(signRequest(key), behind), {
      refusal: { reason: "unknown-key", fault: "underway" },
      accessKeyId,
    });
    assert.equal(find(signRequest(key)), undefined);
    const other = issueAccessKey(world.store, world.account, "alice", new Date());
    assert.deepEqual(find(signRequest({ ...key, signWith: other.secretAccessKey })), {
      refusal: { reason: "wrong-signature", otherKeyId: other.accessKeyId },
      accessKeyId,
    });
  });

  it("refuses a request of which any one byte of signature or body was changed", () => {
    const request = signRequest(key);
    const header = request.headers.get("authorization")?.[0] ?? "";
    const start = header.indexOf("Signature=") + "Signature=".length;
    for (let index = start; index < header.length; index++) {
      const flipped = header[index] === "0" ? "1" : "0";
      const authorization = header.slice(0, index) + flipped + header.slice(index + 1);
      const headers = new Map([...request.headers, ["authorization", [authorization]] as const]);
      assert.throws(() => identify({ ...request, headers }), { code: "SignatureDoesNotMatch" });
    }
    for (let index = 0; index < request.body.length; index++) {
      const body = Buffer.from(request.body);
      body[index] = (body[index] ?? 0) ^ 1;
      assert.throws(() => identify({ ...request, body }), { code: "SignatureDoesNotMatch" });
    }
  });
});
