import assert from "node:assert/strict";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkRefusals,
  conflict,
  currentWorld,
  END,
  missing,
  run,
  runAll,
  type Step,
  TAGS,
  useIamWorld,
  user,
} from "./iam-world.js";

const SERIAL = `arn:aws:iam::${ACCOUNT_ID}:mfa/phone`;
const CREATE: Step = ["CreateVirtualMFADevice", { VirtualMFADeviceName: "phone" }];
const WRONG = { AuthenticationCode1: "000000", AuthenticationCode2: "000001" };
const NOT_VALID = ["InvalidAuthenticationCode", 403, "Authentication code for device is not valid."] as const;

/** The codes of two periods in a row, of which the second is so many periods from now. */
function codes(ahead = 0) {
  const { seed } = currentWorld().account.mfaDevices.get(SERIAL) ?? assert.fail();
  const step = findStep(currentWorld().clock.now()) + ahead;
  return {
    AuthenticationCode1: createTotp(seed, step - 1),
    AuthenticationCode2: createTotp(seed, step),
  };
}

async function enable(more: object = {}): Promise<void> {
  await run(...CREATE);
  await run("EnableMFADevice", { UserName: "alice", SerialNumber: SERIAL, ...codes(), ...more });
}

describe("IAM's operations on virtual MFA devices", () => {
  useIamWorld();

  it("make a device with a seed and its QR code", async () => {
    const answer = await run("CreateVirtualMFADevice", {
      VirtualMFADeviceName: "phone",
      Path: "/p/",
      Tags: TAGS,
    });
    const { Base32StringSeed, QRCodePNG, ...rest } = answer["VirtualMFADevice"] as {
      readonly Base32StringSeed: Buffer;
      readonly QRCodePNG: Buffer;
    };
    assert.deepEqual(rest, { SerialNumber: `arn:aws:iam::${ACCOUNT_ID}:mfa/p/phone`, Tags: TAGS });
    assert.match(Base32StringSeed.toString(), /^[A-Z2-7]{64}$/);
    assert.equal(QRCodePNG.subarray(1, 4).toString(), "PNG");
    assert.ok(currentWorld().store.issuedSecrets.has(Base32StringSeed.toString()));
  });

  it("give it to a user who shows two codes", async () => {
    await enable();
    assert.deepEqual(await run("ListMFADevices", { UserName: "alice" }), {
      MFADevices: [{ UserName: "alice", SerialNumber: SERIAL, EnableDate: CREATED }],
      ...END,
    });
    assert.deepEqual(await run("GetMFADevice", { SerialNumber: SERIAL }), {
      UserName: "alice",
      SerialNumber: SERIAL,
      EnableDate: CREATED,
    });
    assert.deepEqual(await run("ListVirtualMFADevices", { AssignmentStatus: "Assigned" }), {
      VirtualMFADevices: [{ SerialNumber: SERIAL, User: user("alice"), EnableDate: CREATED }],
      ...END,
    });
    assert.deepEqual(await run("ListVirtualMFADevices", { AssignmentStatus: "Unassigned" }), {
      VirtualMFADevices: [],
      ...END,
    });
    const { SummaryMap } = (await run("GetAccountSummary")) as {
      readonly SummaryMap: Readonly<Record<string, number>>;
    };
    assert.deepEqual([SummaryMap["MFADevices"], SummaryMap["MFADevicesInUse"]], [1, 1]);
  });

  it("keep it with a user who is called something else", async () => {
    await enable();
    const answer = await runAll([
      ["UpdateUser", { UserName: "alice", NewUserName: "alicia" }],
      ["ListMFADevices", { UserName: "alicia" }],
    ]);
    assert.equal((answer["MFADevices"] as readonly unknown[]).length, 1);
  });

  it("bring it together with the account again", async () => {
    await enable();
    currentWorld().clock.move(60);
    await run("ResyncMFADevice", { UserName: "alice", SerialNumber: SERIAL, ...codes() });
    await assert.rejects(run("ResyncMFADevice", { UserName: "alice", SerialNumber: SERIAL, ...WRONG }), {
      code: "InvalidAuthenticationCode",
    });
  });

  it("take it away and delete it", async () => {
    await enable();
    await run("DeactivateMFADevice", { UserName: "alice", SerialNumber: SERIAL });
    assert.deepEqual(await run("ListVirtualMFADevices"), {
      VirtualMFADevices: [{ SerialNumber: SERIAL }],
      ...END,
    });
    await run("DeleteVirtualMFADevice", { SerialNumber: SERIAL });
    assert.equal(currentWorld().account.mfaDevices.size, 0);
  });

  it("tag it", async () => {
    await run(...CREATE);
    await run("TagMFADevice", { SerialNumber: SERIAL, Tags: TAGS });
    await run("UntagMFADevice", { SerialNumber: SERIAL, TagKeys: ["b"] });
    assert.deepEqual(await run("ListMFADeviceTags", { SerialNumber: SERIAL }), { Tags: [TAGS[1]], ...END });
  });

  it("refuse to give it away twice, and to delete what is in use", async () => {
    await enable();
    const again = { UserName: "admin", SerialNumber: SERIAL, ...codes() };
    await assert.rejects(run("EnableMFADevice", again), {
      code: "EntityAlreadyExists",
      status: 409,
      message: "MFA Device is already in use.",
    });
    await assert.rejects(run("DeleteVirtualMFADevice", { SerialNumber: SERIAL }), {
      code: "DeleteConflict",
      status: 409,
      message: "MFA VirtualDevice is in use. Must deactivate MFA device before deleting VirtualMFADevice.",
    });
    await assert.rejects(run("DeleteUser", { UserName: "alice" }), {
      code: "DeleteConflict",
      message: "Cannot delete entity, must delete MFA device first.",
    });
    await assert.rejects(run("DeactivateMFADevice", { UserName: "admin", SerialNumber: SERIAL }), {
      code: "NoSuchEntity",
      message: "MFA Device invalid for user.",
    });
  });

  checkRefusals([
    [
      "two wrong codes",
      [CREATE, ["EnableMFADevice", { UserName: "alice", SerialNumber: SERIAL, ...WRONG }]],
      NOT_VALID,
    ],
    [
      "a device of the same name",
      [CREATE, CREATE],
      ["EntityAlreadyExists", 409, "MFADevice entity at the same path and name already exists."],
    ],
    [
      "a device that does not exist",
      [["EnableMFADevice", { UserName: "alice", SerialNumber: SERIAL, ...WRONG }]],
      missing(`VirtualMFADevice with serial number ${SERIAL} doesn't exist.`),
    ],
    [
      "to delete a device that does not exist",
      [["DeleteVirtualMFADevice", { SerialNumber: SERIAL }]],
      missing(`VirtualMFADevice with serial number ${SERIAL} doesn't exist.`),
    ],
    [
      "to delete a user with a password",
      [
        ["CreateLoginProfile", { UserName: "alice", Password: "correct-Horse-7" }],
        ["DeleteUser", { UserName: "alice" }],
      ],
      conflict("Cannot delete entity, must delete login profile first."),
    ],
  ]);
});
