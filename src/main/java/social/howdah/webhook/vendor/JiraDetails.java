package social.howdah.webhook.vendor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Phase;
import social.howdah.webhook.Payload;

/** What routes ask of an event of Jira, wherever the event has it. */
final class JiraDetails {
  private static final Pattern KEY = Pattern.compile("\\p{Alpha}\\w{0,50}-\\d{1,12}");
  private static final Pattern API = Pattern.compile("/rest/.*");
  private static final Pattern ISSUE_OF_COMMENT = Pattern.compile(".*/issue/(\\d{1,20})/.*");

  private JiraDetails() {}

  static Optional<String> subject(Payload payload) {
    return payload
        .line("issue", "key")
        .or(() -> payload.line("project", "key"))
        .or(() -> payload.line("issue", "fields", "project", "key"));
  }

  static Details of(String event, Payload payload) {
    Payload fields = payload.object("issue", "fields");
    Optional<String> thread = thread(payload);
    return DetailsBuilder.builder()
        .actor(actor(payload).orElse(null))
        .bot(payload.text("user", "accountType").filter("app"::equals).isPresent())
        .url(url(payload).orElse(null))
        .title(title(payload, fields).orElse(null))
        .severity(
            fields.line("priority", "name").map(word -> word.toLowerCase(Locale.ROOT)).orElse(null))
        .labels(fields.lines("labels").stream().limit(Commits.MOST_LABELS).toList())
        .thread(thread.orElse(null))
        .phase(thread.isPresent() ? phase(event, payload) : null)
        .build();
  }

  private static Optional<String> actor(Payload payload) {
    return First.of(
        payload.line("user", "displayName"),
        payload.line("comment", "updateAuthor", "displayName"),
        payload.line("comment", "author", "displayName"),
        payload.line("worklog", "updateAuthor", "displayName"),
        payload.line("worklog", "author", "displayName"),
        payload.line("attachment", "author", "displayName"),
        payload.line("user", "name"));
  }

  private static Optional<String> title(Payload payload, Payload fields) {
    return First.of(
        fields.line("summary"),
        payload.line("version", "name"),
        payload.line("sprint", "name"),
        payload.line("project", "name"),
        payload.line("board", "name"),
        payload.line("attachment", "filename"),
        payload.line("issueLink", "issueLinkType", "name"),
        payload.line("worklog", "timeSpent"));
  }

  /** Payloads have addresses of the API alone; an issue's page is found from its key. */
  private static Optional<String> url(Payload payload) {
    return payload
        .link("issue", "self")
        .flatMap(
            self ->
                payload
                    .text("issue", "key")
                    .filter(key -> KEY.matcher(key).matches())
                    .map(key -> API.matcher(self).replaceFirst("/browse/" + key)));
  }

  private static Optional<String> thread(Payload payload) {
    return First.of(
        payload.line("issue", "id").map(id -> "issue/" + id),
        payload.line("worklog", "issueId").map(id -> "issue/" + id),
        payload
            .text("comment", "self")
            .map(ISSUE_OF_COMMENT::matcher)
            .filter(Matcher::matches)
            .map(match -> "issue/" + match.group(1)),
        payload.line("sprint", "id").map(id -> "sprint/" + id),
        payload.line("version", "id").map(id -> "version/" + id));
  }

  private static Phase phase(String event, Payload payload) {
    return switch (event) {
      case "jira:issue_created", "jira:version_created", "sprint_created" -> Phase.OPENED;
      case "jira:issue_deleted", "jira:version_deleted", "sprint_deleted" -> Phase.DELETED;
      case "jira:version_released", "sprint_closed" -> Phase.RESOLVED;
      case "jira:issue_updated" -> isDone(payload) ? Phase.RESOLVED : Phase.UPDATED;
      default -> Phase.UPDATED;
    };
  }

  private static boolean isDone(Payload payload) {
    return payload
        .text("issue", "fields", "status", "statusCategory", "key")
        .filter("done"::equals)
        .isPresent();
  }
}
