#!/bin/sh
":" /* is nothing to a shell, which reads on. To Node a comment begins, and the program is below it.
# Threads of the C library take memory from arenas of their own and do not give it back. How many of both there are
# is settled before Node begins. One is enough here: under load that is 4 MB less. Children are not told.
[ "${MALLOC_ARENA_MAX+set}" ] || export MALLOC_ARENA_MAX=1 SEIGO_MALLOC_ARENA_MAX=1
exec node "$0" "$@"
*/;
if (process.env.SEIGO_MALLOC_ARENA_MAX !== undefined) {
  delete process.env.SEIGO_MALLOC_ARENA_MAX;
  delete process.env.MALLOC_ARENA_MAX;
}
await import("../dist/lib/cli.js");
