import {
  CreateRoleCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import { AssumeRoleCommand } from "@aws-sdk/client-sts";
import { createTotp, findStep } from "../../../lib/sandbox/mfa/totp.js";
import type { AccessKeyPair } from "../../../lib/sandbox/sandbox.js";
import { type Callers, createClients, createKey } from "../../sandbox/start-caller.js";

const ACCOUNT = "arn:aws:iam::123456789012";
const ALICE = `${ACCOUNT}:user/alice`;
const FIRST = `${ACCOUNT}:role/first`;
const GUARD = { Bool: { "aws:MultiFactorAuthPresent": "true" } };

/** Roles by name: whom they trust, under which condition, and for how many seconds at most. */
const ROLES: readonly (readonly [name: string, principal: string, condition?: object, seconds?: number])[] = [
  ["first", ALICE],
  ["second", FIRST],
  ["third", `${ACCOUNT}:role/second`],
  ["external", ALICE, { StringEquals: { "sts:ExternalId": "wx/yz:1" } }],
  ["guarded", ALICE, GUARD],
  ["long", ALICE, {}, 7200],
  ["others", `${ACCOUNT}:user/bob`],
];

/** What the corpus' files name. */
export interface Principals {
  readonly alice: AccessKeyPair;
  readonly bob: AccessKeyPair;
  /** A session of the role `first`, with the name `given`. */
  readonly session: AccessKeyPair & { readonly sessionToken: string };
  readonly serial: string;
  /** The code that alice's MFA device shows at a time. */
  readonly findCode: (time: Date) => string;
}

/** Makes the users alice, who has an MFA device, and bob, and the roles. */
export async function createPrincipals({ iam }: Callers, url: string, now: Date): Promise<Principals> {
  for (const UserName of ["alice", "bob"]) await iam.send(new CreateUserCommand({ UserName }));
  const [alice, bob] = [await createKey(iam, "alice"), await createKey(iam, "bob")];
  for (const [RoleName, AWS, Condition, MaxSessionDuration] of ROLES) {
    const statement = { Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole", Condition };
    const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: statement });
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, MaxSessionDuration }));
    const policy = { Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" };
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: policy });
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "assume", PolicyDocument }));
  }
  const { VirtualMFADevice: device } = await iam.send(
    new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: "phone" }),
  );
  const serial = device?.SerialNumber ?? "";
  const seed = Buffer.from(device?.Base32StringSeed ?? []).toString();
  const step = findStep(now);
  await iam.send(
    new EnableMFADeviceCommand({
      UserName: "alice",
      SerialNumber: serial,
      AuthenticationCode1: createTotp(seed, step - 1),
      AuthenticationCode2: createTotp(seed, step),
    }),
  );
  const { Credentials: given } = await createClients(url, alice).sts.send(
    new AssumeRoleCommand({ RoleArn: FIRST, RoleSessionName: "given" }),
  );
  return {
    alice,
    bob,
    session: {
      accessKeyId: given?.AccessKeyId ?? "",
      secretAccessKey: given?.SecretAccessKey ?? "",
      sessionToken: given?.SessionToken ?? "",
    },
    serial,
    findCode: (time) => createTotp(seed, findStep(time)),
  };
}
