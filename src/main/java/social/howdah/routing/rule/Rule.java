package social.howdah.routing.rule;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.howdah.message.ChatAction;
import social.howdah.message.Event;

/**
 * Which of a person's notifications go where, and when. An event fits when it fits each of the
 * lists; a list that is empty asks for nothing.
 *
 * @param id ours, of a few characters; null in one that is new
 * @param name the person's; shown, and nothing else
 * @param accounts aliases of the person's accounts
 * @param types of notifications: {@code mention}
 * @param from whose doings, as {@link Whom} has it
 * @param visibilities of the status
 * @param words of which the status has one, in whatever case
 * @param sendTo names of the person's places; none: nothing is told
 * @param tellsPrivate whether what not everybody may read goes to places that others read, too
 * @param digest {@code hourly}, {@code daily} or {@code daily@17:30}; null: at once
 * @param quietHours such as {@code 22:00-07:00}, in which it waits
 * @param timeZone of the times; null: the installation's
 */
@RecordBuilder
public record Rule(
    @Nullable String id,
    @Nullable String name,
    List<String> accounts,
    List<String> types,
    List<String> from,
    List<String> visibilities,
    List<String> words,
    List<String> sendTo,
    boolean tellsPrivate,
    @Nullable String digest,
    @Nullable String quietHours,
    @Nullable String timeZone) {

  /** A list that is not written is empty. */
  public Rule {
    accounts = listed(accounts);
    types = listed(types);
    from = listed(from);
    visibilities = listed(visibilities);
    words = listed(words);
    sendTo = listed(sendTo);
  }

  boolean fits(Event event) {
    Map<String, @Nullable Object> data = event.data();
    return isIn(accounts, data.get("recipient"))
        && isIn(types, event.type().replace(ChatAction.NOTIFICATION, ""))
        && isIn(visibilities, data.get("visibility"))
        && (from.isEmpty() || from.stream().anyMatch(whom -> Whom.of(whom).isAuthor(event)))
        && (words.isEmpty() || says(data));
  }

  private boolean says(Map<String, @Nullable Object> data) {
    String said = (data.get("warning") + "\n" + data.get("text")).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean isIn(List<String> list, @Nullable Object value) {
    return list.isEmpty() || (value != null && list.contains(value));
  }

  private static List<String> listed(@Nullable List<String> list) {
    return List.copyOf(Objects.requireNonNullElse(list, List.of()));
  }
}
