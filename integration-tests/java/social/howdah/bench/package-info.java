/**
 * Benchmarks: what Howdah does, as a share of what the same server reaches with nothing to do, or
 * beside others that do it, in one run. Nothing here is a test; numbers and how they were got stand
 * in {@code docs/benchmarks.md}.
 */
@NullMarked
package social.howdah.bench;

import org.jspecify.annotations.NullMarked;
