package social.howdah.forward;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a digest: a line for each of its groups, first those that speak to the account. What
 * an author warns of is not shown, and no picture is.
 *
 * @param data of an event of the type {@link #TYPE}
 */
record DigestWords(Map<String, @Nullable Object> data) {
  static final String TYPE = "social.howdah.digest";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  Words words() {
    List<DigestGroup> groups =
        data.get("groups") instanceof List<?> list
            ? list.stream()
                .filter(Map.class::isInstance)
                .map(group -> DigestGroup.of((Map<?, ?>) group))
                .toList()
            : List.of();
    int told = groups.stream().mapToInt(DigestGroup::count).sum();
    int all = data.get("count") instanceof Number number ? number.intValue() : told;
    Stream<String> lines =
        Stream.concat(
                groups.stream().filter(group -> !group.isOfMany()),
                groups.stream().filter(DigestGroup::isOfMany))
            .map(group -> "• " + group.line());
    Stream<String> rest =
        all > told ? Stream.of("… and %d more".formatted(all - told)) : Stream.of();
    String body = Stream.concat(lines, rest).collect(Collectors.joining("\n"));
    return new Words(headline(groups, all), "", body, List.of(), false, "");
  }

  private String headline(List<DigestGroup> groups, int all) {
    boolean notified = groups.stream().noneMatch(group -> group.type().isEmpty());
    return "%d %s%s".formatted(all, notified ? "notifications" : "messages", since());
  }

  private String since() {
    try {
      return " since " + TIME.format(OffsetDateTime.parse(String.valueOf(data.get("since"))));
    } catch (DateTimeException e) {
      return "";
    }
  }
}
