/**
 * Beans from jars beside the WAR: further kinds of sources, and whatever else has an SPI. Here is
 * how their classes come in; what they are is found by CDI as it finds Howdah's own.
 */
@NullMarked
package social.howdah.platform.extension;

import org.jspecify.annotations.NullMarked;
