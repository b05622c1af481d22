/**
 * What all pages share: the frame, the words, the form token and the policy of content. It knows no
 * page.
 */
@NullMarked
package social.howdah.console.page;

import org.jspecify.annotations.NullMarked;
