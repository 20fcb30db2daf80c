import type { Random } from "./random.js";

/** Real tokens begin with these characters; tools that look for leaked tokens know them. */
const TOKEN_START = "IQoJb3JpZ2luX2Vj";

/** A secret access key: 40 characters of base64. */
export function createSecretAccessKey(random: Random): string {
  return random.bytes(30).toString("base64");
}

/** A session token. Clients must not look into it and neither does the local account. */
export function createSessionToken(random: Random): string {
  return TOKEN_START + random.bytes(255).toString("base64");
}
