package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import social.howdah.mastodon.Instance;
import social.howdah.mastodon.InstanceAddress;
import social.howdah.mastodon.oauth.ClientCredentials;
import social.howdah.mastodon.oauth.Oauth;
import social.howdah.platform.PlatformConfig;
import social.howdah.platform.Secret;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;

/** With which instances accounts may be linked, and how. */
@Singleton
public class LinkConfig implements StartupCheck {
  private static final String DEFAULT = "howdah.instance.default";

  private final Settings settings;
  private final PlatformConfig platform;

  @Inject
  public LinkConfig(Settings settings, PlatformConfig platform) {
    this.settings = settings;
    this.platform = platform;
  }

  /** What a person gets who names no instance. */
  public Optional<String> defaultInstance() {
    return settings.text(DEFAULT);
  }

  boolean allows(Instance instance) {
    List<String> allowed = settings.list("howdah.instance.allowed");
    return allowed.isEmpty()
        || allowed.stream().anyMatch(pattern -> matches(pattern, instance.host()));
  }

  private static boolean matches(String pattern, String host) {
    return host.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }

  /** Where an administrator has registered Howdah already. */
  Optional<ClientCredentials> credentials(Instance instance) {
    String prefix = "howdah.instance." + instance.host().replace(':', '-');
    Optional<String> id = settings.text(prefix + ".client-id");
    Optional<Secret> secret = settings.secret(prefix + ".client-secret");
    if (id.isPresent() != secret.isPresent()) {
      throw new InvalidConfigurationException(
          prefix + ".client-id", "and .client-secret belong together.");
    }
    return id.map(client -> new ClientCredentials(client, secret.orElseThrow()));
  }

  /** Whether the instance shows the code to the person, instead of redirecting to us. */
  public boolean outOfBand() {
    return settings.flag("howdah.link.out-of-band", false);
  }

  URI redirect() {
    return outOfBand() ? Oauth.OUT_OF_BAND : URI.create(platform.publicUrl() + "/oauth/callback");
  }

  @Override
  public void check() {
    settings.parsed(
        DEFAULT, InstanceAddress::parse, "must be an instance such as mastodon.example.");
    outOfBand();
  }
}
