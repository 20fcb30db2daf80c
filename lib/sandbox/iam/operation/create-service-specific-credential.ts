import type {
  CreateServiceSpecificCredentialRequest,
  CreateServiceSpecificCredentialResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { ServiceCredential } from "../../store/credential.js";
import { createUniqueId } from "../../store/unique-id.js";
import {
  checkServiceName,
  findServiceCredentials,
  hasSecret,
  issueServicePassword,
} from "../credential/service-credential.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a name and a password of a user's for one service. The password is told this once. */
export const createServiceSpecificCredential: Operation<
  CreateServiceSpecificCredentialRequest,
  CreateServiceSpecificCredentialResponse
> = ({ input, account, store, clock }) => {
  const { ServiceName: serviceName, CredentialAgeDays: days } = input;
  const user = findEntity(account, USERS, input.UserName);
  checkServiceName(serviceName);
  const others = findServiceCredentials(account, user, serviceName);
  checkQuota(["ServiceSpecificCredentialsPerUser", 2], others.length + 1);
  const createdAt = clock.now().getTime();
  const names = new Set(others.map(({ serviceUserName }) => serviceUserName));
  const [free = ""] = [user.userName, `${user.userName}+1`]
    .map((name) => `${name}-at-${account.accountId}`)
    .filter((name) => !names.has(name));
  const credential: ServiceCredential = {
    credentialId: createUniqueId("ACCA", account.accountId, store.random),
    userId: user.userId,
    serviceName,
    serviceUserName: free,
    status: "Active",
    createdAt,
    ...(days === undefined || !hasSecret({ serviceName }) ? {} : { expiresAt: createdAt + days * DAY_MS }),
  };
  account.serviceCredentials.set(credential.credentialId, credential);
  return { ServiceSpecificCredential: issueServicePassword(store, user.userName, credential) };
};
