import type { AuthorizationCall } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { describeVolume, describeZone } from "../kind/condition-keys.js";
import { KINDS } from "../kind/kinds.js";
import { findLaunchProfile, type ProfileInput } from "../profile/launch-profile.js";
import { findZone } from "../region/find-zone.js";
import { readVolumeSettings, type VolumeInput } from "../volume/volume-settings.js";

type Facts = Readonly<Record<string, string | readonly string[]>>;

/** Members of a change that name what is changed, not how. */
const NAMES = new Set(["ClientToken", "DryRun", "InstanceId", "LaunchTemplateId", "LaunchTemplateName"]);

/** The condition keys of what a request wants to change about the resource of a type. */
export function findChangedKeys(
  call: Pick<AuthorizationCall, "operation" | "input" | "account" | "region">,
): {
  readonly type: string;
  readonly keys: Facts;
} {
  const { operation, input, account } = call;
  switch (operation) {
    case "AssociateIamInstanceProfile":
    case "ReplaceIamInstanceProfileAssociation": {
      const profile = findLaunchProfile(account, input["IamInstanceProfile"] as ProfileInput | undefined);
      return {
        type: KINDS.instances.type,
        keys: profile === undefined ? {} : { "ec2:NewInstanceProfile": profile.arn },
      };
    }
    case "ModifyInstanceAttribute":
    case "ModifyInstanceMetadataOptions":
      return { type: KINDS.instances.type, keys: findAttributeKeys(input) };
    case "ModifyLaunchTemplate":
      return { type: KINDS.launchTemplates.type, keys: findAttributeKeys(input) };
    case "CreateKeyPair":
      return { type: KINDS.keyPairs.type, keys: { "ec2:KeyPairType": String(input["KeyType"] ?? "rsa") } };
    case "CreateVolume":
      return { type: KINDS.volumes.type, keys: describeNewVolume(call) };
    default:
      return { type: "", keys: {} };
  }
}

function describeNewVolume({ input, region }: Pick<AuthorizationCall, "input" | "region">): Facts {
  const {
    AvailabilityZone: name,
    AvailabilityZoneId: id,
    KmsKeyId: key,
  } = input as Readonly<Record<string, string | undefined>>;
  const zone = name === undefined && id === undefined ? undefined : findZone(region, name, id);
  return {
    ...describeVolume(readVolumeSettings(input as VolumeInput)),
    ...(zone === undefined ? {} : describeZone({ availabilityZone: zone.name, availabilityZoneId: zone.id })),
    ...(key === undefined ? {} : { "ec2:KmsKeyId": key }),
  };
}

function findAttributeKeys({ Attribute: name, Value: text, ...members }: Members): Facts {
  const given = Object.entries(members).filter(
    ([member, value]) => value !== undefined && !NAMES.has(member),
  );
  const named = typeof name === "string" ? [[toMember(name), text] as const] : [];
  const values = [...given, ...named].flatMap(([member, value]) => {
    const simple = (value as { readonly Value?: unknown } | undefined)?.Value ?? value;
    return ["string", "boolean", "number"].includes(typeof simple)
      ? [[`ec2:Attribute/${member}`, String(simple)] as const]
      : [];
  });
  const names = [...given, ...named].map(([member]) => member);
  return names.length === 0 ? {} : { "ec2:Attribute": names, ...Object.fromEntries(values) };
}

/** `disableApiStop` is the older name of the member `DisableApiStop`. */
function toMember(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
