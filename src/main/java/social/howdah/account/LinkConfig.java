package social.howdah.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final String ALLOWED = "howdah.instance.allowed";
  private static final String LIFE = "howdah.link.invitation-life";
  private static final String FAMILY = "howdah.instance";

  /** What was asked for before it could be said. */
  private static final List<String> REGISTERED =
      List.of("push", "read:accounts", "read:notifications", "read:statuses", "write:statuses");

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
    List<HostPattern> allowed = allowed();
    return allowed.isEmpty()
        || allowed.stream().anyMatch(pattern -> pattern.matches(instance.host()));
  }

  private List<HostPattern> allowed() {
    String rule = "must be hosts such as mastodon.example or *.example.org, separated by commas.";
    return settings.list(ALLOWED).stream()
        .map(
            host ->
                HostPattern.of(host)
                    .orElseThrow(() -> new InvalidConfigurationException(ALLOWED, rule)))
        .toList();
  }

  /** Where an administrator has registered Howdah already. */
  Optional<ClientCredentials> credentials(Instance instance) {
    return credentials(name(instance));
  }

  private Optional<ClientCredentials> credentials(String host) {
    String prefix = FAMILY + "." + host;
    Optional<String> id = settings.text(prefix + ".client-id");
    Optional<Secret> secret = settings.secret(prefix + ".client-secret");
    if (id.isPresent() != secret.isPresent()) {
      throw new InvalidConfigurationException(
          prefix + ".client-id", "and .client-secret belong together.");
    }
    return id.map(client -> new ClientCredentials(client, secret.orElseThrow()));
  }

  /** What it was registered with there. */
  Vocabulary scopes(Instance instance) {
    return scopes(name(instance));
  }

  private Vocabulary scopes(String host) {
    String name = FAMILY + "." + host + ".scopes";
    Set<String> scopes = settings.text(name).map(Words::set).orElse(Set.copyOf(REGISTERED));
    if (!scopes.stream().allMatch(scope -> scope.matches("[a-z_]+(:[a-z_]+)*"))) {
      throw new InvalidConfigurationException(
          name, "must be scopes with spaces between them: profile write:statuses.");
    }
    if (!Vocabulary.identifies(scopes)) {
      throw new InvalidConfigurationException(
          name, "must hold profile, read:accounts or read: without it no account can be told.");
    }
    return new Vocabulary(scopes);
  }

  private static String name(Instance instance) {
    return instance.host().replace(':', '-');
  }

  /** Whether the instance shows the code to the person, instead of redirecting to us. */
  public boolean outOfBand() {
    return settings.flag("howdah.link.out-of-band", false);
  }

  /**
   * Where the instance sends people back to: another place for each, so that no instance's answer
   * is taken for another's. Where Howdah was registered by hand, it is the one there was.
   */
  URI redirect(Instance instance) {
    if (outOfBand()) {
      return Oauth.OUT_OF_BAND;
    }
    return credentials(instance).isPresent()
        ? redirect()
        : URI.create(
            redirect() + "/" + Secret.of(instance.base().toString()).hash().substring(0, 16));
  }

  URI redirect() {
    return outOfBand() ? Oauth.OUT_OF_BAND : URI.create(platform.publicUrl() + "/oauth/callback");
  }

  Duration invitationLife() {
    Duration life = settings.duration(LIFE, Duration.ofDays(7));
    if (life.compareTo(Duration.ofMinutes(1)) < 0 || life.compareTo(Duration.ofDays(365)) > 0) {
      throw new InvalidConfigurationException(LIFE, "must be from 1m to 365d.");
    }
    return life;
  }

  @Override
  public void check() {
    allowed();
    Optional<Instance> usual =
        settings.parsed(
            DEFAULT, InstanceAddress::parse, "must be an instance such as mastodon.example.");
    if (usual.isPresent() && !allows(usual.get())) {
      throw new InvalidConfigurationException(DEFAULT, "must be one that " + ALLOWED + " allows.");
    }
    outOfBand();
    invitationLife();
    Stream.of("client-id", "client-secret", "scopes")
        .flatMap(key -> settings.hosts(FAMILY, key).stream())
        .forEach(
            host -> {
              credentials(host);
              scopes(host);
            });
  }
}
