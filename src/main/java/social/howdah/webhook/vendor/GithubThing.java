package social.howdah.webhook.vendor;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.howdah.message.Phase;
import social.howdah.webhook.Payload;

/**
 * Where a kind of GitHub's events carries what it is about.
 *
 * @param at the field that holds it
 * @param page what its thread is called, as in the addresses of GitHub's pages; null where events
 *     stand alone
 * @param step whether the event tells of something within the thing, a comment say, so that its
 *     action says nothing of how the thing stands
 */
record GithubThing(String at, @Nullable String page, boolean step) {
  private static final Map<String, GithubThing> THINGS =
      Map.ofEntries(
          thing("check_run", "check_run", null),
          thing("check_suite", "check_suite", "check-suites"),
          thing("code_scanning_alert", "alert", "security/code-scanning"),
          thing("commit_comment", "comment", null),
          thing("dependabot_alert", "alert", "security/dependabot"),
          thing("deployment", "deployment", "deployments"),
          step("deployment_review", "workflow_run", "actions/runs"),
          thing("deployment_status", "deployment", "deployments"),
          thing("discussion", "discussion", "discussions"),
          step("discussion_comment", "discussion", "discussions"),
          thing("fork", "forkee", null),
          step("issue_comment", "issue", "issues"),
          thing("issues", "issue", "issues"),
          thing("member", "member", null),
          thing("merge_group", "merge_group", null),
          thing("milestone", "milestone", "milestone"),
          thing("org_block", "blocked_user", null),
          thing("page_build", "build", null),
          thing("pull_request", "pull_request", "pull"),
          step("pull_request_review", "pull_request", "pull"),
          step("pull_request_review_comment", "pull_request", "pull"),
          step("pull_request_review_thread", "pull_request", "pull"),
          thing("push", "head_commit", null),
          thing("registry_package", "registry_package", null),
          thing("release", "release", "releases"),
          thing("repository_advisory", "repository_advisory", "security/advisories"),
          thing("repository_vulnerability_alert", "alert", "network/alerts"),
          thing("secret_scanning_alert", "alert", "security/secret-scanning"),
          thing("security_advisory", "security_advisory", "advisories"),
          thing("team_add", "team", null),
          step("workflow_job", "workflow_job", "actions/runs"),
          thing("workflow_run", "workflow_run", "actions/runs"));

  private static final Set<String> BEGIN =
      Set.of(
          "create",
          "created",
          "opened",
          "published",
          "queued",
          "reintroduced",
          "reopened",
          "reopened_by_user",
          "auto_reopened",
          "requested");
  private static final Set<String> END =
      Set.of(
          "auto_dismissed",
          "closed",
          "closed_by_user",
          "completed",
          "dismiss",
          "dismissed",
          "fixed",
          "resolve",
          "resolved",
          "withdrawn");

  private static Map.Entry<String, GithubThing> thing(
      String event, String at, @Nullable String page) {
    return entry(event, new GithubThing(at, page, false));
  }

  private static Map.Entry<String, GithubThing> step(String event, String at, String page) {
    return entry(event, new GithubThing(at, page, true));
  }

  /** An event that is not known carries its thing under its own name, if anywhere. */
  static GithubThing of(String event) {
    return THINGS.getOrDefault(event, new GithubThing(event, null, false));
  }

  /** The same pull request, run or alert has the same; a comment on a pull request has its. */
  Optional<String> thread(Payload payload) {
    if (page == null) {
      return Optional.empty();
    }
    Payload thing = payload.object(at);
    String path = thing.at("pull_request").isPresent() ? "pull" : page;
    return Stream.of("run_id", "number", "id", "ghsa_id")
        .flatMap(field -> thing.line(field).stream())
        .findFirst()
        .map(number -> path + "/" + number)
        .map(way -> payload.line("repository", "full_name").map(of -> of + "/" + way).orElse(way));
  }

  /** How the thing stands after the event; only meant where it has a thread. */
  Phase phase(Payload payload, String action) {
    Optional<String> state = payload.text("deployment_status", "state");
    if (state.isPresent()) {
      return Set.of("success", "failure", "error", "inactive").contains(state.get())
          ? Phase.RESOLVED
          : Phase.UPDATED;
    }
    if (step) {
      return Phase.UPDATED;
    }
    if (action.equals("deleted") || action.equals("transferred")) {
      return Phase.DELETED;
    }
    return BEGIN.contains(action)
        ? Phase.OPENED
        : END.contains(action) ? Phase.RESOLVED : Phase.UPDATED;
  }
}
