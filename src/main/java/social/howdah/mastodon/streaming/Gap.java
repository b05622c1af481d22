package social.howdah.mastodon.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Vetoed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.Area;
import social.howdah.mastodon.Caller;
import social.howdah.mastodon.MastodonClient;
import social.howdah.mastodon.NotFoundException;
import social.howdah.mastodon.entity.InstanceInfo;
import social.howdah.mastodon.entity.InstanceV1;
import social.howdah.mastodon.entity.Open;
import social.howdah.mastodon.entity.StreamEvent;
import social.howdah.mastodon.entity.StreamMessage;

/**
 * What a stream would have said while there was no socket: read page by page, the oldest first, up
 * to a bound. A stream has no replay.
 */
@Vetoed // one for each connection
final class Gap extends Area<GapApi> {
  /** Beyond it the reader is better served by the present. */
  private static final int MOST_PAGES = 10;

  private final Caller.UserToken caller;

  Gap(MastodonClient client, Caller.UserToken caller) {
    super(client, GapApi.class);
    this.caller = caller;
  }

  /** The notifications or statuses of a stream after the last one that came. */
  List<StreamMessage> after(Stream stream, StreamEvent event, String last) {
    List<StreamMessage> missed = new ArrayList<>();
    String after = last;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<JsonNode> entries = entries(stream, event, after);
      for (int i = entries.size() - 1; i >= 0; i--) {
        missed.add(new StreamMessage(stream.address(), Open.of(event), entries.get(i).toString()));
      }
      if (entries.isEmpty()) {
        break;
      }
      after = entries.get(0).path("id").asText();
    }
    return missed;
  }

  /** The newest entry of a stream. */
  Optional<String> newest(Stream stream, StreamEvent event) {
    return entries(stream, event, null).stream()
        .findFirst()
        .map(entry -> entry.path("id").asText());
  }

  private List<JsonNode> entries(Stream stream, StreamEvent event, @Nullable String after) {
    GapApi api = as(caller);
    if (event == StreamEvent.NOTIFICATION) {
      return api.notifications(after);
    }
    Boolean local = flag(stream, ":local");
    if (stream.tag() != null) {
      return api.hashtag(stream.tag(), after, local);
    }
    if (stream.list() != null) {
      return api.list(stream.list(), after);
    }
    return switch (stream.name().split(":", 2)[0]) {
      case "user" -> api.home(after);
      case "public" -> api.everyone(after, local, flag(stream, ":remote"), flag(stream, ":media"));
      default -> List.of();
    };
  }

  private static @Nullable Boolean flag(Stream stream, String mark) {
    return stream.name().contains(mark) ? true : null;
  }

  /** The base of the streaming server, if the instance announces one. */
  Optional<URI> announced() {
    try {
      return Optional.ofNullable(as(caller).instance().configuration())
          .map(InstanceInfo.Configuration::urls)
          .map(InstanceInfo.Configuration.Urls::streaming);
    } catch (NotFoundException e) {
      return Optional.ofNullable(as(caller).instanceV1().urls()).map(InstanceV1.Urls::streamingApi);
    }
  }
}
