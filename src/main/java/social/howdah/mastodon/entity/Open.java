package social.howdah.mastodon.entity;

import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of a set that grows with every release of Mastodon: the raw word is kept, known or not.
 *
 * @param raw as the instance wrote it
 * @param known the constant of that name, if this version knows it
 */
@JsonbTypeDeserializer(OpenDeserializer.class)
public record Open<E extends Enum<E>>(String raw, Optional<E> known) {

  static <E extends Enum<E>> Open<E> of(Class<E> type, String raw) {
    String name = raw.toUpperCase(Locale.ROOT).replace('.', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return new Open<E>(raw, Optional.of(constant));
      }
    }
    return new Open<E>(raw, Optional.empty());
  }

  public boolean is(E constant) {
    return known.filter(constant::equals).isPresent();
  }

  @Override
  public String toString() {
    return raw;
  }
}
