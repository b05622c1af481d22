package social.howdah.mastodon;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.howdah.mastodon.entity.Word;

/** Writes what Jersey has no converter for, where it stands as a parameter of its own. */
final class Words implements ParamConverterProvider {
  private static final Set<Class<?>> PLAIN = Set.of(Integer.class, Instant.class, LocalDate.class);

  @Override
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return Word.class.isAssignableFrom(type) || PLAIN.contains(type) ? new Writer<>() : null;
  }

  private static final class Writer<T> implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      throw new UnsupportedOperationException("requests are written, not read");
    }

    @Override
    public @Nullable String toString(@Nullable T value) {
      if (value == null) {
        return null;
      }
      return value instanceof Word word ? word.word() : value.toString();
    }
  }
}
