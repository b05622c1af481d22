package social.howdah.push.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account and an author stand to each other. What nobody has asked for, or the instance does
 * not tell, is null.
 *
 * @param follower whether the author follows the account
 * @param followed whether the account follows the author
 * @param lists titles of the account's lists that have the author
 */
record Relation(
    @Nullable Boolean follower, @Nullable Boolean followed, @Nullable List<String> lists) {
  static final Relation UNKNOWN = new Relation(null, null, null);
}
