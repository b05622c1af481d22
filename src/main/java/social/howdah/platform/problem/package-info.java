/** Errors as an answer: <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> problems. */
@NullMarked
package social.howdah.platform.problem;

import org.jspecify.annotations.NullMarked;
