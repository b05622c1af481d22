/** Google Chat's incoming webhooks. */
@NullMarked
package social.howdah.forward.googlechat;

import org.jspecify.annotations.NullMarked;
