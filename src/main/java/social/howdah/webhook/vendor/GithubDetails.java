package social.howdah.webhook.vendor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import social.howdah.message.Details;
import social.howdah.message.DetailsBuilder;
import social.howdah.webhook.Payload;

/** What routes ask of an event of GitHub, wherever the event has it. */
final class GithubDetails {

  /** What the thing's title is called, the better first. */
  private static final List<String[]> TITLES =
      List.of(
          way("title"),
          way("name"),
          way("tag_name"),
          way("display_title"),
          way("rule", "description"),
          way("security_advisory", "summary"),
          way("secret_type_display_name"),
          way("summary"),
          way("affected_package_name"),
          way("message"),
          way("body"),
          way("head_commit", "message"),
          way("full_name"),
          way("environment"),
          way("app", "name"),
          way("login"));

  private static final List<String[]> SEVERITIES =
      List.of(
          way("alert", "rule", "security_severity_level"),
          way("alert", "rule", "severity"),
          way("alert", "security_advisory", "severity"),
          way("alert", "severity"),
          way("security_advisory", "severity"),
          way("repository_advisory", "severity"));

  /** Where a branch is named; of a pull request the one it goes into. */
  private static final List<String[]> BRANCHES =
      List.of(
          way("pull_request", "base", "ref"),
          way("workflow_run", "head_branch"),
          way("workflow_job", "head_branch"),
          way("check_suite", "head_branch"),
          way("check_run", "check_suite", "head_branch"),
          way("merge_group", "base_ref"),
          way("deployment", "ref"),
          way("release", "target_commitish"));

  private GithubDetails() {}

  private static String[] way(String... steps) {
    return steps;
  }

  static Details of(String event, Payload payload) {
    GithubThing thing = GithubThing.of(event);
    Payload about = payload.object(thing.at());
    Optional<String> thread = thing.thread(payload);
    String action = payload.text("action").orElse("");
    return DetailsBuilder.builder()
        .actor(actor(payload).orElse(null))
        .bot(payload.text("sender", "type").filter("Bot"::equals).isPresent())
        .url(url(payload, about).orElse(null))
        .title(title(payload, about).orElse(null))
        .severity(
            first(SEVERITIES.stream().map(payload::line))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .orElse(null))
        .labels(
            about.objects("labels").stream()
                .flatMap(label -> name(label).stream())
                .limit(Commits.MOST_LABELS)
                .toList())
        .branch(branch(event, payload).orElse(null))
        .paths(Commits.paths(payload.objects("commits")))
        .thread(thread.orElse(null))
        .phase(thread.isPresent() ? thing.phase(payload, action) : null)
        .build();
  }

  private static Optional<String> actor(Payload payload) {
    return first(
        Stream.of(
            payload.line("sender", "login"),
            payload.line("pusher", "name"),
            payload.line("comment", "user", "login")));
  }

  private static Optional<String> name(Payload label) {
    return label.line("name");
  }

  private static Optional<String> url(Payload payload, Payload about) {
    return first(
        Stream.of(
            payload.link("compare").filter(GithubDetails::hasTwoSides),
            payload.link("compare_url").filter(GithubDetails::hasTwoSides),
            payload.link("head_commit", "url"),
            payload.link("comment", "html_url"),
            payload.link("review", "html_url"),
            payload.link("deployment_status", "environment_url"),
            payload.link("deployment_status", "target_url"),
            about.link("html_url"),
            payload.link("target_url"),
            payload.link("workflow_run", "html_url"),
            first(payload.objects("pages").stream().map(page -> page.link("html_url"))),
            payload.link("repository", "html_url")));
  }

  /** Nothing can be compared with a branch that was not there, or is no more. */
  private static boolean hasTwoSides(String comparison) {
    return !comparison.contains("000000000000");
  }

  private static Optional<String> title(Payload payload, Payload about) {
    return first(TITLES.stream().map(about::line))
        .or(() -> first(payload.objects("pages").stream().map(page -> page.line("title"))))
        .or(() -> first(Stream.of(payload.line("description"), payload.line("context"))))
        .or(() -> Commits.last(payload).line("message"))
        .or(() -> payload.text("ref_type").flatMap(type -> ref(payload)));
  }

  private static Optional<String> branch(String event, Payload payload) {
    Optional<String> ref = ref(payload);
    if (ref.isPresent() && payload.text("ref_type").isPresent()) {
      return ref.filter(name -> payload.text("ref_type").filter("branch"::equals).isPresent());
    }
    if (event.equals("push")) {
      return ref.filter(name -> payload.text("ref").filter(Commits::isTag).isEmpty());
    }
    return first(BRANCHES.stream().map(payload::line))
        .or(() -> first(payload.objects("branches").stream().map(GithubDetails::name)))
        .or(() -> ref)
        .map(Commits::branch);
  }

  private static Optional<String> ref(Payload payload) {
    return payload.line("ref").map(Commits::branch);
  }

  private static Optional<String> first(Stream<Optional<String>> found) {
    return found.flatMap(Optional::stream).findFirst();
  }
}
