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

  /** What people have muted. */
  static Silences of(Mutes mutes) {
    return (route, event) -> mutes.of(route, event).map(Mute::sentence);
  }
}
