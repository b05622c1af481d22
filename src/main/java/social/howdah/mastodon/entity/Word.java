package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A constant of the API, which is a word on the wire. */
public interface Word {
  String name();

  /** As the API writes it. */
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
