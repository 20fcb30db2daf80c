import { answerRequest } from "./answer-request.js";
import { createPropagation } from "./consistency/propagation.js";
import { warmPolicies } from "./policy/find-denial.js";
import type { Sandbox, SandboxOptions } from "./sandbox.js";
import { readRequest } from "./server/read-request.js";
import { startServer } from "./server/start-server.js";
import { createAccountState } from "./store/account-state.js";
import { createClock } from "./store/clock.js";
import { createAdministrator } from "./store/create-administrator.js";
import { createInventory } from "./store/create-inventory.js";
import { createStore } from "./store/store.js";
import { watchAccount } from "./store/watch-account.js";
import type { World } from "./world.js";

const ACCOUNT_ID = "123456789012";

/** Starts the local AWS with one account in which only its administrator exists. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { accountId = ACCOUNT_ID, vintage = "today", consistency = "none" } = options;
  const clock = createClock(options.clock);
  const store = createStore(options.seed);
  const propagation = createPropagation(consistency, clock, options.seed);
  const made = createAccountState(accountId, clock.now().getTime());
  const { accessKeyId, secretAccessKey } = createAdministrator(store, made, clock.now());
  const account = watchAccount(made, propagation.record);
  store.accounts.set(accountId, account);
  const world: World = { store, clock, propagation, vintage };
  const server = await startServer(options.port ?? 0, async (incoming) =>
    answerRequest(world, await readRequest(incoming)),
  );
  // Nobody waits for it: the first request that comes earlier waits as long as it has to.
  void warmPolicies();
  return {
    url: server.url,
    accountId,
    administrator: { accessKeyId, secretAccessKey },
    inventory: () => createInventory(account),
    moveClock: (seconds) => clock.move(seconds * 1000),
    secrets: () => [...store.issuedSecrets],
    stop: () => server.stop(),
  };
}
