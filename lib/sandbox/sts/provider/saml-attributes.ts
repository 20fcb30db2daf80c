import type { Tag } from "../../store/entity.js";
import type { SessionTags } from "../session/session-tags.js";
import type { SamlIdentity } from "./read-saml-identity.js";
import { createInvalid } from "./saml-document.js";

const PREFIX = "https://aws.amazon.com/SAML/Attributes/";
const TAG = `${PREFIX}PrincipalTag:`;
const NAME = /^[\w+=,.@-]{2,64}$/;

type Attributes = SamlIdentity["attributes"];

/** Says whether an assertion is meant for a role of a provider: their ARNs stand together, in either order. */
export function isMeant(attributes: Attributes, roleArn: string, providerArn: string): boolean {
  const wanted = [roleArn, providerArn].sort().join();
  return (attributes.get(`${PREFIX}Role`) ?? []).some(
    (pair) =>
      pair
        .split(",")
        .map((arn) => arn.trim())
        .sort()
        .join() === wanted,
  );
}

/** What the session is called. */
export function readSessionName(attributes: Attributes): string {
  const name = readOne(attributes, "RoleSessionName");
  if (name === undefined) throw createInvalid("RoleSessionName is required in AuthnResponse");
  if (NAME.test(name)) return name;
  throw createInvalid("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
}

/** How many seconds the session may last, when the provider says so. */
export function readSessionDuration(attributes: Attributes): number | undefined {
  const seconds = Number(readOne(attributes, "SessionDuration") ?? Number.NaN);
  return Number.isInteger(seconds) && seconds >= 900 ? seconds : undefined;
}

/** Session tags that an assertion brings. */
export function readSamlTags(attributes: Attributes): SessionTags {
  const tags = [...attributes].flatMap(([name, [Value]]): readonly Tag[] =>
    name.startsWith(TAG) && Value !== undefined ? [{ Key: name.slice(TAG.length), Value }] : [],
  );
  return { tags, transitiveTagKeys: attributes.get(`${PREFIX}TransitiveTagKeys`) ?? [] };
}

/** The source identity that an assertion brings. */
export function readSamlSourceIdentity(attributes: Attributes): string | undefined {
  const identity = readOne(attributes, "SourceIdentity");
  if (identity === undefined || (NAME.test(identity) && !/^aws:/i.test(identity))) return identity;
  throw createInvalid('Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"');
}

function readOne(attributes: Attributes, name: string): string | undefined {
  return attributes.get(PREFIX + name)?.[0];
}
