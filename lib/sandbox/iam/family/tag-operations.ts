import type { Members } from "../../protocol/members.js";
import type { OperationCall, Operations } from "../../service/operation.js";
import type { Tag } from "../../store/entity.js";
import { findEntity, findModifiable, setEntity } from "../kind/find-entity.js";
import { INSTANCE_PROFILES } from "../kind/instance-profile.js";
import type { TaggedKind } from "../kind/kind.js";
import { MFA_DEVICES } from "../kind/mfa-device.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";
import { POLICIES } from "../kind/policy.js";
import { readName } from "../kind/read-name.js";
import { ROLES } from "../kind/role.js";
import { SAML_PROVIDERS } from "../kind/saml-provider.js";
import { SERVER_CERTIFICATES } from "../kind/server-certificate.js";
import { addTags, removeTags, sortTags } from "../kind/tags.js";
import { USERS } from "../kind/user.js";
import { findPage, type PageInput } from "../list/page.js";

/** TagUser, UntagUser, ListUserTags, and the same of everything that has tags. */
export const tagOperations: Operations = {
  ...createTagOperations(USERS),
  ...createTagOperations(ROLES),
  ...createTagOperations(POLICIES),
  ...createTagOperations(INSTANCE_PROFILES),
  ...createTagOperations(MFA_DEVICES),
  ...createTagOperations(OIDC_PROVIDERS),
  ...createTagOperations(SAML_PROVIDERS),
  ...createTagOperations(SERVER_CERTIFICATES),
};

interface Tagged {
  readonly tags: readonly Tag[];
}

function createTagOperations<Row extends Tagged>(kind: TaggedKind<Row>): Operations {
  const { noun, tagKeys } = kind;
  const find = kind.protectsTags === true ? findModifiable<Row> : findEntity<Row>;
  return {
    [`Tag${noun}`]: ({ input, account }: OperationCall<Members & { readonly Tags: readonly Tag[] }>) => {
      const row = find(account, kind, readName(kind, input));
      setEntity(account, kind, { ...row, tags: addTags(row.tags, input.Tags, tagKeys) });
      return undefined;
    },
    [`Untag${noun}`]: ({
      input,
      account,
    }: OperationCall<Members & { readonly TagKeys: readonly string[] }>) => {
      const row = find(account, kind, readName(kind, input));
      setEntity(account, kind, { ...row, tags: removeTags(row.tags, input.TagKeys, tagKeys) });
      return undefined;
    },
    [`List${noun}Tags`]: ({ input, account }: OperationCall<Members & PageInput>) => {
      const tags = sortTags(findEntity(account, kind, readName(kind, input)).tags);
      const { items, position } = findPage(tags, input, ({ Key }) => Key);
      return { Tags: [...items], ...position };
    },
  };
}
