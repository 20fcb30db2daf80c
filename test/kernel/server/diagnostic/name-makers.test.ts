import { deepEqual } from "node:assert/strict";
import type { Diagnostic } from "../../../../lib/kernel/server/converted-cell.js";
import { type Maker, nameMakers } from "../../../../lib/kernel/server/diagnostic/name-makers.js";
import { setLanguage } from "../../../../lib/message/message.js";

const SOURCE = "show(user, key, typo);\nlist.map((x) => x)";
const NAMES: Readonly<Record<string, readonly [line: number, column: number]>> = {
  user: [1, 6],
  key: [1, 12],
  typo: [1, 17],
  list: [2, 1],
  x: [2, 11],
};

function find(name: string, code = 2304): Diagnostic {
  const [line, column] = NAMES[name] ?? [1, 1];
  const end = { line, column: column + name.length };
  return { start: { line, column }, end, code, text: `${name}?` };
}

const above = (index: number, ...makes: readonly string[]): Maker => ({
  source: `// made here\nconst ${makes[0]} = 1;`,
  heading: `手順 ${index}`,
  hasFailed: false,
  place: "above",
  index,
  makes,
});
const failed = (maker: Maker): Maker => ({ ...maker, hasFailed: true });

describe("nameMakers()", () => {
  before(() => setLanguage("ja"));

  const rows: readonly (readonly [
    title: string,
    found: readonly Diagnostic[],
    makers: readonly Maker[],
    texts: readonly string[],
  ])[] = [
    ["a name that no cell makes", [find("typo")], [above(1, "user")], ["1:17 TS2304 typo?"]],
    [
      "a name of a cell that has not run",
      [find("user")],
      [above(1, "user", "other")],
      [
        "1:6 上のセル『手順 1 › const user = 1;』をまだ実行していません。そのセルが user を作ります。先に実行してください。",
      ],
    ],
    [
      "names of several, by the topmost, and a typo",
      [find("user"), find("key", 2552), find("typo"), find("list")],
      [above(3, "list"), above(2, "key"), above(1, "user", "key")],
      [
        "1:6 上のセル『手順 1 › const user = 1;』などをまだ実行していません。それらのセルが user, key, list を作ります。先に上から順に実行してください。",
        "1:17 TS2304 typo?",
      ],
    ],
    [
      "a name of a cell that has failed, and what follows from it",
      [find("list"), find("x", 7006)],
      [failed(above(2, "list"))],
      [
        "2:1 上のセル『手順 2 › const list = 1;』が失敗しています。そのセルが作る list がありません。先に直して実行してください。",
      ],
    ],
    [
      "what has failed apart from what has not run",
      [find("user"), find("key")],
      [failed(above(2, "key")), above(1, "user")],
      [
        "1:12 上のセル『手順 2 › const key = 1;』が失敗しています。そのセルが作る key がありません。先に直して実行してください。",
        "1:6 上のセル『手順 1 › const user = 1;』をまだ実行していません。そのセルが user を作ります。先に実行してください。",
      ],
    ],
    [
      "a name of a cell further down",
      [find("user")],
      [{ ...above(9, "user"), place: "below" }],
      [
        "1:6 セル『手順 9 › const user = 1;』をまだ実行していません。そのセルが user を作ります。先に実行してください。",
      ],
    ],
    [
      "a failed cell of no file, by its number",
      [find("user")],
      [
        {
          source: "const user = await iam.send(new GetUserCommand({}));",
          hasFailed: true,
          name: "cell[3]",
          makes: ["user"],
        },
      ],
      [
        "1:6 上のセル『[3] › const user = await iam.send(new GetUser…』が失敗しています。そのセルが作る user がありません。先に直して実行してください。",
      ],
    ],
    [
      "a failed cell further down",
      [find("user")],
      [{ ...failed(above(9, "user")), place: "below" }],
      [
        "1:6 セル『手順 9 › const user = 1;』が失敗しています。そのセルが作る user がありません。先に直して実行してください。",
      ],
    ],
    [
      "several that have failed",
      [find("user"), find("key")],
      [failed(above(2, "key")), failed(above(1, "user"))],
      [
        "1:6 上のセル『手順 1 › const user = 1;』などが失敗しています。それらのセルが作る user, key がありません。先に直して実行してください。",
      ],
    ],
    [
      "an error of another kind at a name that a cell makes",
      [find("user", 2322)],
      [above(1, "user")],
      ["1:6 TS2322 user?"],
    ],
    [
      "a name in a local file",
      [{ ...find("user"), file: "lib/x.ts" }],
      [above(1, "user")],
      ["1:6 TS2304 user?"],
    ],
  ];
  for (const [title, found, makers, texts] of rows) {
    it(title, () =>
      deepEqual(
        nameMakers(found, SOURCE, makers).map(
          ({ start, code, text }) =>
            `${start.line}:${start.column} ${code === undefined ? "" : `TS${code} `}${text}`,
        ),
        texts,
      ),
    );
  }
});
