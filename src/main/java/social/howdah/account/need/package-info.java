/**
 * What linked accounts are needed for: {@link social.howdah.account.need.AccountNeeds} is the SPI
 * by which the edges say so, {@link social.howdah.account.need.Needs} the door to all of them.
 * Which scopes an instance has for it is the part of {@code account}.
 */
@NullMarked
package social.howdah.account.need;

import org.jspecify.annotations.NullMarked;
