package social.howdah.mastodon.coverage;

import java.util.Map;

/** Which record stands for which documented entity. */
final class Names {
  private static final String PACKAGE = "social.howdah.mastodon.entity.";

  /** Where a name is taken in Java or by another thing here. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("List", "AccountList"),
          Map.entry("Instance", "InstanceInfo"),
          Map.entry("Collection", "AccountCollection"),
          Map.entry("Collections", "WrappedCollections"),
          Map.entry("OAuthServerMetadata", "AuthorizationServer"),
          Map.entry("WebFingerJRD", "WebFinger"),
          Map.entry("ShallowQuote", "Quote"),
          Map.entry("Trends::Link", "TrendsLink"),
          Map.entry("Error", "ApiError"),
          Map.entry("ValidationError", "ApiError"),
          Map.entry("ValidationError::Detail", "ApiError$Detail"),
          Map.entry("Announcement::Account", "Announcement$MentionedAccount"),
          Map.entry("Announcement::Status", "Announcement$MentionedStatus"));

  private Names() {}

  /** The record of an entity; {@code Admin::Account} is {@code AdminAccount}. */
  static Class<?> record(String entity) {
    try {
      return Class.forName(PACKAGE + java(entity));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("There is no record for the entity " + entity, e);
    }
  }

  /** As it is written in Java. */
  static String simple(String entity) {
    return java(entity).replace('$', '.');
  }

  private static String java(String entity) {
    String other = OTHERWISE.get(entity);
    if (other != null) {
      return other;
    }
    if (entity.startsWith("Admin::")) {
      return "Admin" + entity.substring("Admin::".length()).replace("::", "$");
    }
    return entity.startsWith("V1::")
        ? entity.substring("V1::".length()) + "V1"
        : entity.replace("::", "$");
  }
}
