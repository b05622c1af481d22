package social.howdah.mastodon;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a text or number by a function; what it cannot read counts as absent. */
@Vetoed
final class Lenient<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, Optional<T>> reading;

  Lenient(Class<T> type, Function<String, Optional<T>> reading) {
    super(type);
    this.reading = reading;
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    String text = parser.getValueAsString();
    if (text == null) {
      @SuppressWarnings("unchecked") // throws, or answers what it was asked for
      T other = (T) context.handleUnexpectedToken(_valueClass, parser);
      return other;
    }
    return reading.apply(text.strip()).orElse(null);
  }
}
