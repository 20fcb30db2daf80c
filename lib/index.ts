/** The door for a lesson: what a cell imports from "seigo". Loaded by CommonJS `require` too. */
export { show } from "./lesson/answer/show.js";
export { policyDocument } from "./lesson/policy/policy-document.js";
export type { PolicyDocument, Statement } from "./lesson/policy/statement.js";
export {
  type CredentialProvider,
  type Credentials,
  fromProfile,
  type ProfileCredentialOptions,
} from "./lesson/profile/from-profile.js";
export type { ProfileOptions, ProfileSettings } from "./lesson/profile/profile.js";
export { readProfile } from "./lesson/profile/read-profile.js";
export { removeProfile } from "./lesson/profile/remove-profile.js";
export { showProfile } from "./lesson/profile/show-profile.js";
export { writeProfile } from "./lesson/profile/write-profile.js";
export { expectError } from "./lesson/refusal/expect-error.js";
export { type WaitOptions, waitUntil } from "./lesson/wait/wait-until.js";
