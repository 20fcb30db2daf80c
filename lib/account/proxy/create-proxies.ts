const LOOPBACK = "127.0.0.1,localhost,::1";

/** Variables that name a proxy for all but loopback. Both spellings: curl reads only the small one, and Python prefers it. */
export function createProxies(url: string): Readonly<Record<string, string>> {
  return spellBoth({ HTTP_PROXY: url, HTTPS_PROXY: url, ALL_PROXY: url, NO_PROXY: LOOPBACK });
}

/** Where a shell has proxies of its own: the variables that keep calls of loopback from them. */
export function createDirect(shell: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  if (!Object.entries(shell).some(([name, value]) => /^(https?|all)_proxy$/i.test(name) && value)) return {};
  const own = (shell["no_proxy"] || shell["NO_PROXY"] || "").split(",").filter((entry) => entry !== "");
  return spellBoth({ NO_PROXY: [...new Set([...own, ...LOOPBACK.split(",")])].join(",") });
}

function spellBoth(variables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const small = Object.entries(variables).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...variables, ...Object.fromEntries(small) };
}
