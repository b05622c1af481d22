package social.howdah.push;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import social.howdah.account.AccessTokens;
import social.howdah.account.AccountNotLinkedException;
import social.howdah.account.AccountUnlinked;
import social.howdah.account.DeadTokenException;
import social.howdah.account.TokenDied;
import social.howdah.account.TokenRenewed;
import social.howdah.outbox.Outbox;

/**
 * An account's lane of notifications, {@code push/<account id>}: on hold while the token is dead.
 * The observers write within the transaction of what they hear of.
 */
@Singleton
public class PushLane {
  private static final String PREFIX = "push/";

  private final Outbox outbox;
  private final AccessTokens tokens;

  @Inject
  public PushLane(Outbox outbox, AccessTokens tokens) {
    this.outbox = outbox;
    this.tokens = tokens;
  }

  public static String of(UUID account) {
    return PREFIX + account;
  }

  public static UUID account(String lane) {
    return UUID.fromString(lane.substring(PREFIX.length()));
  }

  /**
   * Holds the lane of a dead token. Somebody may link again in between: either their release comes
   * after our hold, or we see their token.
   */
  public void hold(UUID account, DeadTokenException dead) {
    outbox.hold(of(account), String.valueOf(dead.getMessage()));
    try {
      tokens.ofAccount(account);
      outbox.release(of(account));
    } catch (AccountNotLinkedException e) {
      // As expected.
    }
  }

  void died(@Observes TokenDied event) {
    outbox.hold(of(event.account().id()), event.reason());
  }

  void renewed(@Observes TokenRenewed event) {
    outbox.release(of(event.account().id()));
  }

  /** What was not asked for yet cannot be asked for any more. */
  void unlinked(@Observes AccountUnlinked event) {
    String lane = of(event.account().id());
    String reason = "@%s was unlinked by %s.".formatted(event.account().handle(), event.actor());
    outbox.cancel(lane, reason); // not told: nobody has asked for these
    // Nothing else comes: the subscription goes too.
    outbox.release(lane);
  }
}
