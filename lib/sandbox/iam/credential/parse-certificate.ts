import { createPrivateKey, X509Certificate } from "node:crypto";
import { createIamError } from "../error/iam-error.js";

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Reads the one X.509 certificate of a PEM text. Throws `MalformedCertificate`. */
export function parseCertificate(pem: string): X509Certificate {
  const [body, more] = pem.match(BLOCK) ?? [];
  if (body === undefined || more !== undefined) throw createMalformed();
  try {
    return new X509Certificate(body);
  } catch {
    throw createMalformed();
  }
}

/** Refuses a private key that is none, or another certificate's. */
export function checkPrivateKey(certificate: X509Certificate, pem: string): void {
  const key = readPrivateKey(pem);
  if (certificate.checkPrivateKey(key)) return;
  throw createIamError("KeyPairMismatch", "The public key certificate and the private key do not match.");
}

/** Refuses a chain that does not lead on from a certificate, one issuer after the other. */
export function checkChain(certificate: X509Certificate, pem: string): void {
  const blocks = pem.match(BLOCK) ?? [];
  if (blocks.length === 0) throw createMalformed();
  let issued = certificate;
  for (const [index, block] of blocks.entries()) {
    const issuer = parseCertificate(block);
    if (!issued.checkIssued(issuer)) {
      const text = `Unable to validate certificate chain. The certificate chain must start with the immediate signing certificate, followed by any intermediaries in order. The index within the chain of the invalid certificate is: ${index}`;
      throw createIamError("MalformedCertificate", text);
    }
    issued = issuer;
  }
}

function readPrivateKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch {
    const text = "Unable to parse key. Please ensure the key is in PEM format.";
    throw createIamError("MalformedCertificate", text);
  }
}

function createMalformed() {
  const text = "Unable to parse certificate. Please ensure the certificate is in PEM format.";
  return createIamError("MalformedCertificate", text);
}
