import { createAccount } from "./account/create-account.js";
import { findAccount } from "./account/find-account.js";
import { removeAccount } from "./account/remove-account.js";
import { answerRequest } from "./answer-request.js";
import { createPropagation } from "./consistency/propagation.js";
import { answerControl, isControl } from "./control/answer-control.js";
import { createToken } from "./control/token.js";
import { createRequestLog } from "./decision/request-log.js";
import { warmPolicies } from "./policy/find-denial.js";
import type { Sandbox, SandboxOptions } from "./sandbox.js";
import { readRequest } from "./server/read-request.js";
import { startServer } from "./server/start-server.js";
import { createClock } from "./store/clock.js";
import { createInventory } from "./store/create-inventory.js";
import { createStore } from "./store/store.js";
import type { World } from "./world.js";

const ACCOUNT_ID = "123456789012";

/** Starts the local AWS with one account in which only its administrator exists. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld(options);
  const { accountId, administrator } = createAccount(world, options.accountId ?? ACCOUNT_ID);
  const server = await startServer(options.port ?? 0, async (incoming) => {
    const request = await readRequest(incoming);
    return isControl(request) ? answerControl(world, request) : answerRequest(world, request);
  });
  // Nobody waits for it: the first request that comes earlier waits as long as it has to.
  void warmPolicies();
  return {
    url: server.url,
    accountId,
    administrator,
    controlToken: world.controlToken,
    waitToken: world.waitToken,
    createAccount: (given) => createAccount(world, given),
    removeAccount: (given) => removeAccount(world, given),
    inventory: (given = accountId) => createInventory(findAccount(world, given)),
    moveClock: (seconds) => world.clock.move(seconds * 1000),
    secrets: () => [...world.store.issuedSecrets],
    stop: () => server.stop(),
  };
}

function createWorld({ clock: base, seed, consistency = "none", vintage = "today" }: SandboxOptions): World {
  const clock = createClock(base);
  const propagation = createPropagation(consistency, clock, seed);
  return {
    store: createStore(seed),
    clock,
    propagation,
    vintage,
    log: createRequestLog(),
    snapshots: new Map(),
    onChange: propagation.record,
    controlToken: createToken(),
    waitToken: createToken(),
  };
}
