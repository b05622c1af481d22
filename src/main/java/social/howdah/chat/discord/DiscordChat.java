package social.howdah.chat.discord;

import jakarta.ws.rs.core.Response;
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
 * Discord's slash commands, buttons and modals, which it sends all to one address.
 *
 * @see <a
 *     href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object">
 *     Discord: Interaction object</a>
 */
record DiscordChat(String destination, DiscordSignature signature) implements Chat {
  private static final String PING = "1";
  private static final String COMMAND = "2";
  private static final String COMPONENT = "3";
  private static final String MODAL = "5";

  @Override
  public Optional<Response> handshake(ChatRequest request) {
    signature.check(request);
    return Fields.of(request.text()).text("type").equals(PING)
        ? Optional.of(DiscordReply.pong())
        : Optional.empty();
  }

  @Override
  public Interaction command(ChatRequest request) {
    return action(request);
  }

  @Override
  public Interaction action(ChatRequest request) {
    signature.check(request);
    Fields body = Fields.of(request.text());
    Fields data = body.in("data");
    return switch (body.text("type")) {
      case COMMAND ->
          new Interaction.Command(
              origin(body), data.text("name"), data.first("options").text("value"));
      case COMPONENT -> new Interaction.Press(origin(body), button(data));
      case MODAL ->
          new Interaction.Submission(
              origin(body), button(data), data.first("components").in("component").text("value"));
      default -> throw new Problem(400, "Howdah has not asked Discord for that.");
    };
  }

  @Override
  public Response answer(Interaction interaction, Answer answer) {
    return DiscordReply.of(answer);
  }

  /** In a server who did it is a member, in a direct message a user. */
  private Origin origin(Fields body) {
    Fields member = body.in("member").in("user");
    Fields user = member.text("id").isEmpty() ? body.in("user") : member;
    String id = user.text("id");
    if (id.isEmpty()) {
      throw new Problem(400, "Discord does not say who did it.");
    }
    String name = user.text("username");
    return new Origin(
        destination,
        new ChatUser("discord", id, name.isEmpty() ? id : name),
        body.text("channel_id"),
        Origin.NOTHING,
        Origin.NOTHING);
  }

  private static ButtonValue button(Fields data) {
    return ButtonValue.of(data.text("custom_id"))
        .orElseThrow(() -> new Problem(400, "That button is not one of Howdah's."));
  }
}
