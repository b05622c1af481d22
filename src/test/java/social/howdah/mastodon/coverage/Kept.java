package social.howdah.mastodon.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import social.howdah.mastodon.Page;
import social.howdah.mastodon.TestClient;

/** Compares an answer with what is left of it after decoding: every documented field. */
final class Kept {
  private Kept() {}

  /** What a method answered, against what its instance did. */
  static void check(ClientMethod method, JsonNode given, Object result) {
    ApiData.Response response = method.response();
    if (method.api().getReturnType() == void.class) {
      assertThat(result).isIn(null, Optional.empty());
    } else if (result instanceof String text) {
      assertThat(text).isEqualTo(given.toString());
    } else {
      JsonNode kept = TestClient.json(result instanceof Page<?> page ? page.items() : result);
      if (ApiData.isEntity(response.name())) {
        boolean wrapped = result instanceof Page<?> && !response.isArray();
        check(response.name(), given, wrapped ? kept.get(0) : kept);
      } else if (given.isArray()) {
        assertThat(kept).isEqualTo(given);
      }
    }
  }

  /** Fails, naming the field, if something that the documentation knows was lost. */
  static void check(String entity, JsonNode given, JsonNode kept) {
    if (given.isArray()) {
      assertThat(kept.size()).as("entries of %s", entity).isEqualTo(given.size());
      for (int i = 0; i < given.size(); i++) {
        check(entity, given.get(i), kept.get(i));
      }
      return;
    }
    ApiData.Entity documented = ApiData.entity(entity);
    if (documented.parent() != null) {
      check(documented.parent(), given, kept);
    }
    for (ApiData.Field field : documented.fields()) {
      field(field, field.names(), given, kept, entity);
    }
  }

  private static void field(
      ApiData.Field field, List<String> names, JsonNode given, JsonNode kept, String at) {
    if (given.isNull() || given.isMissingNode()) {
      return;
    }
    if (names.isEmpty()) {
      value(field, given, kept, at);
    } else if (given.isArray()) {
      for (int i = 0; i < given.size(); i++) {
        field(field, names, given.get(i), kept.path(i), at);
      }
    } else if (names.get(0).equals("*")) {
      assertThat(kept).as(at).isEqualTo(given);
    } else {
      String name = names.get(0);
      field(
          field,
          names.subList(1, names.size()),
          given.path(name),
          kept.path(name),
          at + "." + name);
    }
  }

  private static void value(ApiData.Field field, JsonNode given, JsonNode kept, String at) {
    String type = field.type().replace("Array of ", "");
    if (given.isObject() || given.isArray()) {
      assertThat(kept.isMissingNode()).as("%s is lost", at).isFalse();
      if (ApiData.isEntity(type)) {
        check(type, given, kept);
      }
    } else {
      assertThat(same(given.asText(), kept.asText()))
          .as("%s: %s became %s", at, given, kept)
          .isTrue();
    }
  }

  /** Times and numbers may be written otherwise. */
  private static boolean same(String given, String kept) {
    return given.equals(kept) || instant(given).equals(instant(kept)) || number(given, kept);
  }

  private static boolean number(String given, String kept) {
    try {
      return Double.parseDouble(given) == Double.parseDouble(kept);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Object instant(String text) {
    try {
      if (text.matches("\\d{9,10}")) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (java.time.DateTimeException e) {
      return text;
    }
  }
}
