import { answerRequest } from "./answer-request.js";
import { warmPolicies } from "./policy/find-denial.js";
import type { Sandbox, SandboxOptions } from "./sandbox.js";
import { readRequest } from "./server/read-request.js";
import { startServer } from "./server/start-server.js";
import { createAccountState } from "./store/account-state.js";
import { createAdministrator } from "./store/create-administrator.js";
import { createInventory } from "./store/create-inventory.js";
import { createStore } from "./store/store.js";
import type { World } from "./world.js";

const ACCOUNT_ID = "123456789012";

/** Starts the local AWS with one account in which only its administrator exists. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { accountId = ACCOUNT_ID, clock = { now: () => new Date() }, vintage = "today" } = options;
  const store = createStore(options.seed);
  const account = createAccountState(accountId, clock.now().getTime());
  store.accounts.set(accountId, account);
  const { accessKeyId, secretAccessKey } = createAdministrator(store, account, clock.now());
  const world: World = { store, clock, vintage };
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
    secrets: () => [...store.issuedSecrets],
    stop: () => server.stop(),
  };
}
