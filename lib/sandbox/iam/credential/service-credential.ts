import type { ServiceSpecificCredential, ServiceSpecificCredentialMetadata } from "@aws-sdk/client-iam";
import type { AccountState } from "../../store/account-state.js";
import type { ServiceCredential } from "../../store/credential.js";
import type { User } from "../../store/entity.js";
import type { Store } from "../../store/store.js";
import { createIamError } from "../error/iam-error.js";

const BEDROCK = "bedrock.amazonaws.com";
const SERVICES = ["codecommit.amazonaws.com", "cassandra.amazonaws.com", BEDROCK];

/** Refuses a service that has no such credentials. */
export function checkServiceName(serviceName: string): void {
  if (SERVICES.includes(serviceName)) return;
  throw createIamError(
    "NotSupportedService",
    `The service ${serviceName} is not supported for service specific credentials.`,
  );
}

/** Services that give one long secret in place of a name and a password. */
export function hasSecret({ serviceName }: Pick<ServiceCredential, "serviceName">): boolean {
  return serviceName === BEDROCK;
}

/** The credentials of a user, for one service or all, oldest first. */
export function findServiceCredentials(
  { serviceCredentials }: AccountState,
  user: User,
  serviceName?: string,
): readonly ServiceCredential[] {
  return [...serviceCredentials.values()].filter(
    (one) => one.userId === user.userId && (serviceName === undefined || one.serviceName === serviceName),
  );
}

/** One credential of a user; the root user has none. Throws `NoSuchEntity`. */
export function findServiceCredential(
  account: AccountState,
  user: User | undefined,
  id: string,
): ServiceCredential {
  const found = account.serviceCredentials.get(id);
  if (found !== undefined && found.userId === user?.userId) return found;
  throw createIamError("NoSuchEntity", `No such credential ${id} exists.`);
}

/** A credential as lists show it. */
export function formatServiceCredential(
  userName: string,
  credential: ServiceCredential,
): ServiceSpecificCredentialMetadata {
  const { credentialId, serviceName, serviceUserName, status, createdAt, expiresAt } = credential;
  return {
    UserName: userName,
    Status: status,
    ...(hasSecret(credential)
      ? { ServiceCredentialAlias: serviceUserName }
      : { ServiceUserName: serviceUserName }),
    CreateDate: new Date(createdAt),
    ...(expiresAt === undefined ? {} : { ExpirationDate: new Date(expiresAt) }),
    ServiceSpecificCredentialId: credentialId,
    ServiceName: serviceName,
  };
}

/** A credential with a new password, which is told this once and kept nowhere. */
export function issueServicePassword(
  store: Store,
  userName: string,
  credential: ServiceCredential,
): ServiceSpecificCredential {
  const password = store.random.bytes(32).toString("base64");
  const secret = hasSecret(credential) ? `ABSK${password}` : password;
  store.issuedSecrets.add(secret);
  return {
    ...formatServiceCredential(userName, credential),
    ...(hasSecret(credential) ? { ServiceCredentialSecret: secret } : { ServicePassword: secret }),
  } as ServiceSpecificCredential;
}
