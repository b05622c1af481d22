package social.howdah.identity.proxy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import social.howdah.identity.IdentityConfig;
import social.howdah.identity.SignInMode;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.InvalidConfigurationException;
import social.howdah.platform.config.Settings;
import social.howdah.platform.http.AddressBlocks;

/** Which proxy signs people in, and by which headers. */
@Singleton
class ProxyConfig implements StartupCheck {
  private static final String ADDRESSES = "howdah.sign-in.proxy.addresses";
  private static final String NAME = "howdah.sign-in.proxy.name-header";
  private static final String ROLES = "howdah.sign-in.proxy.roles-header";
  private static final String GROUPS = "howdah.sign-in.proxy.groups-header";
  private static final String MAIL = "howdah.sign-in.proxy.mail-header";

  private final Settings settings;
  private final IdentityConfig identity;

  @Inject
  ProxyConfig(Settings settings, IdentityConfig identity) {
    this.settings = settings;
    this.identity = identity;
  }

  AddressBlocks addresses() {
    return AddressBlocks.of(ADDRESSES, settings.list(ADDRESSES));
  }

  String nameHeader() {
    return settings.text(NAME, "X-Forwarded-User");
  }

  Optional<String> rolesHeader() {
    return settings.text(ROLES);
  }

  Optional<String> groupsHeader() {
    return settings.text(GROUPS);
  }

  Optional<String> mailHeader() {
    return settings.text(MAIL);
  }

  Set<String> admins() {
    return Set.copyOf(settings.list("howdah.sign-in.proxy.admins"));
  }

  Optional<URI> signOutUrl() {
    return settings.url("howdah.sign-in.proxy.sign-out-url");
  }

  @Override
  public void check() {
    boolean none = addresses().isEmpty();
    if (none && identity.mode() == SignInMode.PROXY) {
      throw new InvalidConfigurationException(
          ADDRESSES, "must name the proxy: without it anybody could say who they are.");
    }
    Stream.of(NAME, ROLES, GROUPS, MAIL).forEach(this::checkHeader);
    admins();
    signOutUrl();
  }

  private void checkHeader(String property) {
    if (settings.text(property).filter(name -> !name.matches("[A-Za-z0-9-]+")).isPresent()) {
      throw new InvalidConfigurationException(property, "must be the name of a header.");
    }
  }
}
