package social.howdah.chat.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.stream.Collectors;
import social.howdah.account.LinkedAccount;
import social.howdah.chat.act.Acts;
import social.howdah.chat.act.Voices;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.Decisions;
import social.howdah.message.PersonalPlaces;
import social.howdah.platform.PlatformConfig;

/** {@code /howdah}: about oneself, and what goes through Howdah. */
@Singleton
class HowdahCommand {
  static final String USAGE =
      """
      /howdah status            who you are here, and your accounts
      /howdah link              how to become somebody else
      /howdah unlink            forget who you are
      /howdah undo              takes back what you did last
      /howdah mute <route> 2h   silences a route (administrators)
      """;

  private final ChatIdentities identities;
  private final Acts acts;
  private final Voices voices;
  private final Decisions decisions;
  private final PersonalPlaces places;
  private final PlatformConfig platform;

  @Inject
  HowdahCommand(
      ChatIdentities identities,
      Acts acts,
      Voices voices,
      Decisions decisions,
      PersonalPlaces places,
      PlatformConfig platform) {
    this.identities = identities;
    this.acts = acts;
    this.voices = voices;
    this.decisions = decisions;
    this.places = places;
    this.platform = platform;
  }

  /** Does it, and says so. */
  String run(Acts.Asker asker, ChatUser user, String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    return switch (words.get(0)) {
      case "status" -> status(asker);
      case "link" ->
          "You are %s here, on %s. To be somebody else, say /howdah unlink first."
              .formatted(asker.person().name(), platform.publicUrl());
      case "unlink" -> {
        identities.untie(user, asker.person().name());
        yield "You are nobody here now. Your accounts stay linked: see " + platform.publicUrl();
      }
      case "undo" -> acts.undo(asker, null).orElse("It is being taken back.");
      case "mute" ->
          words.size() == 3
              ? decisions.mute(asker.person().name(), words.get(1), words.get(2)).sentence()
              : "Say which route, and for how long: /howdah mute releases 2h";
      default -> USAGE + TootCommand.USAGE;
    };
  }

  private String status(Acts.Asker asker) {
    List<LinkedAccount> accounts = voices.of(asker.person());
    return "You are %s here. %s%s"
        .formatted(
            asker.person().name(),
            accounts.isEmpty()
                ? "You have linked no account yet: see " + platform.publicUrl()
                : "You may act as "
                    + accounts.stream()
                        .map(account -> "@%s (%s)".formatted(account.handle(), account.alias()))
                        .collect(Collectors.joining(", "))
                    + ".",
            alone(asker));
  }

  /** Where the person may be told what is theirs alone. */
  private String alone(Acts.Asker asker) {
    String name = PersonalPlaces.alone(asker.destination());
    return places.of(asker.person().name()).stream().anyMatch(place -> place.name().equals(name))
        ? " Your notifications can come as direct messages: choose %s at %s."
            .formatted(name, UriBuilder.fromUri(platform.publicUrl()).path("rules").build())
        : "";
  }
}
