import { equal } from "node:assert/strict";
import { findJupyterFolder } from "../../../lib/lab/jupyter/find-jupyter-folder.js";

describe("findJupyterFolder()", () => {
  const env = { HOME: "/home/me", XDG_CACHE_HOME: "/home/me/cache" };
  const cached = "/home/me/cache/seigo/jupyter/0123456789ab";
  for (const [title, root, folder] of [
    ["a clone", "/home/me/seigo/", "/home/me/seigo/.venv"],
    ["the image", "/opt/seigo/", "/opt/seigo/.venv"],
    ["a global installation", "/usr/lib/node_modules/seigo/", cached],
    ["a project's dependency", "/home/me/x/node_modules/seigo", cached],
  ] as const) {
    it(`is ${folder} for ${title}`, () => equal(findJupyterFolder(root, "0123456789abcdef", env), folder));
  }
});
