package social.howdah.mastodon.coverage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Map;
import social.howdah.mastodon.EventStream;
import social.howdah.mastodon.Page;

/** Judges the types that methods return. */
final class Answers {
  private static final Map<String, Type> PLAIN =
      Map.of(
          "Empty",
          void.class,
          "Redirect",
          void.class,
          "EventStream",
          EventStream.class,
          "String",
          String.class,
          "XRD",
          String.class,
          "PlainText",
          String.class);

  private Answers() {}

  /** Whether a method that returns the type can be given the answer. */
  static boolean fit(ApiData.Method documented, ApiData.Response response, Type type) {
    if (type == URI.class) {
      return response.entity().startsWith("Redirect") || documented.verb().equals("WS");
    }
    Type plain = PLAIN.get(response.name());
    if (response.entity().equals("TranslationLanguages")) {
      return Fields.raw(type) == Map.class;
    }
    Type one = plain == null ? Names.record(response.name()) : plain;
    boolean paged = !response.paginated().equals("none");
    if (type instanceof ParameterizedType list) {
      return list.getRawType() == (paged ? Page.class : List.class)
          && (paged || response.isArray())
          && list.getActualTypeArguments()[0] == one;
    }
    // Search has an offset for one kind of its results, and is no list.
    return !response.isArray() && type == one;
  }
}
