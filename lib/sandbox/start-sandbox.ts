import { answerRequest } from "./answer-request.js";
import { checkOptions } from "./check-options.js";
import { answerControl, isControl } from "./control/answer-control.js";
import { warmPolicies } from "./policy/find-denial.js";
import { AwsError } from "./protocol/aws-error.js";
import type { HttpRequest } from "./protocol/http-request.js";
import type { Sandbox, SandboxOptions } from "./sandbox.js";
import { readRequest } from "./server/read-request.js";
import type { HttpResponse } from "./server/response.js";
import { startServer } from "./server/start-server.js";
import type { Service } from "./service/service.js";
import { SERVICES } from "./services.js";
import { readClock } from "./store/read-clock.js";
import { createAccount } from "./world/create-account.js";
import { createInventory } from "./world/create-inventory.js";
import { createWorld } from "./world/create-world.js";
import { findAccount } from "./world/find-account.js";
import { listAccounts } from "./world/list-accounts.js";
import { listRefused } from "./world/list-refused.js";
import { moveClock } from "./world/move-clock.js";
import { openAccount } from "./world/open-account.js";
import { openSnapshots } from "./world/open-snapshots.js";
import { removeAccount } from "./world/remove-account.js";
import type { World } from "./world/world.js";

const ACCOUNT_ID = "123456789012";

/** Starts the local AWS with one account in which only its administrator exists, or with what its data keeps. */
export async function startSandbox(
  options: SandboxOptions = {},
  services: readonly Service[] = SERVICES,
): Promise<Sandbox> {
  checkOptions(options);
  const world = await createWorld(services, options);
  try {
    return await serve(world, options);
  } catch (cause) {
    await world.persistence.close();
    throw cause;
  }
}

async function serve(world: World, options: SandboxOptions): Promise<Sandbox> {
  const { accountId, administrator } = openAccount(world, options.accountId ?? ACCOUNT_ID);
  await world.persistence.flush();
  const server = await startServer(options.port ?? 0, async (incoming) =>
    answer(world, await readRequest(incoming)),
  );
  // Nobody waits for it: the first request that comes earlier waits as long as it has to.
  void warmPolicies();
  let stopped: Promise<void> | undefined;
  const checkRuns = (): World => {
    if (stopped === undefined) return world;
    throw new AwsError(
      "ServiceUnavailable",
      "The local account has been stopped: nothing in it changes any more.",
      503,
    );
  };
  return {
    url: server.url,
    accountId,
    administrator,
    services: world.services.map(({ name, version }) => ({ name, version })),
    controlToken: world.controlToken,
    waitToken: world.waitToken,
    listAccounts: () => listAccounts(world),
    createAccount: (given) => createAccount(checkRuns(), given),
    removeAccount(given) {
      if (given === accountId) throw refuseRemoval(accountId);
      removeAccount(checkRuns(), given);
    },
    inventory: (given = accountId) => createInventory(world.services, findAccount(world, given)),
    get snapshots() {
      return openSnapshots(checkRuns(), accountId);
    },
    readClock: () => readClock(world.clock),
    moveClock(seconds) {
      moveClock(checkRuns(), seconds);
    },
    supplyKeySet(arn, keys) {
      const account = findAccount(checkRuns(), arn.split(":")[4] ?? "");
      for (const service of world.services) service.supplyKeySet?.(account, arn, keys);
    },
    countRequests: () => world.log.count(),
    listRefused: (since) => listRefused(world, since),
    secrets: () => [...world.store.issuedSecrets],
    stop() {
      stopped ??= server.stop().finally(() => world.persistence.close());
      return stopped;
    },
  };
}

function refuseRemoval(accountId: string): AwsError {
  const text = `Cannot remove the account ${accountId}: it is the first, which lasts as long as the local account. Restore a snapshot of it to begin anew.`;
  return new AwsError("DeleteConflict", text, 409);
}

/** Nothing is answered before what it says has been kept. */
async function answer(world: World, request: HttpRequest): Promise<HttpResponse> {
  const response = await (isControl(request) ? answerControl(world, request) : answerRequest(world, request));
  await world.persistence.flush();
  return response;
}
