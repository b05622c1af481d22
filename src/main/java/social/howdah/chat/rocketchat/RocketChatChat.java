package social.howdah.chat.rocketchat;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.talk.Origin;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.ButtonValue;
import social.howdah.platform.problem.Problem;

/**
 * Messages of people that begin with a trigger word of an outgoing integration: {@code !toot …} and
 * {@code !howdah …}. A button of ours has whoever presses it write {@code !howdah boost:3f0c…}.
 *
 * @param realm within which its users' ids are unique
 * @see <a href="https://docs.rocket.chat/docs/integrations">Rocket.Chat: Integrations</a>
 */
record RocketChatChat(
    String destination, String realm, RocketChatProof proof, RocketChatCalls calls)
    implements Chat {

  /** Many messages are nobody's, or say nothing to us. */
  @Override
  public Optional<Response> handshake(ChatRequest request) {
    return said(proof.checked(request)).isPresent() ? Optional.empty() : Optional.of(nothing());
  }

  @Override
  public Interaction command(ChatRequest request) {
    return action(request);
  }

  @Override
  public Interaction action(ChatRequest request) {
    return said(proof.checked(request))
        .orElseThrow(() -> new Problem(400, "Nobody says anything to Howdah in that message."));
  }

  /** One message may be sent by several integrations, and again by those who are not answered. */
  @Override
  public String unique(ChatRequest request) {
    return Fields.of(request.text()).text("message_id");
  }

  /** The response would be read by everybody there, so that it says nothing. */
  @Override
  public Response answer(Interaction interaction, Answer answer) throws IOException {
    String user = interaction.origin().user().id();
    if (answer instanceof Answer.Words words) {
      calls.tell(user, RocketChatWords.plain(words.text()));
    } else if (answer instanceof Answer.Form form) {
      calls.tell(user, RocketChatWords.form(form));
    }
    return nothing();
  }

  private Optional<Interaction> said(Fields message) {
    String[] words = message.text("text").strip().split("\\s+", 2);
    if (!isByTheirAuthor(message) || !words[0].equals(message.text("trigger_word"))) {
      return Optional.empty();
    }
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "!toot" -> Optional.of(new Interaction.Command(origin(message), "toot", rest));
      case RocketChatWords.COMMAND -> Optional.of(toHowdah(origin(message), rest));
      default -> Optional.empty();
    };
  }

  /**
   * An integration may post in any user's name, and is marked as a bot then; moderators may change
   * what others have written.
   */
  private boolean isByTheirAuthor(Fields message) {
    return List.of("", "false").contains(message.text("bot"))
        && !message.text("isEdited").equals("true")
        && !message.text("user_id").equals(calls.bot());
  }

  private static Interaction toHowdah(Origin origin, String rest) {
    String[] words = rest.split("\\s+", 2);
    Optional<ButtonValue> button = ButtonValue.of(words[0]);
    if (button.isEmpty()) {
      return new Interaction.Command(origin, "howdah", rest);
    }
    return words.length > 1 && button.get().action().asksForWords()
        ? new Interaction.Submission(origin, button.get(), words[1])
        : new Interaction.Press(origin, button.get());
  }

  private Origin origin(Fields message) {
    String id = message.text("user_id");
    String name = message.text("user_name");
    return new Origin(
        destination,
        new ChatUser(realm, id, name.isEmpty() ? id : name),
        message.text("channel_id"),
        Origin.NOTHING,
        Origin.NOTHING);
  }

  /** Rocket.Chat sends again what is answered with nothing at all. */
  private static Response nothing() {
    return Response.ok("{}", MediaType.APPLICATION_JSON_TYPE).build();
  }
}
