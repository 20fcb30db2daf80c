import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";

/** Debian's Chromium, which looks nothing up by itself. */
const PROGRAM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page of a browser of its own. */
export interface Browser {
  readonly page: Page;
  /** Addresses outside of this machine that the page asked for; none of them was reached. */
  readonly strangers: readonly string[];
  stop(): Promise<void>;
}

/** Starts a headless Chromium with a fresh profile, 1280 × 900 points, that reaches this machine only. */
export async function openBrowser(): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "lab-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: PROGRAM,
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    // The locale of a browser must not be what makes the page Japanese.
    locale: "en-US",
  });
  const strangers: string[] = [];
  await context.route(
    (url) => url.protocol.startsWith("http") && url.hostname !== "127.0.0.1",
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    strangers,
    async stop() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
