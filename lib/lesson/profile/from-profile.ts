import { findProfileFiles } from "./find-profile-files.js";

/** AWS に署名付きで要求を送るための認証情報です。 */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** SDK のクライアントの `credentials` に渡せる関数です。 */
export type CredentialProvider = (options?: Record<string, unknown>) => Promise<Credentials>;

/** `fromProfile` の選択肢です。 */
export interface ProfileCredentialOptions {
  /**
   * プロファイルに `mfa_serial` があるときに、ワンタイムコードを答える関数です。
   *
   * SDK がロールを引き受けるたびに、MFA デバイスのシリアル番号を渡して呼び出します。
   * 一度使ったコードは、もう使えません。
   */
  readonly mfaCodeProvider?: (serialNumber: string) => string | Promise<string>;
}

/**
 * 名前付きプロファイルの認証情報を、共有ファイルから読み直して使います。
 *
 * SDK は共有ファイルを一度だけ読み、あとの編集に気付きません。
 * プロファイルを編集したあとに作るクライアントには、これを渡してください。
 * プロファイルに `role_arn` と `source_profile` があれば、SDK がロールを引き受けます。
 * さらに `mfa_serial` があれば、ワンタイムコードを `mfaCodeProvider` に聞きます。
 *
 * @param profile プロファイルの名前
 * @param options `mfaCodeProvider` でワンタイムコードを答えます
 * @example
 * const ec2 = new EC2Client({ credentials: fromProfile("testuser") });
 * @example
 * const credentials = fromProfile("admin-role", { mfaCodeProvider: () => "123456" });
 */
export function fromProfile(profile: string, options: ProfileCredentialOptions = {}): CredentialProvider {
  const { mfaCodeProvider } = options;
  const settings = {
    profile,
    ignoreCache: true,
    ...(mfaCodeProvider === undefined
      ? {}
      : { mfaCodeProvider: async (serialNumber: string) => mfaCodeProvider(serialNumber) }),
  };
  return async (given) => {
    if (process.env["SEIGO_ACCOUNT"] === "local") findProfileFiles();
    const { fromIni } = await import("@aws-sdk/credential-providers");
    return fromIni(settings)(given);
  };
}
