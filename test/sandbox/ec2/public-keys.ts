/** Public keys made with OpenSSH for these tests; nobody has the private ones. */
const RSA_BLOB =
  "AAAAB3NzaC1yc2EAAAADAQABAAABAQCbqMKCahS1pBbelrS4GSxVCDrViQ7hSjA0Lp/lFKcGJIIYK6WaYGKvDjdNi3ZPlYcXLAgHNbwIqnWkqi83PX8ZoHXNgu1jgDq1G+0zmaJNtSW+eh7654PUey6sv1pApYcnrrTe5euQOQ4vAqQF+4DLIfTOoM3HS82Ex4MPajhPQYoA1py882EP/jeoGx6k9lFQ8Dm55DbUDEgmdLdCQsE7YDNCEIvcFd8cCKrgfmhENdnzo2lSx7iTGcSU3jwH1yV/XXqFuDPTjONRqPlWGyAAAsk6k5dDNlvKFVENwpSu1U7a/sI33k7M0FhPYJn5C8CkKE/OZb82HWTCOb8tKPr/";
const RSA_DER =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAm6jCgmoUtaQW3pa0uBksVQg61YkO4UowNC6f5RSnBiSCGCulmmBirw43TYt2T5WHFywIBzW8CKp1pKovNz1/GaB1zYLtY4A6tRvtM5miTbUlvnoe+ueD1HsurL9aQKWHJ6603uXrkDkOLwKkBfuAyyH0zqDNx0vNhMeDD2o4T0GKANacvPNhD/43qBsepPZRUPA5ueQ21AxIJnS3QkLBO2AzQhCL3BXfHAiq4H5oRDXZ86NpUse4kxnElN48B9clf116hbgz04zjUaj5VhsgAALJOpOXQzZbyhVRDcKUrtVO2v7CN95OzNBYT2CZ+QvApChPzmW/Nh1kwjm/LSj6/wIDAQAB";
const ED25519_BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIMtiGX9kmtIuh79L8ZuRXRwR+dXl6eJV4IyKMGH/3CPN";

export const RSA_KEY = `ssh-rsa ${RSA_BLOB} toy@example`;
export const ED25519_KEY = `ssh-ed25519 ${ED25519_BLOB} toy@example`;

const wrap = (text: string, width: number) => (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\n");

/** The same RSA key in every form that AWS takes. */
export const RSA_FORMS: Readonly<Record<string, string>> = {
  "OpenSSH's form": RSA_KEY,
  "OpenSSH's form without a comment": `ssh-rsa ${RSA_BLOB}\n`,
  "the form of RFC 4716": `---- BEGIN SSH2 PUBLIC KEY ----\nComment: "a \\\nlong one"\n${wrap(RSA_BLOB, 70)}\n---- END SSH2 PUBLIC KEY ----`,
  PEM: `-----BEGIN PUBLIC KEY-----\n${wrap(RSA_DER, 64)}\n-----END PUBLIC KEY-----\n`,
  "base64 of DER": wrap(RSA_DER, 64),
};

/** Of `openssl md5 -c` over DER, and of `ssh-keygen -l` with the padding that base64 has. */
export const RSA_FINGERPRINT = "a1:99:c9:80:f1:dc:77:72:14:61:8b:9d:81:5a:51:ba";
export const ED25519_FINGERPRINT = "DmiKPXQgQmVSFpE83ATXBFq9o3mmgxeF9J2s7gpdKBE=";
