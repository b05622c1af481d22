package social.howdah.mastodon.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.entity.Open;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/**
 * What a stream would have said while there was no socket: read page by page, the oldest first, up
 * to a bound. A stream has no replay.
 */
@Vetoed // one for each connection
final class Gap extends Area<GapApi> implements CatchUp.Source {
  /** Beyond it the reader is better served by the present. */
  static final int MOST = 400;

  private static final int PAGE = 40;

  /** Before the first entry. */
  static final String BEGINNING = "";

  private final Caller.UserToken caller;

  Gap(MastodonClient client, Caller.UserToken caller) {
    super(client, GapApi.class);
    this.caller = caller;
  }

  @Override
  public Set<StreamEvent> events(Stream stream) {
    return switch (stream.name()) {
      case "user" -> Set.of(StreamEvent.UPDATE, StreamEvent.NOTIFICATION);
      case "user:notification" -> Set.of(StreamEvent.NOTIFICATION);
      case "direct" -> Set.of();
      default -> Set.of(StreamEvent.UPDATE);
    };
  }

  /** The notifications or statuses of a stream after the last one that came, the oldest first. */
  @Override
  public List<StreamMessage> after(Stream stream, StreamEvent event, String last) {
    List<StreamMessage> missed = new ArrayList<>();
    String after = last;
    while (missed.size() < MOST) {
      List<JsonNode> page = entries(stream, event, after, PAGE);
      if (page.isEmpty()) {
        break;
      }
      for (int i = page.size() - 1; i >= 0; i--) {
        missed.add(new StreamMessage(stream.address(), Open.of(event), page.get(i).toString()));
      }
      after = id(page.get(0));
    }
    return missed;
  }

  /** The newest entry of a stream that has any. */
  @Override
  public Optional<String> newest(Stream stream, StreamEvent event) {
    return entries(stream, event, BEGINNING, 1).stream().findFirst().map(Gap::id);
  }

  private static String id(JsonNode entry) {
    return entry.path("id").asText();
  }

  private List<JsonNode> entries(Stream stream, StreamEvent event, String last, int limit) {
    GapApi api = as(caller);
    String after = last.equals(BEGINNING) ? null : last;
    if (event == StreamEvent.NOTIFICATION) {
      return api.notifications(after, limit);
    }
    Boolean local = flag(stream, ":local");
    Boolean media = flag(stream, ":media");
    if (stream.tag() != null) {
      return api.hashtag(stream.tag(), after, limit, local);
    }
    if (stream.list() != null) {
      return api.list(stream.list(), after, limit);
    }
    return stream.name().equals("user")
        ? api.home(after, limit)
        : api.everyone(after, limit, local, flag(stream, ":remote"), media);
  }

  private static @Nullable Boolean flag(Stream stream, String mark) {
    return stream.name().contains(mark) ? true : null;
  }
}
