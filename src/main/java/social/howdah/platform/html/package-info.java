/** HTML of strangers, read: what it says as text. Writing HTML is the business of who shows it. */
@NullMarked
package social.howdah.platform.html;

import org.jspecify.annotations.NullMarked;
