package social.howdah.chat.mattermost;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
 * Mattermost's slash commands, buttons and dialogs. A command proves itself by the token Mattermost
 * gave it, a button and a dialog by our seal, which Mattermost shows to nobody.
 *
 * @param realm within which its users' ids are unique
 * @param tokens of the slash commands
 * @see <a href="https://developers.mattermost.com/integrate/slash-commands/custom/">Mattermost:
 *     Custom slash commands</a>
 * @see <a href="https://developers.mattermost.com/integrate/plugins/interactive-messages/">
 *     Mattermost: Interactive messages</a>
 */
record MattermostChat(
    String destination,
    String realm,
    List<Secret> tokens,
    MattermostSeals seals,
    MattermostDialogs dialogs,
    Clock clock)
    implements Chat {
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Override
  public Interaction command(ChatRequest request) {
    Fields form = new Fields(Form.read(request.text().getBytes(StandardCharsets.UTF_8)));
    Secret given = Secret.of(form.text("token"));
    if (tokens.stream().noneMatch(given::equals)) {
      throw new Problem(
          401, "The token is none of the slash commands': compare .command-tokens with theirs.");
    }
    requireFresh(form.text("trigger_id"), request.now());
    return new Interaction.Command(
        origin(form), form.text("command").replaceFirst("^/", ""), form.text("text"));
  }

  @Override
  public Interaction action(ChatRequest request) {
    Fields body = Fields.of(request.text());
    return body.text("type").equals("dialog_submission")
        ? submission(body, request.now())
        : press(body, request.now());
  }

  private Interaction press(Fields body, Instant now) {
    Fields context = body.in("context");
    String value = context.text("button");
    if (!seals.isOurs(value, context.text("seal"))) {
      throw new Problem(
          401, "The button is not one of Howdah's, or .signing-secret has changed since.");
    }
    requireFresh(body.text("trigger_id"), now);
    return new Interaction.Press(origin(body), button(value));
  }

  private Interaction submission(Fields body, Instant now) {
    String value =
        seals
            .button(body.text("state"), body.text("user_id"), now)
            .orElseThrow(
                () -> new Problem(401, "The dialog is not one of Howdah's, or is too old."));
    return new Interaction.Submission(
        origin(body), button(value), body.in("submission").text(MattermostDialogs.TEXT));
  }

  @Override
  public Response answer(Interaction interaction, Answer answer) throws IOException {
    if (answer instanceof Answer.Form form) {
      Origin origin = interaction.origin();
      String state = seals.state(form.button().text(), origin.user().id(), clock.instant());
      dialogs.open(origin.trigger(), form, state);
      return json(Map.of());
    }
    if (!(answer instanceof Answer.Words words)) {
      return json(Map.of());
    }
    if (interaction instanceof Interaction.Command) {
      return json(Map.of("response_type", "ephemeral", "text", words.text()));
    }
    return json(
        Map.of(
            interaction instanceof Interaction.Press ? "ephemeral_text" : "error", words.text()));
  }

  private Origin origin(Fields fields) {
    String id = fields.text("user_id");
    if (id.isEmpty()) {
      throw new Problem(400, "Mattermost does not say who did it.");
    }
    String name = fields.text("user_name");
    return new Origin(
        destination,
        new ChatUser(realm, id, name.isEmpty() ? id : name),
        fields.text("channel_id"),
        Secret.of(fields.text("trigger_id")),
        Origin.NOTHING);
  }

  private static ButtonValue button(String value) {
    return ButtonValue.of(value)
        .orElseThrow(() -> new Problem(400, "That button is not one of Howdah's."));
  }

  /** A trigger is Base64 of {@code id:user:milliseconds:signature}. */
  private static void requireFresh(String trigger, Instant now) {
    try {
      String[] parts =
          new String(Base64.getDecoder().decode(trigger), StandardCharsets.UTF_8).split(":", -1);
      Instant made = Instant.ofEpochMilli(Long.parseLong(parts[2]));
      if (Duration.between(made, now).abs().compareTo(FRESH) <= 0) {
        return;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Problem(400, "The trigger_id is not one of Mattermost's.");
    }
    throw new Problem(401, "The request was made too long ago, or this machine's clock is off.");
  }

  private static Response json(Map<String, ?> body) {
    return Response.ok(Json.write(body), MediaType.APPLICATION_JSON_TYPE).build();
  }
}
