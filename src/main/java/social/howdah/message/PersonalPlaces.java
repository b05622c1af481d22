package social.howdah.message;

import java.util.List;

/** Where messages for one person may go: what is behind it, only the last stage knows. */
public interface PersonalPlaces {

  /**
   * A place.
   *
   * @param name by which the person knows it
   * @param destination of a {@link ChatMessage}
   * @param own whether nobody else reads there
   */
  record Place(String name, String destination, boolean own) {}

  /** By name; empty where the person has none. May read the database. */
  List<Place> of(String person);

  /** The name of the place that a person's direct messages in a chat are. */
  static String alone(String chat) {
    return "own-" + chat;
  }

  /** The destination that a place is which belongs to one person. */
  static String destination(String name, String person) {
    return name + "/" + person;
  }
}
