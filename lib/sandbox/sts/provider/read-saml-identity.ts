import { createHash } from "node:crypto";
import type { SamlProvider } from "../../store/identity-provider.js";
import { createStsError } from "../error/sts-error.js";
import { createInvalid, findSaml, readMetadata, readSignedAssertion } from "./saml-document.js";

const AUDIENCES = ["urn:amazon:webservices", "https://signin.aws.amazon.com/saml"];
const MAX_AGE_MS = 5 * 60 * 1000;
const TYPES = /^urn:oasis:names:tc:SAML:2\.0:nameid-format:(persistent|transient)$/;

/** Whom a SAML provider vouches for. */
export interface SamlIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** `persistent`, `transient`, or the whole name of another format. */
  readonly subjectType: string;
  /** The address the assertion was made for. */
  readonly recipient: string;
  /** The same for every subject of a provider of an account. */
  readonly nameQualifier: string;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads and verifies the assertion of a SAML provider. Assertions come from outside: they age in real time.
 * Throws AWS's refusal for every kind of wrong assertion.
 */
export async function readSamlIdentity(
  accountId: string,
  provider: SamlProvider,
  encoded: string,
  now: Date = new Date(),
): Promise<SamlIdentity> {
  const metadata = await readMetadata(provider.metadata);
  const assertion = await readSignedAssertion(encoded, metadata);
  const issuer = textOf(assertion, "Issuer");
  if (issuer !== metadata.entityId) throw createInvalid("Issuer not present in specified provider");
  checkTimes(assertion, now);
  const audiences = findSaml(assertion, "Audience").map(({ textContent }) => textContent?.trim() ?? "");
  if (!audiences.some((audience) => AUDIENCES.includes(audience))) {
    throw createInvalid("Response does not contain the required audience.");
  }
  const [name] = findSaml(assertion, "NameID");
  const subject = name?.textContent?.trim();
  if (!subject) throw createInvalid("NameID is required in AuthnResponse");
  const format = name?.getAttribute("Format") ?? "";
  const text = `${issuer}${accountId}/${provider.name}`;
  return {
    issuer,
    subject,
    subjectType: TYPES.exec(format)?.[1] ?? format,
    recipient: findSaml(assertion, "SubjectConfirmationData")[0]?.getAttribute("Recipient") ?? "",
    nameQualifier: createHash("sha1").update(text).digest("base64"),
    attributes: readAttributes(assertion),
  };
}

function checkTimes(assertion: Element, now: Date): void {
  const time = now.getTime();
  const issued = Date.parse(assertion.getAttribute("IssueInstant") ?? "");
  const bounds = [...findSaml(assertion, "Conditions"), ...findSaml(assertion, "SubjectConfirmationData")];
  const isEarly = bounds.some((element) => Date.parse(element.getAttribute("NotBefore") ?? "") > time);
  const isLate = bounds.some((element) => Date.parse(element.getAttribute("NotOnOrAfter") ?? "") <= time);
  const isFresh = issued > time - MAX_AGE_MS && issued < time + MAX_AGE_MS;
  if (isFresh && !isEarly && !isLate) return;
  throw createStsError("ExpiredTokenException", "Token must be redeemed within 5 minutes of issuance");
}

function readAttributes(assertion: Element): ReadonlyMap<string, readonly string[]> {
  const attributes = findSaml(assertion, "Attribute").map((attribute) => {
    const values = findSaml(attribute, "AttributeValue").map(({ textContent }) => textContent?.trim() ?? "");
    return [attribute.getAttribute("Name") ?? "", values] as const;
  });
  return new Map(attributes);
}

function textOf(assertion: Element, name: string): string {
  return findSaml(assertion, name)[0]?.textContent?.trim() ?? "";
}
