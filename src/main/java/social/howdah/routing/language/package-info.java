/**
 * What conditions and templates have in common: the {@link social.howdah.routing.language.Facts}
 * they speak of, and how they fail. How an expression or a template is written and run belongs to
 * them.
 */
@NullMarked
package social.howdah.routing.language;

import org.jspecify.annotations.NullMarked;
