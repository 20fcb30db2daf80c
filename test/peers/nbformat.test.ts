import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { formatIpynb } from "../../lib/notebook/format-ipynb.js";
import { readIpynb } from "../../lib/notebook/read-ipynb.js";
import { readMarkdown } from "../../lib/notebook/read-markdown.js";
import { markdown, nbformat } from "../notebook/arbitrary.js";
import { startVenv, type Venv } from "./venv.js";

/** Reads notebooks as a JSON list of texts; answers for each what nbformat finds wrong, and how it writes it. */
const CHECK = `
import json, sys, warnings
import nbformat
warnings.simplefilter("error")
def check(text):
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        return ["", nbformat.writes(notebook) + "\\n"]
    except Exception as error:
        return [f"{type(error).__name__}: {error}", ""]
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
json.dump([check(text) for text in json.load(sys.stdin)], sys.stdout)
`;

const SCHEMA = `
import pathlib, sys, nbformat
sys.stdout.write((pathlib.Path(nbformat.__file__).parent / "v4/nbformat.v4.5.schema.json").read_text("utf-8"))
`;

type Answer = readonly [problem: string, text: string];

describe("PyPI's nbformat", function () {
  this.timeout(600_000);
  let venv: Venv;
  before(async () => {
    venv = await startVenv();
  });

  const runPython = (program: string, input: string) =>
    new Promise<string>((resolve, reject) => {
      const options = { maxBuffer: 256 * 1024 * 1024 };
      const child = execFile(venv.python, ["-c", program], options, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
      child.stdin?.end(input);
    });
  const check = async (texts: readonly string[]) =>
    JSON.parse(await runPython(CHECK, JSON.stringify(texts))) as readonly Answer[];

  it("has the schema that we check with", async () => {
    const ours = new URL("../../../lib/notebook/ipynb/nbformat-4.5.schema.json", import.meta.url);
    assert.equal(await runPython(SCHEMA, ""), readFileSync(ours, "utf8"));
  });

  it("finds a notebook wrong that is wrong", async () => {
    const [[problem] = [""]] = await check([
      '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{}]}',
    ]);
    assert.notEqual(problem, "");
  });

  it("accepts the lesson as we write it, and writes it to the byte the same", async () => {
    const lesson = readFileSync(new URL("../../../ja/iam-role.md", import.meta.url), "utf8");
    const text = formatIpynb(readMarkdown(lesson, "ja/iam-role.md"));
    assert.deepEqual(await check([text]), [["", text]]);
  });

  it("accepts the notebooks of this repository, and writes them to the byte the same", async () => {
    const folder = new URL("../../../notebooks/", import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
    const texts = names.map((name) => readFileSync(new URL(name, folder), "utf8"));
    assert.ok(texts.length > 0);
    assert.deepEqual(
      await check(texts),
      texts.map((text) => ["", text]),
    );
  });

  it("accepts any lesson as we write it, and writes it to the byte the same", async () => {
    const texts = fc.sample(markdown, 200).map((text) => formatIpynb(readMarkdown(text, "a.md")));
    assert.deepEqual(
      await check(texts),
      texts.map((text) => ["", text]),
    );
  });

  it("writes any notebook to the byte as we do", async () => {
    const texts = fc.sample(nbformat, 200).map((value) => JSON.stringify(value));
    assert.deepEqual(
      await check(texts),
      texts.map((text) => ["", formatIpynb(readIpynb(text, "a.ipynb"))]),
    );
  });
});
