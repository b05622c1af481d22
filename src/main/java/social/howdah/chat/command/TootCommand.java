package social.howdah.chat.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.howdah.account.LinkedAccount;
import social.howdah.chat.act.Acts;
import social.howdah.chat.act.Voices;
import social.howdah.message.StatusDraft;
import social.howdah.message.StatusDraftBuilder;
import social.howdah.platform.config.ShortDuration;

/** {@code /toot}: posts a status, now or later, or deletes the last one. */
@Singleton
class TootCommand {
  static final String USAGE =
      """
      /toot [options] words
        --cw "warning"            behind a content warning
        --visibility unlisted     public, unlisted, private or direct
        --as alias                as which of your accounts
        --in 2h                   later; or --at 2026-12-24T18:00+01:00
        --poll "yes|no" --for 1d  with a poll
      /toot --delete-last         deletes what you posted last from chat""";

  private static final Set<String> KNOWN =
      Set.of("cw", "visibility", "as", "in", "at", "poll", "for", "language");
  private static final String DELETE = "delete-last";
  private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");
  private static final Duration USUAL_POLL = Duration.ofDays(1);

  /** Mastodon does not take one that is to be posted sooner. */
  private static final Duration SOONEST = Duration.ofMinutes(5);

  private final Acts acts;
  private final Voices voices;
  private final Clock clock;

  @Inject
  TootCommand(Acts acts, Voices voices, Clock clock) {
    this.acts = acts;
    this.voices = voices;
    this.clock = clock;
  }

  /** Does it, and says so. */
  String run(Acts.Asker asker, String text) throws BadCommandException {
    Options options = Options.read(text, KNOWN, Set.of(DELETE));
    if (options.has(DELETE)) {
      return acts.deleteLast(asker).orElse("It is being deleted.");
    }
    if (options.words().isEmpty()) {
      return USAGE;
    }
    LinkedAccount account = account(asker, options.value("as").orElse(null));
    Instant later = later(options);
    StatusDraft draft =
        StatusDraftBuilder.builder()
            .account(account.alias())
            .text(options.words())
            .spoiler(options.value("cw").orElse(null))
            .visibility(visibility(options))
            .language(options.value("language").orElse(null))
            .scheduledAt(later)
            .poll(poll(options))
            .overlong(StatusDraft.Overlong.THREAD)
            .build();
    return acts.post(asker, account, draft)
        .orElse(
            later == null
                ? "Posting as @%s.".formatted(account.handle())
                : "To be posted as @%s at %s.".formatted(account.handle(), later));
  }

  private LinkedAccount account(Acts.Asker asker, @Nullable String name)
      throws BadCommandException {
    List<LinkedAccount> all = voices.of(asker.person());
    if (all.isEmpty()) {
      throw new BadCommandException("You have linked no account to Howdah yet.");
    }
    if (name != null) {
      return voices
          .named(asker.person(), name)
          .orElseThrow(() -> new BadCommandException("Say --as with one of " + aliases(all) + "."));
    }
    if (all.size() > 1 && all.get(1).shared() == all.get(0).shared()) {
      throw new BadCommandException(
          "You have several accounts: say --as with one of " + aliases(all) + ".");
    }
    return all.get(0);
  }

  private static String aliases(List<LinkedAccount> accounts) {
    return accounts.stream().map(LinkedAccount::alias).collect(Collectors.joining(", "));
  }

  private static @Nullable String visibility(Options options) throws BadCommandException {
    Optional<String> visibility = options.value("visibility");
    if (visibility.isPresent() && !VISIBILITIES.contains(visibility.get())) {
      throw new BadCommandException("The visibility is public, unlisted, private or direct.");
    }
    return visibility.orElse(null);
  }

  private @Nullable Instant later(Options options) throws BadCommandException {
    if (!options.has("in") && !options.has("at")) {
      return null;
    }
    try {
      Instant later =
          options.has("in")
              ? clock.instant().plus(ShortDuration.parse(options.value("in").orElseThrow()))
              : OffsetDateTime.parse(options.value("at").orElseThrow()).toInstant();
      if (later.isBefore(clock.instant().plus(SOONEST))) {
        throw new BadCommandException("Choose a time more than five minutes away.");
      }
      return later;
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new BadCommandException("Give a time such as --in 2h, or --at 2026-12-24T18:00+01:00.");
    }
  }

  private static StatusDraft.@Nullable Poll poll(Options options) throws BadCommandException {
    if (!options.has("poll")) {
      return null;
    }
    List<String> choices =
        Arrays.stream(options.value("poll").orElseThrow().split("\\|", -1))
            .map(String::strip)
            .filter(choice -> !choice.isEmpty())
            .toList();
    if (choices.size() < 2) {
      throw new BadCommandException("A poll needs two choices or more: --poll \"yes|no\".");
    }
    try {
      Duration open = options.value("for").map(ShortDuration::parse).orElse(USUAL_POLL);
      return new StatusDraft.Poll(choices, Math.toIntExact(open.toSeconds()), false, false);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new BadCommandException("Give the poll a time such as --for 1d.");
    }
  }
}
