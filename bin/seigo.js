#!/bin/sh
":" /* is nothing to a shell, which reads on. To Node a comment begins, and the program is below it.
# Each of Node's threads takes memory from an arena of its own, compilers take it in pieces of 32 KB, and neither gives
# back what others stand behind. One arena, and large pieces apart from it, are 6 MB less under load. The C library
# reads this before Node begins. Children are not told.
if [ -z "${MALLOC_ARENA_MAX+set}${MALLOC_MMAP_THRESHOLD_+set}" ]; then
  export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=16384 SEIGO_MALLOC=own
fi
exec node "$0" "$@"
*/;
if (process.env.SEIGO_MALLOC === "own") {
  for (const name of ["MALLOC_ARENA_MAX", "MALLOC_MMAP_THRESHOLD_", "SEIGO_MALLOC"]) delete process.env[name];
}
await import("../dist/lib/cli.js");
