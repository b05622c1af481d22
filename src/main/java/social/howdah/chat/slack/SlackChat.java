package social.howdah.chat.slack;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.howdah.chat.talk.Answer;
import social.howdah.chat.talk.Chat;
import social.howdah.chat.talk.ChatRequest;
import social.howdah.chat.talk.Fields;
import social.howdah.chat.talk.Interaction;
import social.howdah.chat.talk.Origin;
import social.howdah.identity.chat.ChatUser;
import social.howdah.message.ButtonValue;
import social.howdah.platform.Secret;
import social.howdah.platform.json.Json;
import social.howdah.platform.problem.Problem;
import social.howdah.platform.web.Form;

/**
 * Slack's slash commands, buttons and modals.
 *
 * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Slack:
 *     Implementing slash commands</a>
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads">Slack: Interaction
 *     payloads</a>
 */
record SlackChat(String destination, SlackSignature signature, SlackCalls calls) implements Chat {

  @Override
  public Interaction command(ChatRequest request) {
    signature.check(request);
    Fields form = new Fields(form(request));
    ChatUser user = user(form.text("team_id"), form.text("user_id"), form.text("user_name"));
    Origin origin = origin(form, user, form.text("channel_id"));
    String name = form.text("command").replaceFirst("^/", "");
    return new Interaction.Command(origin, name, unescaped(form.text("text")));
  }

  @Override
  public Interaction action(ChatRequest request) {
    signature.check(request);
    Fields payload = Fields.of(new Fields(form(request)).text("payload"));
    Fields person = payload.in("user");
    ChatUser user = user(payload.in("team").text("id"), person.text("id"), person.text("username"));
    return switch (payload.text("type")) {
      case "block_actions" ->
          new Interaction.Press(
              origin(payload, user, payload.in("channel").text("id")),
              button(payload.first("actions").text("value")));
      case "view_submission" -> {
        Fields view = payload.in("view");
        SlackModal.Memory memory = SlackModal.Memory.of(view.text("private_metadata"));
        yield new Interaction.Submission(
            origin(payload, user, memory.place()),
            button(memory.button()),
            view.in("state").in("values").in(SlackModal.TEXT).in(SlackModal.TEXT).text("value"));
      }
      default -> throw new Problem(400, "Howdah has not asked Slack for that.");
    };
  }

  @Override
  public Response answer(Interaction interaction, Answer answer) throws IOException {
    Origin origin = interaction.origin();
    if (answer instanceof Answer.Form form) {
      calls.open(origin.trigger(), SlackModal.form(form, origin.place()));
      return Response.ok().build();
    }
    if (!(answer instanceof Answer.Words words)) {
      return Response.ok().build();
    }
    Map<String, Object> alone =
        Map.of(
            "response_type", "ephemeral", "replace_original", false, "text", escaped(words.text()));
    if (interaction instanceof Interaction.Command) {
      return json(alone);
    }
    if (interaction instanceof Interaction.Submission) {
      return json(Map.of("response_action", "update", "view", SlackModal.words(words.text())));
    }
    calls.tell(origin.reply(), alone);
    return Response.ok().build();
  }

  private Origin origin(Fields fields, ChatUser user, String place) {
    return new Origin(
        destination,
        user,
        place,
        Secret.of(fields.text("trigger_id")),
        Secret.of(fields.text("response_url")));
  }

  private static ChatUser user(String team, String id, String name) {
    if (team.isEmpty() || id.isEmpty()) {
      throw new Problem(400, "Slack does not say who did it.");
    }
    return new ChatUser("slack/" + team, id, name.isEmpty() ? id : name);
  }

  private static ButtonValue button(String value) {
    return ButtonValue.of(value)
        .orElseThrow(() -> new Problem(400, "That button is not one of Howdah's."));
  }

  private static Map<String, @Nullable Object> form(ChatRequest request) {
    return Form.read(request.text().getBytes(StandardCharsets.UTF_8));
  }

  private static Response json(Map<String, ?> body) {
    return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Slack escapes what people type. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
