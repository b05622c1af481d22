package social.howdah.mastodon.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Arrays;
import java.util.Optional;

/**
 * A value of a set that grows with every release of Mastodon: the raw word is kept, known or not.
 *
 * @param raw as the instance wrote it
 * @param known the constant of that word, if this version knows it
 */
@JsonDeserialize(using = OpenDeserializer.class)
public record Open<E extends Enum<E> & Word>(@JsonValue String raw, Optional<E> known) {

  public static <E extends Enum<E> & Word> Open<E> of(E constant) {
    return new Open<>(constant.word(), Optional.of(constant));
  }

  /** A word as it was written. */
  public static <E extends Enum<E> & Word> Open<E> of(Class<E> type, String raw) {
    return new Open<>(
        raw,
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> constant.word().equals(raw))
            .findAny());
  }

  public boolean is(E constant) {
    return known.filter(constant::equals).isPresent();
  }

  /** The constant, or what the documentation says to take a word for that is not known. */
  public E or(E fallback) {
    return known.orElse(fallback);
  }

  @Override
  public String toString() {
    return raw;
  }
}
