package social.howdah.webhook.vendor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.message.Phase;
import social.howdah.webhook.Payload;

/** What routes ask of an event of Bitbucket. Cloud and Data Center have a form each. */
final class BitbucketDetails {
  private static final Set<String> BOTS = Set.of("app_user", "appuser", "service");
  private static final Set<String> OVER =
      Set.of("resolved", "duplicate", "invalid", "wontfix", "closed");

  /** How a pull request stands after an event; otherwise it goes on. */
  private static final Map<String, Phase> PHASES =
      Map.of(
          "pullrequest:created", Phase.OPENED,
          "pullrequest:fulfilled", Phase.RESOLVED,
          "pullrequest:rejected", Phase.RESOLVED,
          "pr:opened", Phase.OPENED,
          "pr:merged", Phase.RESOLVED,
          "pr:declined", Phase.RESOLVED,
          "pr:deleted", Phase.DELETED,
          "issue:created", Phase.OPENED);

  private BitbucketDetails() {}

  static Optional<String> subject(Payload payload) {
    return payload
        .line("repository", "full_name")
        .or(() -> ofServer(payload.object("repository")))
        .or(() -> ofServer(payload.object("pullRequest", "toRef", "repository")));
  }

  private static Optional<String> ofServer(Payload repository) {
    return repository
        .line("project", "key")
        .flatMap(project -> repository.line("slug").map(slug -> project + "/" + slug));
  }

  static Details of(String key, Payload payload) {
    Optional<String> thread = thread(payload);
    return DetailsBuilder.builder()
        .actor(actor(payload).orElse(null))
        .bot(
            payload
                .text("actor", "type")
                .filter(type -> BOTS.contains(type.toLowerCase(Locale.ROOT)))
                .isPresent())
        .url(url(payload).orElse(null))
        .title(title(payload).orElse(null))
        .severity(
            payload
                .line("issue", "priority")
                .map(word -> word.toLowerCase(Locale.ROOT))
                .orElse(null))
        .labels(
            payload.line("issue", "kind").or(() -> payload.line("issue", "type")).stream().toList())
        .branch(branch(payload).orElse(null))
        .thread(thread.orElse(null))
        .phase(thread.isPresent() ? phase(key, payload) : null)
        .build();
  }

  private static Optional<String> actor(Payload payload) {
    return First.of(
        payload.line("actor", "nickname"),
        payload.line("actor", "username"),
        payload.line("actor", "name"),
        payload.line("actor", "display_name"),
        payload.line("actor", "displayName"));
  }

  private static Optional<String> title(Payload payload) {
    return First.of(
        payload.line("pullrequest", "title"),
        payload.line("pullRequest", "title"),
        payload.line("issue", "title"),
        payload.line("commit_status", "name"),
        change(payload).line("new", "target", "message"),
        payload.line("toCommit", "message"),
        payload.line("fork", "full_name"));
  }

  private static Optional<String> url(Payload payload) {
    return First.of(
        payload.link("commit_status", "url"),
        payload.link("comment", "links", "html", "href"),
        payload.link("pullrequest", "links", "html", "href"),
        self(payload.object("pullRequest")),
        payload.link("issue", "links", "html", "href"),
        change(payload).link("links", "html", "href"),
        payload.link("fork", "links", "html", "href"),
        payload.link("repository", "links", "html", "href"),
        self(payload.object("repository")));
  }

  private static Optional<String> self(Payload ofServer) {
    return firstOf(ofServer.objects("links", "self")).link("href");
  }

  /** A push may change several branches: what is said of it is said of the first. */
  private static Payload change(Payload payload) {
    return firstOf(payload.objects("push", "changes"));
  }

  private static Optional<String> branch(Payload payload) {
    Payload change = change(payload);
    Payload ofServer = firstOf(payload.objects("changes"));
    return First.of(
        payload.line("pullrequest", "destination", "branch", "name"),
        payload.line("pullRequest", "toRef", "displayId"),
        change.line("new", "name").filter(name -> isBranch(change.object("new"))),
        change.line("old", "name").filter(name -> isBranch(change.object("old"))),
        ofServer.line("ref", "displayId").filter(name -> isBranch(ofServer.object("ref"))),
        payload.line("commit_status", "refname"));
  }

  private static boolean isBranch(Payload ref) {
    return ref.text("type").filter("branch"::equalsIgnoreCase).isPresent();
  }

  private static Optional<String> thread(Payload payload) {
    return First.of(
            payload.line("pullrequest", "id").map(id -> "pull-requests/" + id),
            payload.line("pullRequest", "id").map(id -> "pull-requests/" + id),
            payload.line("issue", "id").map(id -> "issues/" + id))
        .map(page -> subject(payload).map(of -> of + "/" + page).orElse(page));
  }

  private static Phase phase(String key, Payload payload) {
    boolean over =
        key.equals("issue:updated")
            && payload.text("changes", "status", "new").filter(OVER::contains).isPresent();
    return over ? Phase.RESOLVED : PHASES.getOrDefault(key, Phase.UPDATED);
  }

  private static Payload firstOf(List<Payload> list) {
    return list.isEmpty() ? new Payload(Map.of()) : list.get(0);
  }
}
