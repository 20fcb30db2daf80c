import { formatQueryRefusal } from "../../../../lib/sandbox/identity/format-query-refusal.js";
import { AwsError } from "../../../../lib/sandbox/protocol/aws-error.js";
import { formatViolations } from "../../../../lib/sandbox/protocol/format-violations.js";
import type { Operation } from "../../../../lib/sandbox/service/operation.js";
import type { Service } from "../../../../lib/sandbox/service/service.js";
import { model } from "./model.js";
import { createTables, findTopics, type SnsTables } from "./tables.js";

const createTopic: Operation<{ Name: string }, { TopicArn: string }> = ({ input, account, region }) => {
  const topicArn = `arn:aws:sns:${region}:${account.accountId}:${input.Name}`;
  findTopics(account).set(topicArn, { topicArn });
  return { TopicArn: topicArn };
};

const listTopics: Operation<object, { Topics: readonly { TopicArn: string }[] }> = ({ account }) => ({
  Topics: [...findTopics(account).keys()].map((TopicArn) => ({ TopicArn })),
});

/** A service as somebody adds one: a part of SNS. */
export const sns: Service<SnsTables> = {
  name: "sns",
  version: model.version,
  failureCode: "InternalError",
  operations: { CreateTopic: createTopic, ListTopics: listTopics },
  keyDelay: { typical: [2, 10], worst: [12, 12] },
  readModel: () => model,
  formatIdentityRefusal: formatQueryRefusal,
  refuseViolations(_, __, violations) {
    throw formatViolations(violations, { showsValue: true });
  },
  findPermissions({ operation, input, account, region }) {
    const arn =
      operation === "ListTopics" ? "*" : `arn:aws:sns:${region}:${account.accountId}:${input["Name"]}`;
    return Promise.resolve([{ action: `sns:${operation}`, resource: { arn, text: arn } }]);
  },
  createRefusal: ({ sentence }) => new AwsError("AuthorizationError", sentence, 403),
  createTables,
  unlistedTables: {},
  createInventory: (account) => Object.fromEntries(findTopics(account)),
};
