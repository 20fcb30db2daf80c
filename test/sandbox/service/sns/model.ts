import { createModel, type ModelTable } from "../../../../lib/sandbox/protocol/create-model.js";
import { createServiceModel } from "../../../../lib/sandbox/protocol/read-model.js";

/** Three operations of SNS, as botocore describes them. */
const table: ModelTable = createModel("sns", {
  metadata: {
    apiVersion: "2010-03-31",
    protocol: "query",
    xmlNamespace: "http://sns.amazonaws.com/doc/2010-03-31/",
  },
  operations: {
    CreateTopic: {
      input: { shape: "CreateTopicInput" },
      output: { shape: "CreateTopicResponse", resultWrapper: "CreateTopicResult" },
    },
    DeleteTopic: { input: { shape: "DeleteTopicInput" } },
    ListTopics: { output: { shape: "ListTopicsResponse", resultWrapper: "ListTopicsResult" } },
  },
  shapes: {
    topicName: { type: "string" },
    topicARN: { type: "string" },
    CreateTopicInput: { type: "structure", required: ["Name"], members: { Name: { shape: "topicName" } } },
    CreateTopicResponse: { type: "structure", members: { TopicArn: { shape: "topicARN" } } },
    DeleteTopicInput: {
      type: "structure",
      required: ["TopicArn"],
      members: { TopicArn: { shape: "topicARN" } },
    },
    ListTopicsResponse: { type: "structure", members: { Topics: { shape: "TopicsList" } } },
    TopicsList: { type: "list", member: { shape: "Topic" } },
    Topic: { type: "structure", members: { TopicArn: { shape: "topicARN" } } },
  },
});

/** The same with its references. */
export const model = createServiceModel(table);
