import { SignedXml } from "xml-crypto";
import { SAML_CERTIFICATE, SAML_KEY } from "../iam/certificates.js";

const ISSUER = "https://idp.example.com/saml";
const ATTRIBUTES = "https://aws.amazon.com/SAML/Attributes/";
const C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** What a response says, where that is not what is usual. */
export interface SamlPlan {
  readonly issuer?: string;
  readonly audience?: string;
  /** Values by the part of the name behind AWS's own. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  /** Minutes before now. */
  readonly age?: number;
  readonly subject?: string;
  readonly signs?: "Response" | "Assertion" | "nothing";
  readonly key?: string;
}

/** The metadata of the provider that signs. */
export const SAML_METADATA = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${ISSUER}"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${SAML_CERTIFICATE.replace(/-----[^-]+-----|\n/g, "")}</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>${" ".repeat(1000)}`;

/** A response as a provider sends it, in base64. */
export function createSamlResponse(role: string, provider: string, plan: SamlPlan = {}): string {
  return Buffer.from(createSamlXml(role, provider, plan)).toString("base64");
}

/** The same as XML. */
export function createSamlXml(role: string, provider: string, plan: SamlPlan = {}): string {
  const { issuer = ISSUER, audience = "urn:amazon:webservices", age = 0, subject = "alice" } = plan;
  const instant = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const attributes = { Role: [`${role},${provider}`], RoleSessionName: ["play"], ...plan.attributes };
  const statements = Object.entries(attributes).map(
    ([name, values]) =>
      `<saml:Attribute Name="${ATTRIBUTES}${name}">${values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join("")}</saml:Attribute>`,
  );
  const xml = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r" Version="2.0" IssueInstant="${instant(-age)}"><saml:Assertion ID="_a" Version="2.0" IssueInstant="${instant(-age)}"><saml:Issuer>${issuer}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${instant(5 - age)}" Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${instant(-1 - age)}" NotOnOrAfter="${instant(5 - age)}"><saml:AudienceRestriction><saml:Audience>${audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AttributeStatement>${statements.join("")}</saml:AttributeStatement></saml:Assertion></samlp:Response>`;
  const { signs = "Assertion", key = SAML_KEY } = plan;
  return signs === "nothing" ? xml : sign(xml, signs, key);
}

function sign(xml: string, element: string, privateKey: string): string {
  const xpath = `//*[local-name(.)='${element}']`;
  const signer = new SignedXml({
    privateKey,
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: C14N,
  });
  signer.addReference({
    xpath,
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", C14N],
  });
  signer.computeSignature(xml, { location: { reference: xpath, action: "append" } });
  return signer.getSignedXml();
}
