import type { DeleteTagsRequest } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { changeTags } from "../tag/change-tags.js";
import { removeTags } from "../tag/check-tags.js";

/** Takes tags from resources; those that are not there are no error. */
export const deleteTags: Operation<DeleteTagsRequest> = ({ input, account, region }) => {
  changeTags(account, region, input.Resources, (tags) => removeTags(tags, input.Tags));
  return undefined;
};
