package social.howdah.webhook.vendor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Phase;
import social.howdah.webhook.Payload;

/** What routes ask of an event of GitLab, wherever the event has it. */
final class GitlabDetails {

  /** The users GitLab makes for access tokens of projects and groups. */
  private static final Pattern BOT = Pattern.compile("(project|group)_\\d+_bot(_.*)?");

  private static final Set<String> OPEN = Set.of("open", "reopen", "create", "created", "pending");
  private static final Set<String> OVER =
      Set.of("close", "merge", "success", "failed", "canceled", "skipped", "resolved", "dismissed");

  private GitlabDetails() {}

  static Optional<String> subject(Payload payload) {
    return First.of(
        payload.line("project", "path_with_namespace"),
        payload.line("path_with_namespace"),
        payload.line("project_name"),
        payload.line("group", "full_path"),
        payload.line("full_path"),
        payload.line("group_path"));
  }

  static Details of(String kind, Payload payload) {
    Payload thing = payload.object("object_attributes");
    Optional<String> actor = actor(payload);
    Optional<String> thread = thread(kind, payload);
    return DetailsBuilder.builder()
        .actor(actor.orElse(null))
        .bot(actor.filter(name -> BOT.matcher(name).matches()).isPresent())
        .url(url(kind, payload).orElse(null))
        .title(title(payload).orElse(null))
        .severity(thing.line("severity").map(word -> word.toLowerCase(Locale.ROOT)).orElse(null))
        .labels(labels(payload))
        .branch(branch(payload).orElse(null))
        .paths(Commits.paths(payload.objects("commits")))
        .thread(thread.orElse(null))
        .phase(thread.isPresent() ? phase(kind, payload) : null)
        .build();
  }

  private static Optional<String> actor(Payload payload) {
    return First.of(
        payload.line("user", "username"),
        payload.line("user_username"),
        payload.line("user", "name"),
        payload.line("user_name"),
        payload.line("username"));
  }

  private static List<String> labels(Payload payload) {
    return payload.objects("labels").stream()
        .flatMap(label -> label.line("title").stream())
        .limit(Commits.MOST_LABELS)
        .toList();
  }

  private static Optional<String> title(Payload payload) {
    return First.of(
        payload.line("object_attributes", "title"),
        payload.line("issue", "title"),
        payload.line("merge_request", "title"),
        payload.line("snippet", "title"),
        payload.line("object_attributes", "name"),
        payload.line("build_name"),
        payload.line("commit_title"),
        payload.line("name"),
        payload.line("tag"),
        payload.line("commit", "title"),
        payload.line("commit", "message"),
        Commits.last(payload).line("title"),
        Commits.last(payload).line("message"),
        payload.line("message"),
        payload.line("object_attributes", "note"));
  }

  private static Optional<String> url(String kind, Payload payload) {
    return First.of(
        payload.link("object_attributes", "url"),
        payload.link("url"),
        payload.link("deployable_url"),
        page(kind, payload),
        Commits.last(payload).link("url"),
        payload.link("commit_url"),
        payload.link("project", "web_url"));
  }

  /** Pipelines of older GitLabs, and all jobs, come without their address. */
  private static Optional<String> page(String kind, Payload payload) {
    Optional<String> number =
        switch (kind) {
          case "pipeline" -> payload.text("object_attributes", "id").map(id -> "pipelines/" + id);
          case "build" -> payload.text("build_id").map(id -> "jobs/" + id);
          default -> Optional.empty();
        };
    return number
        .flatMap(
            way ->
                payload
                    .link("project", "web_url")
                    .or(() -> payload.link("repository", "homepage"))
                    .map(project -> project + "/-/" + way))
        .filter(address -> address.matches("\\S{1,2000}"));
  }

  private static Optional<String> branch(Payload payload) {
    if (payload.flag("tag") || payload.flag("object_attributes", "tag")) {
      return Optional.empty();
    }
    return First.of(
            payload.line("object_attributes", "target_branch"),
            payload.line("merge_request", "target_branch"),
            payload.line("object_attributes", "ref"),
            payload.line("ref"))
        .filter(ref -> !Commits.isTag(ref))
        .map(Commits::branch);
  }

  /** The path of the thing's page: a note has the one of what it is on, a job its pipeline's. */
  private static Optional<String> thread(String kind, Payload payload) {
    return First.of(
            payload
                .line("merge_request", "iid")
                .filter(iid -> kind.equals("note"))
                .map(iid -> "merge_requests/" + iid),
            payload.line("issue", "iid").map(iid -> "issues/" + iid),
            switch (kind) {
              case "issue", "work_item" ->
                  payload.line("object_attributes", "iid").map(iid -> "issues/" + iid);
              case "merge_request" ->
                  payload.line("object_attributes", "iid").map(iid -> "merge_requests/" + iid);
              case "milestone" ->
                  payload.line("object_attributes", "iid").map(iid -> "milestones/" + iid);
              case "pipeline" ->
                  payload.line("object_attributes", "id").map(id -> "pipelines/" + id);
              case "build" -> payload.line("pipeline_id").map(id -> "pipelines/" + id);
              case "deployment" -> payload.line("deployment_id").map(id -> "deployments/" + id);
              case "release" -> payload.line("tag").map(tag -> "releases/" + tag);
              case "vulnerability" ->
                  payload.link("object_attributes", "url").map(url -> "vulnerability " + url);
              default -> Optional.empty();
            })
        .map(page -> subject(payload).map(project -> project + "/-/" + page).orElse(page))
        .filter(thread -> thread.length() <= 500);
  }

  private static Phase phase(String kind, Payload payload) {
    String step = GitlabKind.step(kind, payload);
    if (kind.equals("note") || kind.equals("build")) {
      return Phase.UPDATED;
    }
    if (step.equals("delete")) {
      return Phase.DELETED;
    }
    return OPEN.contains(step)
        ? Phase.OPENED
        : OVER.contains(step) ? Phase.RESOLVED : Phase.UPDATED;
  }
}
