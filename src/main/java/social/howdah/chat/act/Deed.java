package social.howdah.chat.act;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.Scopes;
import social.howdah.message.Case;

/**
 * What one action does on Mastodon.
 *
 * @param on what it is done to
 * @param scopes it takes
 * @param did as others are told: {@code boosted this}
 * @param last whether nothing else is to be done after it
 * @param doing the call; null where a status is posted
 * @param undoing the call that takes it back; null where nothing can
 */
record Deed(
    On on,
    Set<String> scopes,
    String did,
    boolean last,
    @Nullable Work doing,
    @Nullable Work undoing) {

  /** What is looked up on the acting account's instance. */
  enum On {
    STATUS,
    ACCOUNT,
    /** What moderators decide. */
    CASE,
    /** Whom they decide on. */
    MODERATED;

    Map<?, ?> of(Subject subject) {
      return switch (this) {
        case STATUS -> subject.status();
        case ACCOUNT -> subject.account();
        case CASE -> subject.about().<Map<?, ?>>map(Case::object).orElse(Map.of());
        case MODERATED -> subject.about().<Map<?, ?>>map(Case::target).orElse(Map.of());
      };
    }

    /** Whether it is for moderators, and nowhere but on the instance that told of it. */
    boolean isOfModerators() {
      return this == CASE || this == MODERATED;
    }
  }

  /** A call that may be repeated without harm. */
  interface Work {
    void as(Caller.UserToken caller, String id, Subject subject);
  }

  /** Whether the account's person has let Howdah do it; taken for granted if that is not known. */
  boolean isAllowedBy(LinkedAccount account) {
    return account.scopes().isEmpty()
        || scopes.stream().allMatch(scope -> Scopes.covers(account.scopes(), scope));
  }

  static Deed open(On on, String scope, String did, Work doing, @Nullable Work undoing) {
    return new Deed(on, Set.of(scope), did, false, doing, undoing);
  }

  Deed ending() {
    return new Deed(on, scopes, did, true, doing, undoing);
  }
}
