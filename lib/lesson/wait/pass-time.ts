import { setTimeout as sleep } from "node:timers/promises";

/**
 * Lets seconds pass. In a run nobody watches, the local account's clock is moved instead of waiting: the run says so
 * with `SEIGO_WAIT_URL` and `SEIGO_WAIT_TOKEN`. Gives the seconds by which that clock was moved.
 */
export async function passTime(seconds: number): Promise<number> {
  const { SEIGO_WAIT_URL: url, SEIGO_WAIT_TOKEN: token } = process.env;
  if (url && (await moveClock(url, token ?? "", seconds))) return seconds;
  await sleep(seconds * 1000);
  return 0;
}

/** A clock that cannot be moved is waited for: that takes longer and is as right. */
async function moveClock(url: string, token: string, seconds: number): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ seconds }) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
