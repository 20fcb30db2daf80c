/**
 * The snippets that end otherwise than in Node, for tslab's converter can do no better, each with the row of
 * `docs/kernel.md` that says so.
 */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  "cells: this in functions and strict mode": "関数の `this`",
  "modules: package: CommonJS made of ESM": "`__esModule` を持つ CommonJS の既定の import",
  "modules: package: both kinds, which one": "ESM と CommonJS の両方を持つパッケージ",
  "more: interface merged over two cells": "セルをまたぐ `interface` の合成",
  "more: enum merged over two cells": "セルをまたぐ `enum` の合成",
  "more: names that tslab uses itself": "`tsLastExpr` という名前",
  "more: decorators of the standard": "標準のデコレーター",
};

/** What only our kernel runs, and Node not in this spelling. */
export const OURS_ONLY: Readonly<Record<string, string>> = {
  "more: a local module in a folder, without an ending": "inner true\n",
};
