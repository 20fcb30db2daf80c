/** The two shared files of SDK and CLI. */
export type ProfileFile = "config" | "credentials";

/** A setting's value; an object is a nested block such as `s3`. */
export type Setting = string | Readonly<Record<string, string>>;

/**
 * プロファイルの設定です。名前は共有ファイルに書かれるとおりです。
 * `null` はその設定を消すことを表します。
 */
export interface ProfileSettings {
  readonly aws_access_key_id?: string | null | undefined;
  readonly aws_secret_access_key?: string | null | undefined;
  readonly aws_session_token?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly output?: string | null | undefined;
  readonly role_arn?: string | null | undefined;
  readonly source_profile?: string | null | undefined;
  readonly [setting: string]: Setting | null | undefined;
}

/** 共有ファイルを使うときの選択肢です。 */
export interface ProfileOptions {
  /** 書き込むファイルです。省くと、鍵は credentials に、ほかは config に書きます。 */
  readonly file?: ProfileFile;
  /** ローカルアカウントの外で、本物の `~/.aws` を使うことを認めるときに `true` にします。 */
  readonly realFiles?: boolean;
}
