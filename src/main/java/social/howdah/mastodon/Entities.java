package social.howdah.mastodon;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Entities that come another way than as an answer: in streams, pushes and webhooks. */
public final class Entities {
  private Entities() {}

  /**
   * Reads one, by the rules that answers are read by.
   *
   * @throws IllegalArgumentException if it is none; the message repeats nothing of it
   */
  public static <E> E read(String json, Class<E> entity) {
    try {
      E read = Mapper.JSON.readValue(json, entity);
      if (read != null) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // Its message quotes what it read.
    }
    throw new IllegalArgumentException("This is no " + entity.getSimpleName() + ".");
  }

  /** The reverse; what is null is left out. */
  public static String write(Record entity) {
    try {
      return Mapper.JSON.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("entities can be written", e);
    }
  }
}
