package social.howdah.mastodon;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import social.howdah.platform.Secret;

/**
 * How the API's JSON becomes records: names in snake case, unknown fields ignored, lists and maps
 * that are missing or null empty, nulls within them dropped, numbers and strings taken for one
 * another. Jackson's own limits bound depth and length.
 */
final class Mapper {
  private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
  private static final JsonSetter.Value FULL = JsonSetter.Value.forContentNulls(Nulls.SKIP);

  /** Several times what the API nests; records within records take a stack of any thread. */
  private static final int DEEPEST = 100;

  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addMixIn(Record.class, Known.class)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .defaultSetterInfo(FULL)
          .withConfigOverride(List.class, list -> list.setSetterInfo(EMPTY))
          .withConfigOverride(Map.class, map -> map.setSetterInfo(EMPTY))
          .addModule(
              new SimpleModule()
                  .addDeserializer(Instant.class, new Lenient<>(Instant.class, Times::instant))
                  .addDeserializer(LocalDate.class, new Lenient<>(LocalDate.class, Times::date))
                  .addDeserializer(URI.class, new Lenient<>(URI.class, Urls::lenient))
                  .addSerializer(Secret.class, new Revealed())
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance))
          .build();

  private Mapper() {}

  /** Unknown fields are skipped: without this, Jackson copies them until a record is made. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface Known {}

  /** A secret goes where it belongs: into a request. */
  private static final class Revealed extends StdScalarSerializer<Secret> {
    private static final long serialVersionUID = 1L;

    Revealed() {
      super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(secret.reveal());
    }
  }
}
