package social.howdah.platform.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import social.howdah.platform.StartupCheck;
import social.howdah.platform.config.Settings;
import social.howdah.platform.http.AddressBlocks;

/** Who stands between browsers and Howdah, and how often one of them may knock. */
@Singleton
public class WebConfig implements StartupCheck {
  private static final String PROXIES = "howdah.network.trusted-proxies";

  private final Settings settings;

  @Inject
  public WebConfig(Settings settings) {
    this.settings = settings;
  }

  /** Proxies whose {@code X-Forwarded-For} is believed. */
  AddressBlocks trustedProxies() {
    return AddressBlocks.of(PROXIES, settings.list(PROXIES));
  }

  /** Requests a minute from one address to one limited door. */
  int perAddress() {
    return settings.number("howdah.limit.address", 120, 1, 100_000);
  }

  /** Requests a minute of one person to one limited door. */
  int perPerson() {
    return settings.number("howdah.limit.person", 30, 1, 100_000);
  }

  @Override
  public void check() {
    trustedProxies();
    perAddress();
    perPerson();
  }
}
