import { createEc2Error } from "../error/ec2-error.js";

const MAX_BYTES = 16_384;

/** Refuses user data that is not base64, or is too long. */
export function checkUserData(text: string | undefined): void {
  if (text === undefined) return;
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("base64").replace(/=+$/, "") !== text.replace(/\s/g, "").replace(/=+$/, "")) {
    throw createEc2Error("InvalidParameterValue", "Invalid BASE64 encoding of user data.");
  }
  if (bytes.length > MAX_BYTES) {
    throw createEc2Error("InvalidParameterValue", `User data is limited to ${MAX_BYTES} bytes`);
  }
}
