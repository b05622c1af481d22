package social.howdah.routing.route;

import org.jspecify.annotations.Nullable;
import social.howdah.message.StatusDraft.Thing;
import social.howdah.message.StatusDraft.Thing.OnUpdate;
import social.howdah.routing.language.Facts;
import social.howdah.routing.language.RoutingException;
import social.howdah.routing.template.Template;

/**
 * How the steps of one thing (an incident, a pull request, an alert) belong together.
 *
 * @param key the same for each step; null: the thread that the source names, whichever route of the
 *     account tells of it. Without a key an event is no step of anything
 */
record ThingRules(@Nullable Template key, OnUpdate onUpdate) {
  private static final int LONGEST = 500;

  @Nullable Thing thing(Facts facts) throws RoutingException {
    String name = key == null ? thread(facts) : key.render(facts);
    if (name.length() > LONGEST) {
      throw new RoutingException(
          "The thread-key has %d characters; %d are the most.".formatted(name.length(), LONGEST),
          null);
    }
    return name.isEmpty() ? null : new Thing(name, onUpdate, facts.event().details().phase());
  }

  private static String thread(Facts facts) {
    String thread = facts.event().details().thread();
    return thread == null || thread.isEmpty() ? "" : facts.event().source() + "/" + thread;
  }
}
