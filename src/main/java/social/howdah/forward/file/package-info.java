/** Messages appended to a file, a line of JSON each, for trying out and for collectors of logs. */
@NullMarked
package social.howdah.forward.file;

import org.jspecify.annotations.NullMarked;
