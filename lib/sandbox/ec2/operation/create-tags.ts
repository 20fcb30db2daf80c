import type { CreateTagsRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { changeTags } from "../tag/change-tags.js";
import { addTags, readTags } from "../tag/check-tags.js";

/** Adds tags to resources, or gives new values to those that they have. */
export const createTags: Operation<CreateTagsRequest> = ({ input, account, region }) => {
  const added = readTags(input.Tags);
  changeTags(account, region, input.Resources, (tags) => addTags(tags, added));
  return undefined;
};
