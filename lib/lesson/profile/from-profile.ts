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

/**
 * 名前付きプロファイルの認証情報を、共有ファイルから読み直して使います。
 *
 * SDK は共有ファイルを一度だけ読み、あとの編集に気付きません。
 * プロファイルを編集したあとに作るクライアントには、これを渡してください。
 * プロファイルに `role_arn` と `source_profile` があれば、SDK がロールを引き受けます。
 *
 * @param profile プロファイルの名前
 * @example
 * const ec2 = new EC2Client({ credentials: fromProfile("testuser") });
 */
export function fromProfile(profile: string): CredentialProvider {
  return async (options) => {
    if (process.env["SEIGO_ACCOUNT"] === "local") findProfileFiles();
    const { fromIni } = await import("@aws-sdk/credential-providers");
    return fromIni({ profile, ignoreCache: true })(options);
  };
}
