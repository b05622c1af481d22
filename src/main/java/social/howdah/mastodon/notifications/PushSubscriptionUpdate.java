package social.howdah.mastodon.notifications;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is pushed. */
@RecordBuilder
public record PushSubscriptionUpdate(Data data, @Nullable PushPolicy policy) {
  /** What is pushed: types of notification, all that are not named are off. */
  public record Data(Map<String, Boolean> alerts, @Nullable PushPolicy policy) {}
}
