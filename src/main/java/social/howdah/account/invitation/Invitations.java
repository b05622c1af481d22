package social.howdah.account.invitation;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import social.howdah.platform.Housekeeping;

/** The door to invitations. Calls join the caller's transaction. */
@Singleton
public class Invitations {
  /** For so long an invitation that has expired is told from one that never was. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private final InvitationStore store;
  private final Clock clock;

  @Inject
  Invitations(InvitationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public void add(Invitation invitation) {
    store.insert(invitation);
  }

  /** Also one that has expired; empty for one that was used or withdrawn. */
  public Optional<Invitation> find(UUID id) {
    return store.find(id);
  }

  public boolean hasExpired(Invitation invitation) {
    return !invitation.expires().isAfter(clock.instant());
  }

  /** Those that may still be used, the youngest first. */
  public List<Invitation> open() {
    return store.after(clock.instant());
  }

  /** Those that may still be used and reserve this alias. */
  public List<Invitation> reserving(String alias) {
    return store.ofAlias(alias, clock.instant());
  }

  /** Uses it up, or withdraws it; false when somebody else has. */
  public boolean take(UUID id) {
    return store.delete(id);
  }

  void clean(@Observes Housekeeping event) {
    store.clean(clock.instant().minus(MEMORY));
  }
}
