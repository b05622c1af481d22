/**
 * The first steps of a person: from nothing to a linked account and a test that has arrived. What
 * has been done is read off what there is; only the test, and that somebody has seen enough, is
 * kept here.
 */
@NullMarked
package social.howdah.console.start;

import org.jspecify.annotations.NullMarked;
