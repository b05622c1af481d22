package social.howdah.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import social.howdah.account.invitation.Invitation;
import social.howdah.account.invitation.Invitations;
import social.howdah.account.need.Needs;
import social.howdah.identity.People;
import social.howdah.identity.Person;
import social.howdah.mastodon.InstanceAddress;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.audit.AuditAction;
import social.howdah.platform.audit.AuditTrail;
import social.howdah.platform.database.Database;
import social.howdah.platform.problem.Problem;

/** The door for administrators who have people link accounts. */
@Singleton
public class Inviting {
  private static final int LONGEST_INVITEE = 320;
  private static final int LONGEST_INSTANCE = 300;
  private static final int LONGEST_PURPOSE = 500;

  /** What an administrator writes down. Blank for whatever is left to the person. */
  public record Draft(
      @Nullable String invitee,
      @Nullable String instance,
      @Nullable String alias,
      @Nullable String purpose,
      Set<String> features,
      boolean shared) {}

  private final Invitations invitations;
  private final LinkConfig config;
  private final Needs needs;
  private final People people;
  private final AuditTrail audit;
  private final Event<OwnerNotice> notices;
  private final Database database;
  private final PlatformConfig platform;
  private final Clock clock;

  @Inject
  Inviting(
      Invitations invitations,
      LinkConfig config,
      Needs needs,
      People people,
      AuditTrail audit,
      Event<OwnerNotice> notices,
      Database database,
      PlatformConfig platform,
      Clock clock) {
    this.invitations = invitations;
    this.config = config;
    this.needs = needs;
    this.people = people;
    this.audit = audit;
    this.notices = notices;
    this.database = database;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Invites, writes it down, and has the person told.
   *
   * @throws LinkingException when nobody could link such an instance or alias
   * @throws Problem 400 with a sentence, when the draft makes no sense otherwise
   */
  public Invitation invite(Person inviter, Draft draft) throws LinkingException {
    Invitation invitation =
        new Invitation(
            UUID.randomUUID(),
            text(draft.invitee(), LONGEST_INVITEE, "The person's name")
                .orElseThrow(() -> new Problem(400, "Say who is invited.")),
            instance(draft.instance()),
            Aliases.read(draft.alias()).orElse(null),
            text(draft.purpose(), LONGEST_PURPOSE, "The purpose").orElse(null),
            needs.known(draft.features()),
            draft.shared(),
            inviter.name(),
            clock.instant().plus(config.invitationLife()).truncatedTo(ChronoUnit.MICROS));
    return database.transaction(
        () -> {
          invitations.add(invitation);
          audit.record(
              inviter.name(),
              AuditAction.INVITED,
              "person " + invitation.invitee(),
              "invitation " + invitation.id() + (invitation.shared() ? "; shared" : ""));
          notices.fire(notice(invitation));
          return invitation;
        });
  }

  /** Where the person follows it. */
  public URI link(Invitation invitation) {
    return URI.create(platform.publicUrl() + "/link?invitation=" + invitation.id());
  }

  /** Those that can still be followed, the youngest first. */
  public List<Invitation> open() {
    return invitations.open();
  }

  /**
   * Withdraws one.
   *
   * @throws Problem 404 when it was followed or withdrawn meanwhile
   */
  public void withdraw(Person administrator, UUID id) {
    database.transaction(
        () -> {
          Invitation invitation = invitations.find(id).orElseThrow(Inviting::gone);
          if (!invitations.take(id)) {
            throw gone();
          }
          audit.record(
              administrator.name(),
              AuditAction.INVITATION_WITHDRAWN,
              "person " + invitation.invitee(),
              "invitation " + id);
          return invitation;
        });
  }

  private static Problem gone() {
    return new Problem(404, "There is no such invitation any more.");
  }

  private OwnerNotice notice(Invitation invitation) {
    String invitee = invitation.invitee();
    String mail = invitee.contains("@") ? invitee : people.mail(invitee).orElse(null);
    String purpose = invitation.purpose() == null ? "" : "\n\n" + invitation.purpose();
    return new OwnerNotice(
        List.of(new OwnerNotice.Recipient(invitee, mail)),
        "Please link a Mastodon account",
        "%s asks you to link a Mastodon account.%s\n\nThe link works for you alone, until %s."
            .formatted(
                invitation.inviter(),
                purpose,
                invitation.expires().truncatedTo(ChronoUnit.MINUTES)),
        link(invitation));
  }

  private static Optional<String> text(@Nullable String typed, int longest, String what) {
    Optional<String> text =
        Optional.ofNullable(typed).map(String::strip).filter(given -> !given.isEmpty());
    if (text.isPresent()
        && (text.get().length() > longest || text.get().matches("(?s).*\\p{Cntrl}.*"))) {
      throw new Problem(400, what + " is too long, or holds what is not text.");
    }
    return text;
  }

  private @Nullable String instance(@Nullable String typed) throws LinkingException {
    Optional<String> instance = text(typed, LONGEST_INSTANCE, "The instance");
    try {
      // Where a handle lives is asked when the invitation is followed, and judged then.
      if (instance.isPresent()
          && InstanceAddress.user(instance.get()).isEmpty()
          && !config.allows(InstanceAddress.parse(instance.get()))) {
        throw new LinkingException(Outcome.NOT_ALLOWED);
      }
      instance.ifPresent(InstanceAddress::parse);
      return instance.orElse(null);
    } catch (IllegalArgumentException e) {
      throw new LinkingException(Outcome.BAD_ADDRESS);
    }
  }
}
