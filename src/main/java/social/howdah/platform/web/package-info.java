/**
 * What holds for every request that comes in, whoever serves it: its id and the headers that guard
 * its answer. Who may make it is {@code identity}'s business.
 */
@NullMarked
package social.howdah.platform.web;

import org.jspecify.annotations.NullMarked;
