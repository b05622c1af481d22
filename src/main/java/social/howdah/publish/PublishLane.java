package social.howdah.publish;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.Fate;
import social.howdah.account.LinkedAccount;
import social.howdah.account.TokenDied;
import social.howdah.account.TokenRenewed;
import social.howdah.outbox.Outbox;

/**
 * An account's lane of statuses, {@code publish/<alias>}: on hold while there is no live token
 * under the alias. The observers write within the transaction of what they hear of.
 */
@Singleton
class PublishLane {
  private static final String PREFIX = "publish/";

  private final Outbox outbox;
  private final AccessTokens tokens;

  @Inject
  PublishLane(Outbox outbox, AccessTokens tokens) {
    this.outbox = outbox;
    this.tokens = tokens;
  }

  static String alias(String lane) {
    return lane.substring(PREFIX.length());
  }

  /**
   * Holds the lane of an alias that has no token. Somebody may link it in between: either their
   * release comes after our hold, or we see their token.
   */
  void hold(String alias, String reason) {
    outbox.hold(PREFIX + alias, reason);
    try {
      tokens.ofAlias(alias);
      outbox.release(PREFIX + alias);
    } catch (AccountNotLinkedException e) {
      // As expected: the lane waits for somebody to link it.
    }
  }

  void died(@Observes TokenDied event) {
    outbox.hold(PREFIX + event.account().alias(), event.reason());
  }

  /** What waited goes out. A lane whose alias the account gave up finds out whose it is now. */
  void renewed(@Observes TokenRenewed event) {
    outbox.release(PREFIX + event.account().alias());
    if (!event.formerAlias().equals(event.account().alias())) {
      outbox.release(PREFIX + event.formerAlias());
    }
  }

  void unlinked(@Observes AccountUnlinked event) {
    LinkedAccount account = event.account();
    String lane = PREFIX + account.alias();
    String reason = "@%s was unlinked by %s.".formatted(account.handle(), event.actor());
    Fate fate = event.fate();
    if (fate.to() != null) {
      event.settled().handedOver(outbox.move(lane, PREFIX + fate.to()));
      // What may have been posted already must not be posted by another account too.
      event.settled().cancelled(outbox.cancel(lane, reason + " It may have been posted before."));
    } else if (fate.kind() == Fate.Kind.CANCEL) {
      event.settled().cancelled(outbox.cancel(lane, reason));
    } else {
      event.settled().kept(outbox.waiting(lane));
    }
    outbox.hold(lane, reason + " What comes waits for an account under this alias.");
  }
}
