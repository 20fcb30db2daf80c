/** A policy document as IAM answers it: percent-encoded as RFC 3986 says. */
export function formatDocument(document: string): string {
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
