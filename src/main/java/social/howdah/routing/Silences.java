package social.howdah.routing;

import java.util.Optional;
import social.howdah.message.Event;
import social.howdah.routing.mute.Mute;
import social.howdah.routing.mute.Mutes;

/** Why a route says nothing of an event that it matches. */
@FunctionalInterface
interface Silences {

  /** A sentence for people; empty where nothing is silent. */
  Optional<String> of(String route, Event event);

  /** Why it posts no status, though it may say something elsewhere; empty where it does. */
  default Optional<String> ofStatuses(String route) {
    return Optional.empty();
  }

  /** What people have muted. */
  static Silences of(Mutes mutes) {
    return new Silences() {
      @Override
      public Optional<String> of(String route, Event event) {
        return mutes.of(route, event).map(Mute::sentence);
      }

      @Override
      public Optional<String> ofStatuses(String route) {
        return mutes.ofStatuses(route).map(Mute::sentence);
      }
    };
  }
}
