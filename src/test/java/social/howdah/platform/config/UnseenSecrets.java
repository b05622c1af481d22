package social.howdah.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

/** After the code has read them, no property that people would call a secret may be shown. */
public final class UnseenSecrets {
  private static final Set<String> KEYS =
      Set.of(
          "app-password",
          "command-tokens",
          "password",
          "previous-secret",
          "previous-signing-secret",
          "secret",
          "signing-secret",
          "token");

  private UnseenSecrets() {}

  /**
   * Looks at what the console would show.
   *
   * @param url whether addresses called {@code url} are secrets, too
   */
  public static void assertOf(Settings settings, boolean url) {
    assertThat(new EffectiveConfig(settings).properties())
        .filteredOn(property -> property.shown() == EffectiveConfig.Shown.VALUE)
        .extracting(property -> property.name().replaceAll(".*\\.", ""))
        .doesNotContainAnyElementsOf(KEYS)
        .noneMatch(key -> url && key.equals("url"));
  }
}
