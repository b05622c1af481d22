package social.howdah.message;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What routes most often ask of an event, whatever its source calls it. What a source does not say
 * is null, empty or false.
 *
 * @param actor who did it, by the name the source knows them under
 * @param bot whether the actor is no person
 * @param url where people can look
 * @param title one line: of the release, the issue, the incident
 * @param severity in the source's own word, in lower case
 * @param labels names; {@code name=value} where the source has pairs
 * @param branch without {@code refs/heads/}
 * @param paths of files that were touched
 * @param thread what the event is a step of: the same key for the same incident, pull request or
 *     alert; unique within its source
 * @param phase where that thing stands now; null for a single event
 */
@RecordBuilder
public record Details(
    @Nullable String actor,
    boolean bot,
    @Nullable String url,
    @Nullable String title,
    @Nullable String severity,
    List<String> labels,
    @Nullable String branch,
    List<String> paths,
    @Nullable String thread,
    @Nullable Phase phase) {
  public static final Details NONE = DetailsBuilder.builder().build();

  /** Lists that are null, as JSON has it that leaves them out, are empty. */
  public Details {
    labels = List.copyOf(Objects.requireNonNullElse(labels, List.of()));
    paths = List.copyOf(Objects.requireNonNullElse(paths, List.of()));
  }
}
