package social.howdah.chat.teams;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
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
 * What Teams sends to a bot's only address: messages to it, buttons of its cards, dialogs, and much
 * that nobody asked for.
 *
 * @param realm within which its users' ids are unique
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#activity-object">
 *     Microsoft: Activity object</a>
 */
record TeamsChat(String destination, String realm, TeamsProof proof, TeamsCalls calls)
    implements Chat {
  private static final Set<String> OF_PEOPLE = Set.of("message", "invoke");

  /** In a channel a bot hears what begins with its name. */
  private static final Pattern NAME = Pattern.compile("^\\s*<at[^>]*>[^<]*</at>");

  @Override
  public Optional<Response> handshake(ChatRequest request) {
    return OF_PEOPLE.contains(checked(request).text("type"))
        ? Optional.empty()
        : Optional.of(TeamsReply.nothing());
  }

  @Override
  public Interaction command(ChatRequest request) {
    return action(request);
  }

  @Override
  public Interaction action(ChatRequest request) {
    Fields activity = checked(request);
    if (activity.text("type").equals("message")) {
      return typed(activity);
    }
    Fields data = activity.in("value").in("data");
    return switch (activity.text("name")) {
      case "adaptiveCard/action" ->
          new Interaction.Press(
              origin(activity), button(activity.in("value").in("action").in("data")));
      case "task/fetch" -> new Interaction.Press(origin(activity), button(data));
      case "task/submit" ->
          new Interaction.Submission(origin(activity), button(data), data.text(TeamsReply.TEXT));
      default -> throw new Problem(400, "Howdah has not asked Teams for that.");
    };
  }

  /** Teams has no slash commands: the first word is one, and what it leaves out is howdah. */
  private Interaction typed(Fields activity) {
    String said = NAME.matcher(activity.text("text")).replaceFirst("");
    String[] words =
        Parser.unescapeEntities(said, false).replace('\u00a0', ' ').strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0].replaceFirst("^/", "")) {
      case "toot" -> new Interaction.Command(origin(activity), "toot", rest);
      case "howdah" -> new Interaction.Command(origin(activity), "howdah", rest);
      default -> new Interaction.Command(origin(activity), "howdah", String.join(" ", words));
    };
  }

  @Override
  public Response answer(Interaction interaction, Answer answer) throws IOException {
    if (interaction instanceof Interaction.Press press && !press.button().action().asksForWords()) {
      return TeamsReply.toButton(answer);
    }
    if (!(interaction instanceof Interaction.Command)) {
      return TeamsReply.inDialog(answer);
    }
    if (answer instanceof Answer.Words words) {
      calls.tell(interaction.origin().user().id(), words.text());
    }
    return TeamsReply.nothing();
  }

  private Fields checked(ChatRequest request) {
    Fields activity = Fields.of(request.text());
    proof.check(request, activity);
    return activity;
  }

  private Origin origin(Fields activity) {
    Fields from = activity.in("from");
    String id = from.text("id");
    if (id.isEmpty()) {
      throw new Problem(400, "Teams does not say who did it.");
    }
    String name = from.text("name");
    return new Origin(
        destination,
        new ChatUser(realm, id, name.isEmpty() ? id : name),
        activity.in("conversation").text("id"),
        Origin.NOTHING,
        Origin.NOTHING);
  }

  private static ButtonValue button(Fields data) {
    return ButtonValue.of(data.text("button"))
        .orElseThrow(() -> new Problem(400, "That button is not one of Howdah's."));
  }
}
