import { message } from "../../message/message.js";
import { GUARD_OPTION } from "../guard-option.js";
import { createProxies } from "../proxy/create-proxies.js";
import type { ProfileFolder } from "./write-profile-files.js";

/** What a client of the local account must know. */
export interface LocalPlaces extends ProfileFolder {
  readonly url: string;
  readonly region: string;
  /** The folder with the endpoint rules. */
  readonly dataPath: string;
  /** The folder with programs that need a home of their own. */
  readonly programs: string;
  /** Which hosts may be reached, and who says so to programs that are not Node; without it none, and the sandbox does. */
  readonly egress?: { readonly reach: string; readonly proxy: string; readonly journal: string };
  /** Moves the account's clock and can do nothing else; undefined when waits take their time. */
  readonly waitToken?: string;
}

/**
 * The variables that lead SDK and CLI to the local account and nowhere else.
 * None of them is a secret: whoever has the token for waiting can let time pass, in an account that is thrown away.
 */
export function createLocalEnvironment(places: LocalPlaces): Readonly<Record<string, string>> {
  const { url, region, dataPath, home, config, credentials, programs, egress, waitToken } = places;
  return {
    AWS_ENDPOINT_URL: url,
    AWS_DATA_PATH: dataPath,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_PAGER: "",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    // The CLI keeps a role's credentials below ~/.aws, whatever the other variables say.
    HOME: home,
    NODE_OPTIONS: GUARD_OPTION,
    SEIGO_ACCOUNT: "local",
    SEIGO_HOME: home,
    SEIGO_PROGRAMS: programs,
    // The guard has no catalogue; it fills in the host.
    SEIGO_REFUSAL: message(
      "Refused to reach {host}: in the local account no connection leaves this machine. Send AWS calls to {url} by making clients without an endpoint of their own; what else is needed has to be on this machine already.",
      { url },
    ),
    ...(waitToken === undefined ? {} : { SEIGO_WAIT_URL: `${url}/_seigo/wait`, SEIGO_WAIT_TOKEN: waitToken }),
    ...(egress && { SEIGO_REACH: egress.reach, SEIGO_REFUSALS: egress.journal }),
    // The sandbox refuses to be a proxy.
    ...createProxies(egress?.proxy ?? url),
  };
}
