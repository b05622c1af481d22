package social.howdah.chat.act;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Caller;

/**
 * What one action does on Mastodon.
 *
 * @param on what it is done to
 * @param scopes it takes
 * @param did as others are told: {@code boosted this}
 * @param secret whether Mastodon tells nobody of it, so that the chat is not told either
 * @param last whether nothing else is to be done after it
 * @param doing the call; null where a status is posted
 * @param undoing the call that takes it back; null where nothing can
 */
record Deed(
    On on,
    Set<String> scopes,
    String did,
    boolean secret,
    boolean last,
    @Nullable Work doing,
    @Nullable Work undoing) {

  /** What is looked up on the acting account's instance. */
  enum On {
    STATUS,
    ACCOUNT,
    REPORT,
    REPORTED;

    Map<?, ?> of(Subject subject) {
      return switch (this) {
        case STATUS -> subject.status();
        case ACCOUNT -> subject.account();
        case REPORT -> subject.report();
        case REPORTED -> subject.reported();
      };
    }

    /** Whether only the instance that told of it has it. */
    boolean isLocal() {
      return this == REPORT || this == REPORTED;
    }
  }

  /** A call that may be repeated without harm. */
  interface Work {
    void as(Caller.UserToken caller, String id, Subject subject);
  }

  static Deed open(On on, String scope, String did, Work doing, @Nullable Work undoing) {
    return new Deed(on, Set.of(scope), did, false, false, doing, undoing);
  }

  Deed keptSecret() {
    return new Deed(on, scopes, did, true, last, doing, undoing);
  }

  Deed ending() {
    return new Deed(on, scopes, did, secret, true, doing, undoing);
  }
}
