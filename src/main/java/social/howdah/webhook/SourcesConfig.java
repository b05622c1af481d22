package social.howdah.webhook;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** The configured sources. */
@Singleton
class SourcesConfig implements StartupCheck {
  private final Settings settings;
  private final Map<String, SourceKind> kinds;

  @Inject
  SourcesConfig(Settings settings, @Any Instance<SourceKind> kinds) {
    this(settings, kinds.stream().toList());
  }

  SourcesConfig(Settings settings, List<SourceKind> kinds) {
    this.settings = settings;
    this.kinds =
        kinds.stream().collect(Collectors.toUnmodifiableMap(SourceKind::name, Function.identity()));
  }

  Map<String, OpenSource> sources() {
    return settings.names("howdah.source", "kind").stream()
        .collect(Collectors.toUnmodifiableMap(Function.identity(), this::source));
  }

  int largestBody() {
    return settings.number("howdah.webhook.largest-body", 1_048_576, 1024, 26_214_400);
  }

  private OpenSource source(String name) {
    String property = "howdah.source." + name + ".kind";
    if (name.equals("mastodon")) {
      throw new InvalidConfigurationException(
          property, "cannot be: mastodon names the notifications of linked accounts.");
    }
    settings.required(property);
    SourceKind kind = settings.choice(property, kinds.keySet()).map(kinds::get).orElseThrow();
    SourceConfig config = new SourceConfig(name, settings);
    return new OpenSource(kind.name(), kind.open(config), config.redaction());
  }

  @Override
  public void check() {
    sources();
    largestBody();
  }
}
