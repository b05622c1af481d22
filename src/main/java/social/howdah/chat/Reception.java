package social.howdah.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import social.howdah.chat.act.Acts;
import social.howdah.chat.command.Commands;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.talk.Origin;
import social.howdah.identity.Person;
import social.howdah.identity.chat.ChatIdentities;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;

/**
 * Receives what people do in chat: who is nobody here gets the link by which to become somebody;
 * whatever else is done, is done as the person who did it. A repeat does nothing.
 */
@Singleton
class Reception {
  private final SeenStore seen;
  private final ChatIdentities identities;
  private final Commands commands;
  private final Presses presses;
  private final PlatformConfig platform;

  @Inject
  Reception(
      SeenStore seen,
      ChatIdentities identities,
      Commands commands,
      Presses presses,
      PlatformConfig platform) {
    this.seen = seen;
    this.identities = identities;
    this.commands = commands;
    this.presses = presses;
    this.platform = platform;
  }

  /**
   * Does what was asked for. It is remembered first: a crash in between loses a press, which people
   * see and press again, and doubles none.
   *
   * @param request what no other request is like
   */
  Answer receive(Interaction interaction, Secret request) {
    return seen.isNew(request)
        ? answer(interaction)
        : new Answer.Words("That was received before. Nothing was done again.");
  }

  private Answer answer(Interaction interaction) {
    Origin origin = interaction.origin();
    identities.met(origin.user(), origin.destination());
    Optional<Person> person = identities.person(origin.user());
    if (person.isEmpty()) {
      return new Answer.Words(introduction(origin));
    }
    Acts.Asker asker =
        new Acts.Asker(person.get(), origin.destination(), origin.place(), origin.user().id());
    if (interaction instanceof Interaction.Command command) {
      return new Answer.Words(commands.run(asker, origin.user(), command.name(), command.text()));
    }
    if (interaction instanceof Interaction.Press press) {
      return presses.pressed(asker, press.button());
    }
    Interaction.Submission form = (Interaction.Submission) interaction;
    return presses.submitted(asker, form.button(), form.text());
  }

  private String introduction(Origin origin) {
    Secret secret = identities.offer(origin.user());
    return "Howdah does not know yet who you are. Sign in here within %d minutes, and do it again: %s"
        .formatted(
            ChatIdentities.LIFE.toMinutes(),
            UriBuilder.fromUri(platform.publicUrl())
                .path("chat-identity")
                .path(secret.reveal())
                .build());
  }
}
