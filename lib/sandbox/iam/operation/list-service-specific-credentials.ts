import type {
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { User } from "../../store/entity.js";
import {
  checkServiceName,
  findServiceCredentials,
  formatServiceCredential,
} from "../credential/service-credential.js";
import { findOwner } from "../entity/own-user.js";
import { findPage } from "../list/page.js";

/** Lists the credentials of a user, of the caller, or of all users, in pages and without their passwords. */
export const listServiceSpecificCredentials: Operation<
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse
> = ({ input, account, caller }) => {
  const { ServiceName: serviceName } = input;
  if (serviceName !== undefined) checkServiceName(serviceName);
  const owner = input.AllUsers === true ? undefined : findOwner(account, caller, input.UserName);
  const users: Iterable<User> = input.AllUsers === true ? account.users.values() : owner ? [owner] : [];
  const credentials = [...users].flatMap((user) =>
    findServiceCredentials(account, user, serviceName).map((one) =>
      formatServiceCredential(user.userName, one),
    ),
  );
  const { items, position } = findPage(credentials, input, ({ ServiceSpecificCredentialId: id }) => id ?? "");
  return { ServiceSpecificCredentials: [...items], ...position };
};
