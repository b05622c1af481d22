package social.howdah.mastodon.entity;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Reads {@link Open} values. */
public final class OpenDeserializer implements JsonbDeserializer<Open<?>> {

  @Override
  public Open<?> deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return read(((ParameterizedType) type).getActualTypeArguments()[0], parser.getString());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the argument of Open is an enum
  private static Open<?> read(Type argument, String raw) {
    return Open.of((Class) argument, raw);
  }
}
