import type { CreateVirtualMFADeviceRequest, CreateVirtualMFADeviceResponse } from "@aws-sdk/client-iam";
import { base32nopad } from "@scure/base";
import { formatQrCode } from "../../mfa/format-qr-code.js";
import type { Operation } from "../../service/operation.js";
import { formatIamArn } from "../../store/arn.js";
import type { MfaDevice } from "../../store/mfa-device.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { MFA_DEVICES } from "../kind/mfa-device.js";
import { checkTags } from "../kind/tags.js";

const SEED_BYTES = 40;

/** Makes a virtual MFA device; its seed is told this once, as text and as a QR code for an authenticator app. */
export const createVirtualMFADevice: Operation<
  CreateVirtualMFADeviceRequest,
  CreateVirtualMFADeviceResponse
> = async ({ input, account, store, clock }) => {
  const { VirtualMFADeviceName: name, Path: path = "/", Tags: tags = [] } = input;
  const serialNumber = formatIamArn(account.accountId, "mfa", path, name);
  checkNewEntity(account, MFA_DEVICES, name, serialNumber);
  checkTags(tags, "exact");
  const seed = base32nopad.encode(store.random.bytes(SEED_BYTES));
  const device: MfaDevice = { serialNumber, path, name, seed, createdAt: clock.now().getTime(), tags };
  account.mfaDevices.set(serialNumber, device);
  store.issuedSecrets.add(seed);
  const alias = [...account.aliases.keys()][0] ?? account.accountId;
  const label = encodeURIComponent(`Amazon Web Services:${name}@${alias}`);
  const picture = await formatQrCode(
    `otpauth://totp/${label}?secret=${seed}&issuer=${encodeURIComponent("Amazon Web Services")}`,
  );
  return {
    VirtualMFADevice: {
      SerialNumber: serialNumber,
      Base32StringSeed: Buffer.from(seed),
      QRCodePNG: picture,
      ...(tags.length === 0 ? {} : { Tags: [...tags] }),
    },
  };
};
