import type { JWTPayload } from "jose";
import type { Tag } from "../../store/entity.js";
import type { SessionTags } from "../session/session-tags.js";
import type { WebIdentity } from "./read-web-identity.js";

const TAGS_CLAIM = "https://aws.amazon.com/tags";
const SOURCE_IDENTITY_CLAIM = "https://aws.amazon.com/source_identity";

/** Session tags that a token brings. */
export function readTokenTags(claims: JWTPayload): SessionTags {
  const { principal_tags: tags, transitive_tag_keys: keys } = readObject(claims[TAGS_CLAIM]);
  return {
    tags: Object.entries(readObject(tags)).flatMap(([Key, value]): readonly Tag[] => {
      const [Value] = [value].flat();
      return typeof Value === "string" ? [{ Key, Value }] : [];
    }),
    transitiveTagKeys: [keys].flat().filter((key) => typeof key === "string"),
  };
}

/** The source identity that a token brings. */
export function readTokenSourceIdentity(claims: JWTPayload): string | undefined {
  const value = claims[SOURCE_IDENTITY_CLAIM];
  return typeof value === "string" ? value : undefined;
}

/** The claims that are condition keys, `aud` and `sub` and the like, without the provider's name before them. */
export function readConditionClaims({
  claims,
  audience,
}: WebIdentity): ReadonlyMap<string, string | string[]> {
  const keys = new Map<string, string | string[]>();
  for (const [name, value] of Object.entries(claims)) {
    if (name.startsWith("https://")) continue;
    if (typeof value === "string" || typeof value === "boolean") keys.set(name, String(value));
    if (Array.isArray(value))
      keys.set(
        name,
        value.filter((item) => typeof item === "string"),
      );
  }
  keys.set("aud", audience);
  if (claims["azp"] !== undefined) keys.set("oaud", [claims.aud ?? []].flat());
  return keys;
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
