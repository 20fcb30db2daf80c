import type { AccountState } from "./account-state.js";
import { createSecretAccessKey, createSessionToken } from "./secret.js";
import type { FederatedSession, RoleSession, Session, UserSession } from "./session.js";
import type { Store } from "./store.js";
import { createUniqueId } from "./unique-id.js";

/** How long credentials are still known as expired before they are forgotten. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** What a session is for; its key, secret and token are made here. */
export type SessionPlan = Plan<RoleSession> | Plan<UserSession> | Plan<FederatedSession>;
type Plan<Kind> = Omit<Kind, "accessKeyId" | "secretAccessKey" | "sessionToken">;

/** Makes temporary credentials. Those that expired a day ago are forgotten on the way. */
export function issueSession(store: Store, account: AccountState, plan: SessionPlan): Session {
  const session: Session = {
    accessKeyId: createUniqueId("ASIA", account.accountId, store.random),
    secretAccessKey: createSecretAccessKey(store.random),
    sessionToken: createSessionToken(store.random),
    ...plan,
  };
  for (const [id, { expiresAt }] of account.sessions) {
    if (expiresAt > plan.issuedAt - REMEMBERED_MS) break;
    account.sessions.delete(id);
  }
  account.sessions.set(session.accessKeyId, session);
  store.issuedSecrets.add(session.accessKeyId).add(session.secretAccessKey).add(session.sessionToken);
  return session;
}
