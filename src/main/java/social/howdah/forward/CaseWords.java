package social.howdah.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import social.howdah.message.Case;

/**
 * What moderators need to see of a case: who reported whom and why, and the beginning of what was
 * posted, behind its author's warnings; no picture is shown. Addresses that the instance tells
 * moderators are never among it.
 */
record CaseWords(Case about) {
  private static final int MOST_POSTS = 5;
  private static final int MOST_RULES = 10;
  private static final int LONGEST_POST = 300;
  private static final int LONGEST_WORDS = 1_000;

  Words words() {
    String body = about.kind() == Case.Kind.REPORT ? report() : reason();
    return new Words(headline(), "", body, List.of(), false, about.page());
  }

  private String headline() {
    String who = "@" + text(about.target(), "acct");
    return about.kind() == Case.Kind.REPORT
        ? "Report of %s: %s".formatted(who, text(about.object(), "category"))
        : who + " signed up and waits to be let in";
  }

  private String report() {
    List<String> lines = new ArrayList<>();
    lines.add("Reported by @" + text(about.author(), "acct"));
    String comment = text(about.object(), "comment").strip();
    if (!comment.isEmpty()) {
      lines.add("“" + Excerpt.of(comment, LONGEST_WORDS) + "”");
    }
    objects("rules")
        .limit(MOST_RULES)
        .map(rule -> "Rule: " + Excerpt.of(text(rule, "text"), LONGEST_POST))
        .forEach(lines::add);
    objects("statuses").limit(MOST_POSTS).map(CaseWords::post).forEach(lines::add);
    long shown = Math.min(objects("statuses").count(), MOST_POSTS);
    long more = posts() - shown;
    if (more > 0) {
      lines.add(more + (shown == 0 ? " " : " more ") + (more == 1 ? "post" : "posts"));
    }
    return String.join("\n", lines);
  }

  /** A notification tells their ids alone where Howdah may not look at reports. */
  private long posts() {
    Object ids = about.object().get("status_ids");
    return ids instanceof List<?> list
        ? Math.max(list.size(), objects("statuses").count())
        : objects("statuses").count();
  }

  private static String post(Map<?, ?> status) {
    Words words = Words.ofStatus(status, "", "");
    String shown = words.shown().replaceAll("\\s+", " ").strip();
    return Words.joined(" ", "•", Excerpt.of(shown, LONGEST_POST), words.url());
  }

  /** What they wrote when they signed up. */
  private String reason() {
    String reason = text(about.object(), "invite_request").strip();
    return reason.isEmpty() ? "" : "“" + Excerpt.of(reason, LONGEST_WORDS) + "”";
  }

  private Stream<Map<?, ?>> objects(String key) {
    return about.object().get(key) instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(one -> (Map<?, ?>) one)
        : Stream.empty();
  }

  private static String text(Map<?, ?> object, String key) {
    return Objects.toString(object.get(key), "");
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "CaseWords[" + about + "]";
  }
}
