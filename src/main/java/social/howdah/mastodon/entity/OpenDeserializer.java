package social.howdah.mastodon.entity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@link Open} values: made once for each set, which it learns from the component's type. */
@Vetoed
final class OpenDeserializer extends JsonDeserializer<Open<?>> implements ContextualDeserializer {
  private final Map<String, Open<?>> known;

  OpenDeserializer() {
    this(Map.of());
  }

  private OpenDeserializer(Map<String, Open<?>> known) {
    this.known = known;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType type = context.getContextualType();
    return new OpenDeserializer(words(type.containedType(0).getRawClass()));
  }

  @Override
  public Open<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String raw = parser.getValueAsString();
    if (raw == null) {
      return (Open<?>) context.handleUnexpectedToken(Open.class, parser);
    }
    Open<?> open = known.get(raw);
    return open == null ? unknown(raw) : open;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the argument of Open is an enum
  private static Map<String, Open<?>> words(Class<?> type) {
    Map<String, Open<?>> words = new HashMap<>();
    for (Object constant : type.getEnumConstants()) {
      words.put(((Word) constant).word(), Open.of((Enum & Word) constant));
    }
    return words;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // no constant: any set will do
  private static Open<?> unknown(String raw) {
    return new Open(raw, Optional.empty());
  }
}
