/** A user's password for the console. Only its hash is kept. */
export interface LoginProfile {
  readonly userId: string;
  readonly createdAt: number;
  readonly changedAt: number;
  /** Salt and hash, `hex:hex`. */
  readonly password: string;
  /** Passwords before, newest first. */
  readonly before: readonly string[];
  readonly isResetRequired: boolean;
}

/** What an account asks of its users' passwords. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly needsSymbols: boolean;
  readonly needsNumbers: boolean;
  readonly needsUppercase: boolean;
  readonly needsLowercase: boolean;
  readonly letsUsersChange: boolean;
  /** Days. */
  readonly maxAge?: number;
  /** How many passwords before may not be used again. */
  readonly reusePrevention?: number;
  readonly isHardExpiry: boolean;
}

/** The password policy's key in its table. */
export const PASSWORD_POLICY = "account";
