import { X509Certificate } from "node:crypto";
import { createStsError } from "../error/sts-error.js";

/** Loaded with the first assertion: most accounts never see one. */
type Libraries = readonly [typeof import("@xmldom/xmldom"), typeof import("xml-crypto")];
let libraries: Promise<Libraries> | undefined;

const ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
const PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
const SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

/** What an identity provider says of itself. */
export interface SamlMetadata {
  readonly entityId: string;
  /** Public keys as PEM certificates. */
  readonly certificates: readonly string[];
}

/** Reads the metadata that a provider was made with. */
export async function readMetadata(text: string): Promise<SamlMetadata> {
  const root = await parseXml(text);
  const certificates = findAll(root, "*", "KeyDescriptor")
    .filter((descriptor) => descriptor.getAttribute("use") !== "encryption")
    .flatMap((descriptor) => findAll(descriptor, SIGNATURE, "X509Certificate"))
    .map((element) => (element.textContent ?? "").replace(/\s/g, ""))
    .flatMap(readCertificate);
  return { entityId: root.getAttribute("entityID") ?? "", certificates };
}

/**
 * The assertion of a response, when one of the certificates' keys has signed the response or the assertion.
 * It is read from what was signed and from nothing else. Throws AWS's refusal.
 */
export async function readSignedAssertion(encoded: string, { certificates }: SamlMetadata): Promise<Element> {
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const root = await parseXml(text);
  const signatures = findAll(root, SIGNATURE, "Signature").filter((element) => isSigner(element.parentNode));
  for (const signature of signatures) {
    for (const certificate of certificates) {
      const signed = await findSigned(text, signature, certificate);
      const assertions = signed === undefined ? [] : findAssertions(signed);
      if (assertions.length === 1 && assertions[0] !== undefined) return assertions[0];
    }
  }
  throw createInvalid("Response signature invalid");
}

/** The elements of a name below another, in any depth. */
function findAll(parent: Element, namespace: string, name: string): readonly Element[] {
  return Array.from(parent.getElementsByTagNameNS(namespace, name));
}

/** The elements of SAML's own below another. */
export function findSaml(parent: Element, name: string): readonly Element[] {
  return findAll(parent, ASSERTION, name);
}

/** A refusal of what somebody shows of a provider. */
export function createInvalid(text: string) {
  return createStsError("InvalidIdentityToken", text);
}

/** Metadata is taken as it comes; a key that is none signs nothing. */
function readCertificate(base64: string): readonly string[] {
  try {
    return [new X509Certificate(Buffer.from(base64, "base64")).toString()];
  } catch {
    return [];
  }
}

function isSigner(node: Node | null): boolean {
  const { namespaceURI: namespace, localName: name } = (node ?? {}) as Partial<Element>;
  return (namespace === PROTOCOL && name === "Response") || (namespace === ASSERTION && name === "Assertion");
}

function findAssertions(root: Element): readonly Element[] {
  if (root.namespaceURI === ASSERTION && root.localName === "Assertion") return [root];
  return root.namespaceURI === PROTOCOL ? findSaml(root, "Assertion") : [];
}

/** What a signature is over, read anew from the very text that was signed. */
async function findSigned(
  text: string,
  signature: Element,
  publicCert: string,
): Promise<Element | undefined> {
  const [, { SignedXml }] = await loadLibraries();
  // Keys that a message brings itself prove nothing.
  const verifier = new SignedXml({ publicCert, getCertFromKeyInfo: () => null });
  try {
    verifier.loadSignature(signature);
    if (!verifier.checkSignature(text)) return undefined;
    const [signed, more] = verifier.getSignedReferences();
    return signed === undefined || more !== undefined ? undefined : await parseXml(signed);
  } catch {
    return undefined;
  }
}

async function parseXml(text: string): Promise<Element> {
  const [{ DOMParser }] = await loadLibraries();
  const refuse = () => {
    throw createInvalid("Invalid SAML response");
  };
  // Entities can grow without end, and no provider needs them.
  if (/<!DOCTYPE/i.test(text)) refuse();
  const errorHandler = { warning: () => undefined, error: refuse, fatalError: refuse };
  const root = new DOMParser({ errorHandler }).parseFromString(text, "text/xml").documentElement;
  return root ?? refuse();
}

function loadLibraries(): Promise<Libraries> {
  libraries ??= Promise.all([import("@xmldom/xmldom"), import("xml-crypto")]);
  return libraries;
}
